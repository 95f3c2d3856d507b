/** A column of a grid in our own words, so that no feature has to know the grid library. */
import type { ReactNode } from 'react'
import type { ListColumn } from '../../shared/lists/column.ts'

export interface GridColumn<T> extends ListColumn<T> {
  /** second line of the heading */
  remark?: string
  /** drawn instead of the text */
  draw?: (row: T) => ReactNode
  className?: (row: T) => string | undefined
  /** stays in sight at the right edge, so wide, where the columns are wider than the table */
  clings?: number
}
