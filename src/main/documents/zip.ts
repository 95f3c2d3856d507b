/** Puts files into one archive and takes them out again. */
import { unzip, zip } from 'fflate'
import type { AsyncZippable, Unzipped } from 'fflate'

export interface ArchivedFile {
  /** with folders, `卡点值班表/01-东门.pdf`; the archive keeps it as UTF-8 */
  name: string
  bytes: Uint8Array
}

/** Stored, not squeezed: papers are compressed already, and squeezing them again would take seconds for nothing. */
export function zipFiles(files: ArchivedFile[]): Promise<Uint8Array> {
  const entries: AsyncZippable = Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]]))
  return new Promise((resolve, reject) => {
    zip(entries, (error, archive) => {
      if (error) reject(error)
      else resolve(archive)
    })
  })
}

/** In the order in which they were put in. */
export function unzipFiles(archive: Uint8Array): Promise<ArchivedFile[]> {
  return new Promise((resolve, reject) => {
    unzip(archive, (error: Error | null, files: Unzipped) => {
      if (error) reject(error)
      else resolve(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))
    })
  })
}
