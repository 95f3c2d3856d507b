/** The page of any list: tool bar, grid, foot, and the open record at the right. What it lists comes as a definition. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { Ask } from '../../shared/figures/lists.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import type { PastePlace } from '../ui/grid-clipboard.ts'
import { useLeaving } from '../ui/is-shown.ts'
import { ListGrid } from '../ui/ListGrid.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { EmptyList } from './EmptyList.tsx'
import { FilterPopup } from './FilterPopup.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import { mergeOrder } from './layout.ts'
import { ListBar } from './ListBar.tsx'
import type { ListDefinition } from './list-definition.ts'
import { MissingRecord } from './MissingRecord.tsx'
import { ListFoot } from './ListFoot.tsx'
import styles from './ListPage.module.css'
import { pasteBlock } from './paste-block.ts'
import type { Pasting } from './paste-block.ts'
import { FactsPanel } from './FactsPanel.tsx'
import { useListPlace } from './use-list-place.ts'
import { groupNameOf, useListView } from './use-list-view.ts'

export interface BulkAct {
  label: string
  act: (ids: number[]) => void
}

interface ListPageProps<T extends { id: number }> {
  list: ListDefinition<T>
  /** the list's own question */
  load: (input: Ask) => Promise<{ rows: T[] }>
  /** before the title's place: tabs of a page that holds several lists */
  tabs?: ReactNode
  /** the open record, which the list may not hold; its facts when left out */
  panel?: (id: number, close: () => void, row: T | undefined) => ReactNode
  /** in place of the open record: one that is being made */
  aside?: ReactNode
  /** above the grid, when something concerns the list */
  over?: ReactNode
  create?: { label: string; open: () => void } | undefined
  bulk?: BulkAct[] | undefined
  paste?: ((pasting: Pasting) => void) | undefined
}

export function ListPage<T extends { id: number }>(props: ListPageProps<T>) {
  const { list, load, tabs, panel, aside, over, create, bulk, paste } = props
  const place = useListPlace(list.kind)
  const { figure, id, search = '', go } = place
  const input: Ask = { ...useAsOf(), ...(figure ? { figure } : {}) }
  const question = useQuery({
    queryKey: ask.lists[list.kind].queryKey({ input }),
    queryFn: () => load(input),
    placeholderData: keepPreviousData,
  })
  const rows = question.data?.rows
  const view = useListView(list, rows, search)
  const { control, columns, shown, arranged, picked, fold } = view
  const [chosen, setChosen] = useState<number[]>([])
  const [narrowing, setNarrowing] = useState<{ column: string; under: DOMRect } | null>(null)
  const askToNarrow = useCallback((column: string, under: DOMRect) => setNarrowing({ column, under }), [])
  const field = useRef<HTMLInputElement>(null)
  useKeys({ 'ctrl+f': () => field.current?.focus() })
  // the next number that leads here must find all the records it counts
  useLeaving(view.clear)

  const openRow = useMemo(() => rows?.find((row) => row.id === id), [rows, id])
  const target = useMemo(() => (openRow ? { id: openRow.id } : null), [openRow])
  const group = openRow ? groupNameOf(columns, view.groupBy, openRow) : null
  const [seen, setSeen] = useState<number>()
  if (openRow && openRow.id !== seen) {
    // the record asked for may stand in a folded group
    setSeen(openRow.id)
    if (group !== null) fold(group, false)
  }
  const close = () => go({ id: undefined })
  const chosenIds = useMemo(() => new Set(chosen), [chosen])
  const chosenRows = picked.filter((row) => chosenIds.has(row.id))
  const pasted = (cells: string[][], at: PastePlace<T>) => paste?.(pasteBlock(cells, { ...at, columns: shown }))
  const narrowed = columns.find(({ key }) => key === narrowing?.column)
  const isEmpty = rows?.length === 0 && !figure
  const own = (row: T | undefined) => {
    if (row) return <FactsPanel list={list} row={row} close={close} />
    if (question.isPlaceholderData) return null
    return <MissingRecord figure={figure && FIGURES[figure].label} showAll={() => go({ figure: undefined })} close={close} />
  }

  return (
    <>
      <ListBar list={list} place={place} view={view} create={create} field={field} tabs={tabs} />
      <Failure error={question.error} retry={() => void question.refetch()} />
      <div className={styles.page}>
        <section className={styles.list} aria-label={`${list.title}名单`}>
          {over}
          {!rows && question.isPending && <Waiting />}
          {isEmpty && <EmptyList empty={list.empty} create={create} />}
          {rows && !isEmpty && (
            <>
              <ListGrid
                label={`${list.title}名单`}
                columns={shown}
                widths={control.layout.widths}
                rows={arranged}
                sort={control.layout.sort}
                filtered={view.filtered}
                drawGroup={(heading) => <GroupHeading group={heading} unit={list.unit} factsOf={list.factsOf} />}
                openId={id ?? null}
                target={target}
                emptyText={noneText(search, view.filtered.size > 0)}
                open={(to) => go({ id: to })}
                toggleGroup={(name) => fold(name)}
                sortBy={(sort) => control.change({ sort })}
                resize={(key, width) => control.change({ widths: { ...control.layout.widths, [key]: width } })}
                reorder={(keys) =>
                  control.change({
                    order: mergeOrder(
                      columns.map(({ key }) => key),
                      keys,
                    ),
                  })
                }
                choose={setChosen}
                narrow={askToNarrow}
                paste={paste && pasted}
              />
              <ListFoot list={list} rows={picked} chosen={chosenRows} bulk={bulk} />
            </>
          )}
        </section>
        {aside ?? (id !== undefined && rows && (panel?.(id, close, openRow) ?? own(openRow)))}
      </div>
      {narrowing && narrowed && rows && (
        <FilterPopup
          key={narrowing.column}
          column={narrowed}
          rows={rows}
          filter={view.filters[narrowing.column] ?? null}
          under={narrowing.under}
          change={(filter) => view.narrow(narrowing.column, filter)}
          close={() => setNarrowing(null)}
        />
      )}
    </>
  )
}

function noneText(search: string, isFiltered: boolean): string {
  if (search) return `没有符合“${search}”的记录`
  return isFiltered ? '筛选之后没有记录，可以取消筛选' : '截至这一刻没有记录'
}
