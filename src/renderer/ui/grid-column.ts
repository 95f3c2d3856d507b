/** A column of a grid in our own words, so that no feature has to know the grid library. */
import type { ReactNode } from 'react'

/** How a column is narrowed: by words it holds, by its set of values, or from one number or day to another. */
export type ColumnKind = 'text' | 'words' | 'number' | 'day'

export interface GridColumn<T> {
  /** stable: remembered widths hang on it */
  key: string
  heading: string
  /** second line of the heading */
  remark?: string
  width: number
  /** takes what room is left */
  grows?: boolean
  align?: 'left' | 'right' | 'center'
  /** `text` when left out */
  kind?: ColumnKind
  /** shown only once somebody chooses it */
  isExtra?: boolean
  /** sorted and searched by; null sorts last */
  value: (row: T) => string | number | null
  /** written instead of the value */
  text?: (row: T) => string
  /** drawn instead of the text */
  draw?: (row: T) => ReactNode
  className?: (row: T) => string | undefined
  /** written by hand, so a cell may be pasted into */
  isEditable?: boolean
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** 2号楼 before 10号楼; numbers by size; nothing after everything. */
export function compareValues(a: string | number | null | undefined, b: string | number | null | undefined): number {
  const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b))
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** A cell as it is read on the screen, and copied. */
export function shownText<T>({ text, value }: GridColumn<T>, row: T): string {
  return text ? text(row) : String(value(row) ?? '')
}
