/** The one grid of the app: sorting, searching, remembered widths, rows by the ten thousand; keyboard as in a spreadsheet. */
import type { ColDef, ColumnResizedEvent, GridApi, ICellRendererParams } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef } from 'react'
import { rememberWidth, rememberedWidths } from './column-widths.ts'
import { compareValues } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'
import { LOCALE, gridTheme } from './grid-setup.ts'
import styles from './RecordGrid.module.css'

interface RecordGridProps<T> {
  /** widths are remembered under it */
  name: string
  /** what a screen reader calls the table */
  label: string
  columns: GridColumn<T>[]
  rows: T[]
  idOf: (row: T) => string
  /** only rows that hold every word of it */
  search?: string
  /** Enter or double click */
  open?: (row: T) => void
  rowClassName?: (row: T) => string | undefined
  /** text of a row that runs across all columns; null for ordinary rows */
  spanningText?: (row: T) => string | null
  /** row to bring into sight and choose; a new object asks again */
  target?: { id: string } | null
  emptyText: string
  headerHeight?: number
  isSortable?: boolean
}

export function RecordGrid<T>(props: RecordGridProps<T>) {
  const { name, columns, rows, idOf, search, open, rowClassName, spanningText, target, emptyText, isSortable = true } = props
  const api = useRef<GridApi<T>>(null)
  const definitions = useMemo(() => {
    const widths = rememberedWidths(name)
    return columns.map((column) => definitionOf(column, widths[column.key]))
  }, [name, columns])
  const localeText = useMemo(() => ({ ...LOCALE, noRowsToShow: emptyText, noMatchingRows: emptyText }), [emptyText])

  useEffect(() => {
    if (target) bringIntoSight(api.current, target.id)
  }, [target])

  return (
    <div className={styles.grid}>
      <AgGridReact<T>
        theme={gridTheme}
        localeText={localeText}
        columnDefs={definitions}
        defaultColDef={{ sortable: isSortable, resizable: true, suppressMovable: true, suppressHeaderMenuButton: true }}
        rowData={rows}
        getRowId={({ data }) => idOf(data)}
        quickFilterText={search ?? ''}
        headerHeight={props.headerHeight ?? 30}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
        animateRows={false}
        suppressCellFocus={false}
        enableCellTextSelection
        {...(rowClassName ? { getRowClass: ({ data }) => (data && rowClassName(data)) ?? undefined } : {})}
        {...(spanningText
          ? {
              isFullWidthRow: ({ rowNode }) => rowNode.data !== undefined && spanningText(rowNode.data) !== null,
              fullWidthCellRenderer: ({ data }: ICellRendererParams<T>) => (
                <span className={styles.spanning}>{data && spanningText(data)}</span>
              ),
              getRowHeight: ({ data }) => (data && spanningText(data) !== null ? 20 : 28),
            }
          : {})}
        onGridReady={(event) => {
          api.current = event.api
          event.api.setGridAriaProperty('label', props.label)
          if (target) bringIntoSight(event.api, target.id)
        }}
        onColumnResized={(event) => remember(name, event)}
        onRowDoubleClicked={({ data }) => data && open?.(data)}
        onCellKeyDown={(event) => isEnter(event) && event.data && open?.(event.data)}
      />
    </div>
  )
}

function definitionOf<T>(column: GridColumn<T>, width: number | undefined): ColDef<T> {
  const { key, heading, remark, align = 'left', grows, value, text, draw, className } = column
  return {
    colId: key,
    headerName: heading,
    ...(remark === undefined
      ? {}
      : { headerComponentParams: { innerHeaderComponent: TwoLineHeading, innerHeaderComponentParams: { remark } } }),
    ...(grows && width === undefined ? { flex: 1, minWidth: column.width } : { width: width ?? column.width }),
    headerClass: styles[align] ?? '',
    cellClass: ({ data }) => [styles[align] ?? '', (data && className?.(data)) ?? ''],
    valueGetter: ({ data }) => data && value(data),
    comparator: (a: string | number | null, b: string | number | null, _a, _b, isDescending) =>
      compareValues(a, b) * (isDescending && (a === null || b === null) ? -1 : 1),
    ...(text ? { valueFormatter: ({ data }) => (data ? text(data) : ''), getQuickFilterText: ({ data }) => text(data) } : {}),
    ...(draw ? { cellRenderer: ({ data }: ICellRendererParams<T>) => data && draw(data) } : {}),
  }
}

function TwoLineHeading({ displayName, remark }: { displayName: string; remark: string }) {
  return (
    <span className={styles.twoLines}>
      <small>{displayName}</small>
      <b>{remark}</b>
    </span>
  )
}

function bringIntoSight<T>(api: GridApi<T> | null, id: string): void {
  const node = api?.getRowNode(id)
  if (!api || !node) return
  api.ensureNodeVisible(node, 'middle')
  node.setSelected(true)
}

function remember<T>(grid: string, { finished, source, column }: ColumnResizedEvent<T>): void {
  if (finished && source === 'uiColumnResized' && column) rememberWidth(grid, column.getColId(), column.getActualWidth())
}

function isEnter({ event }: { event?: Event | null | undefined }): boolean {
  return event instanceof KeyboardEvent && event.key === 'Enter'
}
