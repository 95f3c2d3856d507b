/** What a list is wherever it is shown, exported or printed: its name, its columns, and by which of them it may be grouped. */
import type { ListKind } from '../figures/figures.ts'
import type { ListColumn } from './column.ts'

export interface ListOutline<T extends { id: number }> {
  kind: ListKind
  title: string
  /** at the head of an exported sheet, behind the street's name: 关停经营主体台账 */
  paperTitle: string
  /** 个卡点: after a number */
  unit: string
  columns: ListColumn<T>[]
  /** columns the list can be grouped by; the first is how it comes at first unless `startsUngrouped` */
  groupings: string[]
  startsUngrouped?: boolean
  /** identity numbers and phones come masked */
  isMasked?: boolean
}
