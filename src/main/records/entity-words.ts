/** How a feature tells the history what its rows are called and what their columns mean. */
import { dayInChinese, isDay, isMoment, momentInChinese } from '../../shared/days.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import type { Row } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'

/** `row`: the image the value stands in */
export type Say = (value: unknown, db: Db, row?: Row) => string

export interface EntityWords {
  noun: string
  /** its columns of the same name as fields of this kind are called and said as there */
  kind?: RecordKind
  /** columns that are no fields, or are called otherwise */
  columns?: Record<string, [label: string, say?: Say]>
  /** how one record is called */
  name: (row: Row, id: number, db: Db) => string
}

export const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  return isDay(text) ? dayInChinese(text) : isMoment(text) ? momentInChinese(text) : text
}

export const labelled =
  (labels: Record<string, string>): Say =>
  (value) =>
    labels[String(value)] ?? plain(value)

export const named = (row: Row) => [plain(row['number']), plain(row['name'])].filter(Boolean).join(' ')
