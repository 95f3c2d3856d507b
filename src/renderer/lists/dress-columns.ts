/** A list's columns as the screen shows them: what they say is the list's own, how single ones look is added here. */
import type { ListColumn } from '../../shared/lists/column.ts'
import type { GridColumn } from '../ui/grid-column.ts'

type Looks<T> = Record<string, Pick<GridColumn<T>, 'draw' | 'className'>>

/** `looks` by the key of the column. */
export function dressColumns<T>(columns: readonly ListColumn<T>[], looks: Looks<T>): GridColumn<T>[] {
  return columns.map((column) => ({ ...column, ...looks[column.key] }))
}
