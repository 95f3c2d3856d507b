/**
 * The grid of a list that is worked on: records under the headings of their groups, several chosen at once, copied to and
 * pasted from a spreadsheet. It shows what it is given; narrowing, sorting and grouping happen outside.
 */
import type {
  ColDef,
  GetRowIdParams,
  GridApi,
  ICellRendererParams,
  IRowNode,
  IsFullWidthRowParams,
  RowClassParams,
  RowSelectionOptions,
  SelectionColumnDef,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { cellsToCopy, pastePlace } from './grid-clipboard.ts'
import type { PastePlace } from './grid-clipboard.ts'
import type { GridColumn } from './grid-column.ts'
import { definitionOf } from './grid-definition.ts'
import { isInBlock, setBlock } from './grid-hand.ts'
import type { GridHand } from './grid-hand.ts'
import { answerKey } from './grid-keys.ts'
import type { GroupRow, ListRow, SortKey } from '../../shared/lists/rows.ts'
import { LOCALE, listTheme } from './grid-setup.ts'
import { readTsv, writeTsv } from './grid-tsv.ts'
import { useLeaving } from './is-shown.ts'
import { ListHeading } from './ListHeading.tsx'
import styles from './ListGrid.module.css'

export interface ListGridProps<T extends { id: number }> {
  /** what a screen reader calls the table */
  label: string
  /** the shown ones, in their order */
  columns: readonly GridColumn<T>[]
  widths: Readonly<Record<string, number>>
  rows: ListRow<T>[]
  sort: readonly SortKey[]
  /** keys of columns the list is narrowed by */
  filtered: ReadonlySet<string>
  drawGroup: (group: GroupRow<T>) => ReactNode
  /** the record whose panel is open */
  openId: number | null
  /** record to bring into sight; a new object asks again */
  target: { id: number } | null
  emptyText: string
  open: (id: number) => void
  toggleGroup: (name: string) => void
  sortBy: (keys: SortKey[]) => void
  resize: (column: string, width: number) => void
  reorder: (columns: string[]) => void
  choose: (ids: number[]) => void
  /** asks how to narrow a column; `under` is where its heading stands */
  narrow: (column: string, under: DOMRect) => void
  /** left out where nothing may be pasted */
  paste?: ((cells: string[][], place: PastePlace<T>) => void) | undefined
}

const SELECTION: RowSelectionOptions<ListRow<unknown>> = {
  mode: 'multiRow',
  checkboxes: ({ data }) => data?.kind === 'record',
  headerCheckbox: true,
  selectAll: 'all',
  enableClickSelection: false,
  isRowSelectable: ({ data }) => data?.kind === 'record',
}
const SELECTION_COLUMN: SelectionColumnDef = {
  width: 34,
  resizable: false,
  suppressMovable: true,
  lockPosition: 'left',
  sortable: false,
}
const DEFAULTS = {
  sortable: true,
  resizable: true,
  suppressHeaderMenuButton: true,
  // rows come in their order; the library only remembers which columns are sorted by
  comparator: () => 0,
} satisfies ColDef

export function ListGrid<T extends { id: number }>(props: ListGridProps<T>) {
  const { columns, widths, rows, sort, filtered, openId, target, emptyText, narrow } = props
  const hand = useRef<GridHand<T>>(null)
  const definitions = useMemo(
    () => columns.map((column) => columnOf(column, widths[column.key], sort, filtered.has(column.key), narrow)),
    [columns, widths, sort, filtered, narrow],
  )
  const inBlock = useMemo(
    (): ColDef<ListRow<T>> => ({
      ...DEFAULTS,
      cellClassRules: {
        [styles.inBlock ?? '']: ({ rowIndex, column }) => isInBlock(hand.current, rowIndex, column.getColId()),
      },
    }),
    [],
  )
  // the grid draws every row anew when it is given another one of these functions, so they stay the same and look here
  const latest = useRef({ openId, drawGroup: props.drawGroup })
  useLayoutEffect(() => {
    latest.current = { openId, drawGroup: props.drawGroup }
  })
  const [rule] = useState(() => ({
    id: ({ data }: GetRowIdParams<ListRow<T>>) => data.id,
    isUnfolded: ({ data }: IRowNode<ListRow<T>>) => data?.kind !== 'record' || !data.isFolded,
    isGroup: ({ rowNode }: IsFullWidthRowParams<ListRow<T>>) => rowNode.data?.kind === 'group',
    look: ({ data }: RowClassParams<ListRow<T>>) =>
      data?.kind === 'record' && data.row.id === latest.current.openId ? styles.open : undefined,
    drawGroup: ({ data }: ICellRendererParams<ListRow<T>>) => data?.kind === 'group' && latest.current.drawGroup(data),
  }))
  const localeText = useMemo(() => ({ ...LOCALE, noRowsToShow: emptyText, noMatchingRows: emptyText }), [emptyText])

  useEffect(() => {
    if (hand.current) setBlock(hand.current, null)
  }, [rows, columns])
  const isBack = useRef(false)
  useLeaving(() => {
    const api = hand.current?.api
    isBack.current = true
    const [first] = api?.getAllDisplayedColumns() ?? []
    api?.deselectAll()
    api?.clearFocusedCell()
    if (api && rows.length > 0) api.ensureIndexVisible(0, 'top')
    if (api && first) api.ensureColumnVisible(first)
    if (api && target) bringIntoSight(api, target.id)
  })
  useEffect(() => {
    // whoever comes back to an open record finds it in sight, also among rows that a search had hidden
    if (!isBack.current || !target || !hand.current?.api.getRowNode(String(target.id))) return
    isBack.current = false
    bringIntoSight(hand.current.api, target.id)
  }, [rows, target])
  useEffect(() => {
    if (target && hand.current) bringIntoSight(hand.current.api, target.id)
  }, [target])
  useEffect(() => {
    const api = hand.current?.api
    api?.redrawRows()
    // whoever closes a record by keyboard is back on the cell it was opened from
    const cell = openId === null && document.activeElement === document.body ? api?.getFocusedCell() : null
    if (cell) api?.setFocusedCell(cell.rowIndex, cell.column)
  }, [openId])

  const onKey = (event: KeyboardEvent) => {
    if (!hand.current || !isOnCell(event.target) || !answerKey(hand.current, event, props)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onCopy = (event: ClipboardEvent) => {
    const cells = hand.current && isOnCell(event.target) && cellsToCopy(hand.current, rows, columns)
    if (!cells) return
    // one cell alone goes into a form or a search, where a line end would be in the way
    event.clipboardData.setData('text/plain', cells.length === 1 ? (cells[0]?.[0] ?? '') : writeTsv(cells))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    const place = hand.current && isOnCell(event.target) && pastePlace(hand.current, columns)
    const text = event.clipboardData.getData('text/plain')
    if (!place || !props.paste || text === '') return
    event.preventDefault()
    props.paste(readTsv(text), place)
  }

  return (
    <div className={styles.grid} onKeyDownCapture={onKey} onCopy={onCopy} onPaste={onPaste}>
      <AgGridReact<ListRow<T>>
        theme={listTheme}
        localeText={localeText}
        columnDefs={definitions}
        defaultColDef={inBlock}
        rowData={rows}
        getRowId={rule.id}
        headerHeight={30}
        rowSelection={SELECTION as RowSelectionOptions<ListRow<T>>}
        selectionColumnDef={SELECTION_COLUMN}
        isExternalFilterPresent={anyFolded}
        doesExternalFilterPass={rule.isUnfolded}
        isFullWidthRow={rule.isGroup}
        fullWidthCellRenderer={rule.drawGroup}
        getRowClass={rule.look}
        multiSortKey="ctrl"
        suppressDragLeaveHidesColumns
        animateRows={false}
        // whoever has the table read out hears it in the order it is shown
        ensureDomOrder
        onGridReady={({ api }) => {
          hand.current = { api, block: null, anchor: null }
          api.setGridAriaProperty('label', props.label)
          if (target) bringIntoSight(api, target.id)
        }}
        onSelectionChanged={({ api }) =>
          props.choose(api.getSelectedRows().flatMap((held) => (held.kind === 'record' ? [held.row.id] : [])))
        }
        onSortChanged={({ api, source }) => source === 'uiColumnSorted' && props.sortBy(sortOf(api))}
        onColumnMoved={({ finished, source, api }) => finished && source === 'uiColumnMoved' && props.reorder(orderOf(api))}
        onColumnResized={({ finished, source, column }) => {
          if (finished && source === 'uiColumnResized' && column) props.resize(column.getColId(), column.getActualWidth())
        }}
        onRowClicked={({ data }) => data?.kind === 'group' && props.toggleGroup(data.name)}
        onRowDoubleClicked={({ data }) => data?.kind === 'record' && props.open(data.row.id)}
        onCellMouseDown={({ event, node, column, rowIndex, data }) => {
          if (!hand.current || !(event instanceof MouseEvent) || rowIndex === null || data?.kind !== 'record') return
          hand.current.anchor = null
          if (event.ctrlKey) node.setSelected(!node.isSelected())
          const from = hand.current.api.getFocusedCell()
          const key = column.getColId()
          if (!event.shiftKey || !from) setBlock(hand.current, null)
          else setBlock(hand.current, { rows: [from.rowIndex, rowIndex], columns: [from.column.getColId(), key] })
        }}
        onCellMouseOver={({ event, column, rowIndex }) => {
          const from = hand.current?.api.getFocusedCell()
          if (!hand.current || !(event instanceof MouseEvent) || event.buttons !== 1 || !from || rowIndex === null) return
          setBlock(hand.current, { rows: [from.rowIndex, rowIndex], columns: [from.column.getColId(), column.getColId()] })
        }}
      />
    </div>
  )
}

const anyFolded = () => true

function columnOf<T>(
  column: GridColumn<T>,
  width: number | undefined,
  sort: readonly SortKey[],
  isFiltered: boolean,
  narrow: ListGridProps<T & { id: number }>['narrow'],
): ColDef<ListRow<T>> {
  const { key, align } = column
  const at = sort.findIndex((one) => one.column === key)
  return {
    ...definitionOf(column, width, (held: ListRow<T> | undefined) => (held?.kind === 'record' ? held.row : undefined)),
    comparator: () => 0,
    sort: at < 0 ? null : sort[at]?.isDescending ? 'desc' : 'asc',
    sortIndex: at < 0 ? null : at,
    headerComponentParams: {
      innerHeaderComponent: ListHeading,
      innerHeaderComponentParams: {
        isFiltered,
        isLeft: align !== undefined && align !== 'left',
        narrow: (under: DOMRect) => narrow(key, under),
      },
    },
    suppressHeaderKeyboardEvent: ({ event }) => {
      if (!event.altKey || event.key !== 'ArrowDown' || !(event.target instanceof Element)) return false
      narrow(key, event.target.getBoundingClientRect())
      return true
    },
  }
}

function sortOf<T>(api: GridApi<ListRow<T>>): SortKey[] {
  const sorted = api.getColumnState().filter(({ sort }) => sort)
  sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
  return sorted.map(({ colId, sort }) => ({ column: colId, isDescending: sort === 'desc' }))
}

function orderOf<T>(api: GridApi<ListRow<T>>): string[] {
  return api.getColumnState().flatMap(({ colId }) => (colId.startsWith('ag-Grid') ? [] : [colId]))
}

/** Headings and pop-ups stand in the grid too and have keys of their own. */
function isOnCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role=columnheader], input, textarea') === null
}

/** Takes the keyboard along when nothing else on the page has it. */
function bringIntoSight<T>(api: GridApi<ListRow<T>>, id: number): void {
  const node = api.getRowNode(String(id))
  if (!node || node.rowIndex === null || node.rowTop === null) return
  const { top, bottom } = api.getVerticalPixelRange()
  const isInSight = node.rowTop >= top && node.rowTop + (node.rowHeight ?? 0) <= bottom
  if (!isInSight) api.ensureNodeVisible(node, 'middle')
  const first = api.getAllDisplayedColumns()[1]
  if (first && (document.activeElement === null || document.activeElement === document.body))
    api.setFocusedCell(node.rowIndex, first)
}
