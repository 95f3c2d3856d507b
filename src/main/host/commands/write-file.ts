/** Puts documents on disk: each whole or not at all, and a refusal in words where the place cannot be written. */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../../shared/refusals.ts'

const REASONS: Record<string, string> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限，或文件正被别的程序打开',
  EBUSY: '文件正被别的程序打开',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘已满',
  EISDIR: '这里已有同名的文件夹',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EEXIST: '路径中有一段是文件，不是文件夹',
  ENAMETOOLONG: '文件名太长',
}

/** Refusal: output_unwritable. */
export async function writeDocument(file: string, content: Blob | Uint8Array | string): Promise<void> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(temporary, content instanceof Blob ? content.stream() : content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw unwritable(file, error)
  }
}

/** Makes sure before long work that its result will have a place. Refusal: output_unwritable. */
export async function prepareFolder(folder: string): Promise<void> {
  const trial = path.join(folder, `.${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(trial, '')
    await rm(trial)
  } catch (error) {
    throw unwritable(folder, error)
  }
}

function unwritable(place: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const reason = REASONS[error.code] ?? error.code
  return new Refusal('output_unwritable', `不能写入“${place}”：${reason}。请换一个位置再试。`)
}
