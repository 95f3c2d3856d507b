/** The forms' files, kept as they came below `attachments`: named by their content, so none is ever written over. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FormKind } from '../../shared/forms/form.ts'
import { Refusal } from '../../shared/refusals.ts'
import { fileOf, safeFileName } from '../documents/file-name.ts'

const folderIn = (dataDir: string) => path.join(dataDir, 'attachments', '上级报表')

export function keptName(fileName: string, bytes: Uint8Array, kind: FormKind): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return `${safeFileName(path.parse(fileName).name)} ${hash}.${ENDINGS[kind]}`
}

export function keepForm(dataDir: string, name: string, bytes: Uint8Array): void {
  const place = path.join(folderIn(dataDir), name)
  if (existsSync(place)) return
  mkdirSync(folderIn(dataDir), { recursive: true })
  // whole or not at all
  writeFileSync(`${place}.part`, bytes)
  renameSync(`${place}.part`, place)
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

const ENDINGS = { workbook: 'xlsx', document: 'docx' } as const

/** Told by the kept file's own ending, so that a form is listed though its file is gone. */
export function keptKind(name: string): FormKind {
  return name.endsWith(`.${ENDINGS.document}`) ? 'document' : 'workbook'
}

const WITH_MACROS = {
  workbook: { ending: 'xlsm', type: 'application/vnd.ms-excel.sheet.macroEnabled.12' },
  document: { ending: 'docm', type: 'application/vnd.ms-word.document.macroEnabled.12' },
}

/** A filled form as it leaves; one with macros is opened under no other ending. */
export function formFile(bytes: Uint8Array, name: string, kind: FormKind, hasMacros: boolean): File {
  if (!hasMacros) return fileOf(bytes, name, ENDINGS[kind])
  const { ending, type } = WITH_MACROS[kind]
  return new File([new Uint8Array(bytes)], `${name}.${ending}`, { type })
}
