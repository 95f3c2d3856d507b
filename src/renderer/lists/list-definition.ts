/** What one list is, in the words of its page; everything that all lists do alike is in this folder. */
import type { FigureCode, ListKind } from '../../shared/figures/figures.ts'
import type { ListOutline } from '../../shared/lists/outline.ts'
import type { GridColumn } from '../ui/grid-column.ts'

/** A figure as a button that narrows the list to the records it counts. */
export interface Chip {
  figure: FigureCode
  label: string
}

export interface Fact {
  text: string
  isWarning?: boolean
}

export interface ListDefinition<T extends { id: number }> extends ListOutline<T> {
  /** over the page, where it holds several lists under one name */
  pageTitle?: string
  searchHint: string
  columns: GridColumn<T>[]
  chips: Chip[]
  /** figures that together count the whole list; empty where no figure counts records */
  whole: FigureCode[]
  /** beside a group's heading, after how many it has */
  factsOf?: (rows: readonly T[]) => Fact[]
  /** 机关 81, over the records shown or chosen */
  totalsOf?: (rows: readonly T[]) => [label: string, value: number][]
  titleOf: (row: T) => string
  /** the record of another list that a row belongs to, as a link in its panel */
  belongsTo?: (row: T) => { label: string; kind: ListKind; id: number } | null
  /** said where nothing is stored yet */
  empty: { title: string; hint: string }
}
