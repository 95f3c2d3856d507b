/** The files imports came from, kept as they were: one folder per import below `attachments`. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inTextOrder } from '../../shared/collation.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { LedgerFile } from './ledgers.ts'

/** Nothing half-written: where one file cannot be kept, none is, and the act is undone by the error. */
export function keepOriginals(dataDir: string, actId: number, files: LedgerFile[]): void {
  const folder = folderOf(dataDir, actId)
  try {
    // the act is new: what is there already was left by a process that died before its act was stored
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const { name, bytes } of files) writeFileSync(path.join(folder, path.basename(name)), bytes)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Names of the files kept of an import; none where somebody has cleared the folder away. */
export function keptOriginals(dataDir: string, actId: number): string[] {
  try {
    return readdirSync(folderOf(dataDir, actId)).sort(inTextOrder)
  } catch {
    return []
  }
}

/** Refusal: not_found. */
export function readOriginal(dataDir: string, actId: number, name: string): File {
  if (!keptOriginals(dataDir, actId).includes(name)) {
    throw new Refusal('not_found', '这份原件已经不在数据文件夹里了。')
  }
  return new File([readFileSync(path.join(folderOf(dataDir, actId), name))], name)
}

function folderOf(dataDir: string, actId: number): string {
  return path.join(dataDir, 'attachments', `导入${String(actId).padStart(4, '0')}`)
}
