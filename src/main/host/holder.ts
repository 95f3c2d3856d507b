/**
 * The note a running host leaves in its data folder: where the folder's holder can be reached. The lock, not this note,
 * says who holds the folder; a note left by a crash leads nowhere and is taken away by the next holder.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const Holder = z.object({ port: z.number().int(), token: z.string(), pid: z.number().int() })
export type Holder = z.infer<typeof Holder>

/** Readable by this user only: the token lets in. */
export function leaveNote(dataDir: string, holder: Holder): void {
  const temporary = `${noteOf(dataDir)}.${process.pid}`
  writeFileSync(temporary, JSON.stringify(holder), { mode: 0o600 })
  renameSync(temporary, noteOf(dataDir))
}

export function takeNoteAway(dataDir: string): void {
  rmSync(noteOf(dataDir), { force: true })
}

/** null where there is none, or none that can be read. */
export function readNote(dataDir: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(noteOf(dataDir), 'utf8')))
  } catch {
    return null
  }
}

function noteOf(dataDir: string): string {
  return path.join(dataDir, 'host.json')
}
