/** What the clerk says about a run before it is stored: one plain value, sent whole with every preview that is made anew. */
import * as z from 'zod'
import { IdentityAnswer } from '../identities/identity.ts'
import { LedgerKind } from './ledger.ts'

/** Encodings that can be said where a list does not show its own. */
export const SaidEncoding = z.enum(['utf-8', 'gb18030', 'utf-16le', 'big5'])
export type SaidEncoding = z.infer<typeof SaidEncoding>

export const SAID_ENCODING_LABELS: Record<SaidEncoding, string> = {
  'utf-8': '国际码',
  gb18030: '国标简体',
  'utf-16le': '双字节国际码',
  big5: '繁体大五码',
}

export const FileCorrection = z.object({
  file: z.string(),
  isLeftOut: z.boolean(),
  encoding: SaidEncoding.nullable(),
  password: z.string().nullable(),
})
export type FileCorrection = z.infer<typeof FileCorrection>

/** What becomes of a row that says something else than what is stored, or repeats an earlier row of its file. */
export const RowTaking = z.enum(['stored', 'replace', 'fields'])
export type RowTaking = z.infer<typeof RowTaking>

export const RowChoice = z.object({
  /** spreadsheet row, from 1 */
  row: z.number().int(),
  take: RowTaking,
  /** with `fields`: keys of the differences that are taken from the ledger; the others stay as stored */
  fields: z.array(z.string()),
})
export type RowChoice = z.infer<typeof RowChoice>

export const SheetCorrection = z.object({
  file: z.string(),
  /** the table's name in the preview */
  sheet: z.string(),
  /** the sheet it stands in */
  sheetName: z.string(),
  isLeftOut: z.boolean(),
  /** null: as recognised */
  kind: LedgerKind.nullable(),
  /** `field` null: the column is not read; columns left out stay as recognised */
  columns: z.array(z.object({ column: z.number().int(), field: z.string().nullable() })),
  /** rewritten cells: row from 1, column from 0 */
  cells: z.array(z.object({ row: z.number().int().min(1), column: z.number().int().min(0), text: z.string() })),
  choices: z.array(RowChoice),
  /** holds for rows without a choice of their own; null: the rule for their kind */
  updates: RowTaking.exclude(['fields']).nullable(),
  duplicates: RowTaking.exclude(['fields']).nullable(),
})
export type SheetCorrection = z.infer<typeof SheetCorrection>

export const Corrections = z.object({
  files: z.array(FileCorrection),
  sheets: z.array(SheetCorrection),
  /** who and what is meant, answered before anything is stored */
  identities: z.array(IdentityAnswer).optional(),
})
export type Corrections = z.infer<typeof Corrections>

export const NO_CORRECTIONS: Corrections = { files: [], sheets: [] }

/** Nothing said yet about a sheet. */
export function uncorrected({ file, sheet, sheetName }: Pick<SheetCorrection, 'file' | 'sheet' | 'sheetName'>): SheetCorrection {
  const nothing = { isLeftOut: false, kind: null, columns: [], cells: [], choices: [], updates: null, duplicates: null }
  return { file, sheet, sheetName, ...nothing }
}
