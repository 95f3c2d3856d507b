/** A list as it is being looked at: its layout, what it is narrowed to, what is folded, and the rows that makes. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { GridColumn } from '../ui/grid-column.ts'
import { arrangeRows } from '../../shared/lists/arrange-rows.ts'
import { createSearch } from '../../shared/lists/filters.ts'
import type { ColumnFilter, ColumnFilters } from '../../shared/lists/filters.ts'
import { emptyColumns, isShown, orderColumns } from './layout.ts'
import type { ListDefinition } from './list-definition.ts'
import { useLayout } from './use-layout.ts'

const NO_ROWS: never[] = []

export type ListView<T extends { id: number }> = ReturnType<typeof useListView<T>>

export function useListView<T extends { id: number }>(
  definition: ListDefinition<T>,
  given: readonly T[] | undefined,
  search: string,
) {
  const { kind, columns: declared, groupings, startsUngrouped } = definition
  const rows = given ?? NO_ROWS
  const control = useLayout(kind)
  const { layout } = control
  const [filters, setFilters] = useState<ColumnFilters>({})
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const groupBy = groupingOf(layout.groupBy, groupings, startsUngrouped)
  const columns = useMemo(() => orderColumns(declared, layout), [declared, layout])
  const finder = useMemo(() => createSearch(declared), [declared])
  const words = useDeferredValue(search)
  const emptyKeys = useMemo(() => [...emptyColumns(declared, rows)].join(' '), [declared, rows])
  // the same set while the same columns are empty: another one would have the grid make its columns anew
  const empty = useMemo(() => new Set(emptyKeys.split(' ')), [emptyKeys])
  const shown = useMemo(
    () => columns.filter((column) => isShown(column, layout, empty) && column.key !== groupBy),
    [columns, layout, empty, groupBy],
  )
  const { sort } = layout
  const arranged = useMemo(
    () => arrangeRows(rows, { columns: declared, isFound: (row) => finder(row, words), filters, sort, groupBy, folded }),
    [rows, declared, finder, words, filters, sort, groupBy, folded],
  )
  const picked = useMemo(() => arranged.flatMap((row) => (row.kind === 'record' ? [row.row] : [])), [arranged])
  const filtered = useMemo(() => new Set(Object.keys(filters)), [filters])
  const fold = useCallback(
    (name: string, isFolded?: boolean) =>
      setFolded((before) => {
        const isNow = isFolded ?? !before.has(name)
        if (isNow === before.has(name)) return before
        return isNow ? new Set([...before, name]) : new Set([...before].filter((one) => one !== name))
      }),
    [],
  )
  const narrow = (column: string, filter: ColumnFilter | null) =>
    setFilters((before) => {
      const others = Object.entries(before).filter(([key]) => key !== column)
      return Object.fromEntries(filter ? [...others, [column, filter]] : others)
    })
  return {
    control,
    columns,
    empty,
    shown,
    arranged,
    picked,
    filters,
    filtered,
    narrow,
    clearFilters: () => setFilters({}),
    /** nothing narrowed and nothing folded; the layout stays */
    clear: () => {
      // what is empty stays the same: another one would have the grid make its columns anew
      setFilters((before) => (Object.keys(before).length > 0 ? {} : before))
      setFolded((before) => (before.size > 0 ? new Set() : before))
    },
    groupBy,
    fold,
  }
}

function groupingOf(remembered: string | null | undefined, groupings: string[], startsUngrouped = false): string | null {
  const first = startsUngrouped ? null : (groupings[0] ?? null)
  if (remembered === undefined) return first
  return remembered !== null && !groupings.includes(remembered) ? first : remembered
}

/** The group a record stands in, by the name the folding knows it by. */
export function groupNameOf<T>(columns: readonly GridColumn<T>[], groupBy: string | null, row: T): string | null {
  const column = columns.find(({ key }) => key === groupBy)
  if (!column) return null
  return column.text ? column.text(row) : String(column.value(row) ?? '')
}
