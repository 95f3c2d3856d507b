/** Our columns as the grid library wants them defined. */
import type { ColDef, ICellRendererParams } from 'ag-grid-community'
import { compareValues, shownText } from '../../shared/lists/column.ts'
import type { GridColumn } from './grid-column.ts'
import styles from './RecordGrid.module.css'

/** `recordOf` finds in what the grid holds as a row the record our columns speak of; undefined where it is none. */
export function definitionOf<Held, T>(
  column: GridColumn<T>,
  width: number | undefined,
  recordOf: (held: Held | undefined) => T | undefined,
): ColDef<Held> {
  const { key, heading, align = 'left', grows, value, text, draw, className } = column
  const withRecord = <Result>(held: Held | undefined, read: (row: T) => Result): Result | undefined => {
    const row = recordOf(held)
    return row === undefined ? undefined : read(row)
  }
  return {
    colId: key,
    headerName: heading,
    ...(grows && width === undefined ? { flex: Number(grows), minWidth: column.width } : { width: width ?? column.width }),
    headerClass: styles[align] ?? '',
    cellClass: ({ data }) => [styles[align] ?? '', (className && withRecord(data, className)) ?? ''],
    valueGetter: ({ data }) => withRecord(data, value),
    comparator: (a: string | number | null, b: string | number | null, _a, _b, isDescending) =>
      compareValues(a, b) * (isDescending && (a === null || b === null) ? -1 : 1),
    ...(text
      ? {
          valueFormatter: ({ data }) => withRecord(data, text) ?? '',
          getQuickFilterText: ({ data }) => withRecord(data, (row) => shownText(column, row)) ?? '',
        }
      : {}),
    ...(draw ? { cellRenderer: ({ data }: ICellRendererParams<Held>) => withRecord(data, draw) } : {}),
  }
}
