/** Rows of a list as the grid shows them: records, and the headings of the groups they stand in. */

export interface RecordRow<T> {
  kind: 'record'
  id: string
  row: T
  /** its group is folded: not shown, though chosen when all are */
  isFolded: boolean
}

export interface GroupRow<T> {
  kind: 'group'
  id: string
  /** what its records share; '' where that is blank */
  name: string
  label: string
  rows: T[]
  isFolded: boolean
}

export type ListRow<T> = RecordRow<T> | GroupRow<T>

export interface SortKey {
  column: string
  isDescending: boolean
}

/** Shown rows by their place on the screen and shown columns by their keys, ends in any order. */
export interface CellRange {
  rows: [number, number]
  columns: [string, string]
}
