/** The forms' files, kept as they came below `attachments`: named by their content, so none is ever written over. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../../shared/refusals.ts'
import { safeFileName } from '../documents/file-name.ts'

const folderIn = (dataDir: string) => path.join(dataDir, 'attachments', '上级报表')

/** Gives the name it is kept under. */
export function keepForm(dataDir: string, fileName: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const name = `${safeFileName(path.parse(fileName).name)} ${hash}.xlsx`
  const place = path.join(folderIn(dataDir), name)
  if (existsSync(place)) return name
  mkdirSync(folderIn(dataDir), { recursive: true })
  // whole or not at all
  writeFileSync(`${place}.part`, bytes)
  renameSync(`${place}.part`, place)
  return name
}

/** Refusal: file_unreadable where somebody has cleared it away. */
export function keptForm(dataDir: string, name: string): Uint8Array {
  try {
    return readFileSync(path.join(folderIn(dataDir), path.basename(name)))
  } catch (error) {
    const refusal = new Refusal(
      'file_unreadable',
      '这张报表的原件已经不在数据文件夹里了。请用“换新版”再选一次文件，接好的格会带过去。',
    )
    refusal.cause = error
    throw refusal
  }
}
