/** Compound files (the container of old workbooks and of encrypted new ones) by SheetJS's reader, which its types leave unnamed. */
import { CFB } from '@e965/xlsx'
import { withinTime } from './time-limit.ts'

interface Container {
  FullPaths: string[]
}

interface CompoundFiles {
  read: (bytes: Uint8Array, options: { type: 'buffer' }) => Container
  find: (container: Container, path: string) => { content: Uint8Array } | null
}

const compoundFiles = CFB as CompoundFiles

/** The streams of these names, null where the file has no such stream. Throws when it is damaged. */
export function streamsOf(bytes: Uint8Array, names: string[]): (Buffer | null)[] {
  const container = withinTime(bytes.length, () => compoundFiles.read(Buffer.from(bytes), { type: 'buffer' }))
  return names.map((name) => {
    const stream = compoundFiles.find(container, name)
    return stream && Buffer.from(stream.content)
  })
}
