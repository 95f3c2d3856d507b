/** A table to look things up in: sorting, searching, remembered widths. Lists that are worked on are `ListGrid`s. */
import type { ColDef, ColumnResizedEvent, GridApi, GridOptions, ICellRendererParams } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { rememberWidth, rememberedWidths } from './column-widths.ts'
import type { GridColumn } from './grid-column.ts'
import { definitionOf } from './grid-definition.ts'
import { LOCALE, gridTheme } from './grid-setup.ts'
import styles from './RecordGrid.module.css'

const ONE_ROW = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const

interface RecordGridProps<T> {
  /** widths are remembered under it */
  name: string
  /** what a screen reader calls the table */
  label: string
  columns: GridColumn<T>[]
  rows: T[]
  /** this and the next two: the same functions at every drawing */
  idOf: (row: T) => string
  rowClassName?: ((row: T) => string | undefined) | undefined
  /** text of a row that runs across all columns; null for ordinary rows */
  spanningText?: ((row: T) => string | null) | undefined
  /** only rows that hold every word of it */
  search?: string
  /** Enter or double click */
  open?: (row: T) => void
  /** row to bring into sight and choose; a new object asks again */
  target?: { id: string } | null
  emptyText: string
  headerHeight?: number
  isSortable?: boolean
  /** cells that may be rewritten in place, by Enter, F2, a double click or simply by typing; Tab goes on to the next */
  edit?: { canEdit: (row: T, column: string) => boolean; store: (row: T, column: string, text: string) => void }
  /** the row the keyboard or the mouse is on */
  onReach?: (row: T) => void
  /** drawn under a column's heading in place of its remark */
  heads?: ReadonlyMap<string, ReactNode>
}

export function RecordGrid<T>(props: RecordGridProps<T>) {
  const { name, columns, rows, idOf, search, open, rowClassName, spanningText, target, emptyText, isSortable = true } = props
  const { edit, heads, onReach } = props
  const api = useRef<GridApi<T>>(null)
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const isTight = useIsTight(frame, columns)
  const [isEditing, setEditing] = useState(false)
  const canEdit = edit?.canEdit
  const definitions = useMemo(() => {
    const widths = rememberedWidths(name)
    return columns.map((column) => ({
      ...definitionOf<T, T>(column, widths[column.key], itself),
      ...clingingOf(column, widths[column.key], isTight),
      ...headingOf(column, heads?.get(column.key)),
      ...editOf(column, canEdit),
    }))
  }, [name, columns, heads, canEdit, isTight])
  // rows and columns made anew would end what is being edited, with what was typed: they wait until it is done
  const shown = useHeld(
    useMemo(() => ({ definitions, rows }), [definitions, rows]),
    isEditing,
  )
  const defaults = useMemo(
    () => ({ sortable: isSortable, resizable: true, suppressMovable: true, suppressHeaderMenuButton: true }),
    [isSortable],
  )
  const rules = useMemo(() => rulesOf({ idOf, rowClassName, spanningText }), [idOf, rowClassName, spanningText])
  const localeText = useMemo(() => ({ ...LOCALE, noRowsToShow: emptyText, noMatchingRows: emptyText }), [emptyText])

  useEffect(() => {
    if (target) bringIntoSight(api.current, target.id)
  }, [target])

  return (
    <div ref={setFrame} className={styles.grid}>
      <AgGridReact<T>
        theme={gridTheme}
        localeText={localeText}
        columnDefs={shown.definitions}
        defaultColDef={defaults}
        rowData={shown.rows}
        {...rules}
        quickFilterText={search ?? ''}
        headerHeight={props.headerHeight ?? 30}
        rowSelection={ONE_ROW}
        animateRows={false}
        suppressCellFocus={false}
        enableCellTextSelection
        onGridReady={(event) => {
          api.current = event.api
          event.api.setGridAriaProperty('label', props.label)
          if (target) bringIntoSight(event.api, target.id)
        }}
        onColumnResized={(event) => remember(name, event)}
        onCellFocused={({ rowIndex, api: grid }) => {
          const row = rowIndex === null ? undefined : grid.getDisplayedRowAtIndex(rowIndex)?.data
          if (row) onReach?.(row)
        }}
        stopEditingWhenCellsLoseFocus
        // what is written comes back with the rows made anew
        readOnlyEdit
        onCellEditRequest={({ data, column, oldValue, newValue }) => {
          const [before, after] = [String(oldValue ?? ''), String(newValue ?? '')]
          if (before !== after) edit?.store(data, column.getColId(), after)
        }}
        onCellEditingStarted={() => setEditing(true)}
        onCellEditingStopped={() => setEditing(false)}
        onRowDoubleClicked={({ data }) => data && open?.(data)}
        onCellKeyDown={(event) => isEnter(event) && event.data && open?.(event.data)}
      />
    </div>
  )
}

