/** Rows of a list as they are put in order: records, and the headings of the groups they stand in. */
import * as z from 'zod'

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

export const SortKey = z.object({ column: z.string(), isDescending: z.boolean() })
export type SortKey = z.infer<typeof SortKey>
