/**
 * A column of a list: what it says of a record, in the one place from which screen, exported workbook and command line take
 * it. How a screen draws it besides is the screen's own.
 */
import { inTextOrder } from '../collation.ts'

/** How a column is narrowed: by words it holds, by its set of values, or from one number or day to another. */
export type ColumnKind = 'text' | 'words' | 'number' | 'day'

export interface ListColumn<T> {
  /** stable: remembered widths and exports hang on it */
  key: string
  heading: string
  /** on paper, where the screen's heading is too short to be understood without its neighbours: 社区力量 for 社区 */
  paperHeading?: string | ((rows: readonly T[]) => string)
  width: number
  /** takes what room is left; of several, a number says how large a share */
  grows?: boolean | number
  align?: 'left' | 'right' | 'center'
  /** `text` when left out */
  kind?: ColumnKind
  /** shown only once somebody chooses it */
  isExtra?: boolean
  /** the same, as long as no record has anything in it */
  isExtraWhenEmpty?: boolean
  /** sorted and searched by; null sorts last. Days and moments are written `2020-02-10`, `2020-02-10T18:00`. */
  value: (row: T) => string | number | null
  /** written instead of the value */
  text?: (row: T) => string
  /** a moment until which something holds: 0:00 is said as 24:00 of the day before */
  isUntil?: boolean
  /** written by hand, so a cell may be pasted into */
  isEditable?: boolean
}

/** 2号楼 before 10号楼; numbers by size; nothing after everything. */
export function compareValues(a: string | number | null | undefined, b: string | number | null | undefined): number {
  const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b))
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return inTextOrder(String(a), String(b))
}

/** A cell as it is read on the screen, and copied. */
export function shownText<T>({ text, value }: Pick<ListColumn<T>, 'text' | 'value'>, row: T): string {
  return text ? text(row) : String(value(row) ?? '')
}

/** The heading as an exported sheet writes it, and as our import knows it again. */
export function headingOnPaper<T>({ heading, paperHeading = heading }: ListColumn<T>, rows: readonly T[]): string {
  return typeof paperHeading === 'string' ? paperHeading : paperHeading(rows)
}