/** New ones have the grid build all its rows anew. */
function rulesOf<T>({ idOf, rowClassName, spanningText }: Pick<RecordGridProps<T>, 'idOf' | 'rowClassName' | 'spanningText'>) {
  const spans = (row: T | undefined) => row !== undefined && spanningText !== undefined && spanningText(row) !== null
  const rules: GridOptions<T> = { getRowId: ({ data }) => idOf(data) }
  if (rowClassName) rules.getRowClass = ({ data }) => data && rowClassName(data)
  if (!spanningText) return rules
  return {
    ...rules,
    isFullWidthRow: ({ rowNode }: { rowNode: { data?: T | undefined } }) => spans(rowNode.data),
    fullWidthCellRenderer: ({ data }: ICellRendererParams<T>) => (
      // a row holds cells and nothing else
      <span role="gridcell" className={styles.spanning}>
        {data && spanningText(data)}
      </span>
    ),
    getRowHeight: ({ data }: { data?: T | undefined }) => (spans(data) ? 20 : 28),
  }
}

const itself = <T,>(row: T | undefined) => row

/** Whether one column would have to be sought beyond the edge. */
function useIsTight<T>(frame: HTMLDivElement | null, columns: GridColumn<T>[]): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const observer = new ResizeObserver(changed)
      if (frame) observer.observe(frame)
      return () => observer.disconnect()
    },
    [frame],
  )
  // known before the first picture: columns laid anew later would take the keys from a cell in editing
  const room = useSyncExternalStore(subscribe, () => frame?.clientWidth ?? Infinity)
  return columns.reduce((sum, { width }) => sum + width, 0) > room
}

function clingingOf<T>({ clings }: GridColumn<T>, width: number | undefined, isTight: boolean): ColDef<T> {
  if (clings === undefined) return {}
  // null takes a column back among the others
  return isTight ? { pinned: 'right', width: width ?? clings, flex: null } : { pinned: null }
}

function headingOf<T>({ remark }: GridColumn<T>, head: ReactNode) {
  if (remark === undefined && head === undefined) return {}
  return { headerComponentParams: { innerHeaderComponent: TwoLineHeading, innerHeaderComponentParams: { remark, head } } }
}

function TwoLineHeading({ displayName, remark, head }: { displayName: string; remark?: string; head?: ReactNode }) {
  return (
    <span className={styles.twoLines}>
      <small>{displayName}</small>
      {head ?? <b>{remark}</b>}
    </span>
  )
}

function editOf<T>({ key }: GridColumn<T>, canEdit: ((row: T, column: string) => boolean) | undefined): ColDef<T> {
  return canEdit ? { editable: ({ data }) => data !== undefined && canEdit(data, key) } : {}
}

/** The value, or the last one before `isHeld`. */
function useHeld<T>(value: T, isHeld: boolean): T {
  const [held, setHeld] = useState(value)
  if (!isHeld && held !== value) setHeld(value)
  return isHeld ? held : value
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
