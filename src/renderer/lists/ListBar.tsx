/** The tool bar of a list: searching, narrowing to a figure's records, grouping, choice of columns, a new record. */
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import type { ReactNode, RefObject } from 'react'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { FigureChips } from './FigureChips.tsx'
import type { ListDefinition } from './list-definition.ts'
import styles from './ListBar.module.css'
import type { PlaceControl } from './use-list-place.ts'
import type { ListView } from './use-list-view.ts'

interface ListBarProps<T extends { id: number }> {
  list: ListDefinition<T>
  place: PlaceControl
  view: ListView<T>
  tabs: ReactNode
  create: { label: string; open: () => void } | undefined
  field: RefObject<HTMLInputElement | null>
}

const UNGROUPED = ''

export function ListBar<T extends { id: number }>({ list, place, view, tabs, create, field }: ListBarProps<T>) {
  const { groupings, columns } = list
  const headingOf = (key: unknown) => columns.find((column) => column.key === key)?.heading
  const options = groupings.map((key) => ({ value: key, label: `按${headingOf(key) ?? ''}分组` }))
  // the bar is full of other things
  const shortly = (key: unknown) => (headingOf(key) === undefined ? '不分组' : `按${headingOf(key) ?? ''}`)
  return (
    <Bar title={list.title}>
      {tabs}
      <SearchField hint={list.searchHint} search={place.search ?? ''} go={place.go} field={field} />
      <FigureChips list={list} place={place} />
      {view.filtered.size > 0 && (
        <Button onClick={view.clearFilters} title="看全部行">
          取消筛选 {view.filtered.size}
        </Button>
      )}
      <BarEnd>
        {options.length > 0 && (
          <Select
            aria-label="分组"
            value={view.groupBy ?? UNGROUPED}
            options={[...options, { value: UNGROUPED, label: '不分组' }]}
            popupMatchSelectWidth={false}
            labelRender={({ value }) => shortly(value)}
            onChange={(key) => view.control.change({ groupBy: key === UNGROUPED ? null : key })}
          />
        )}
        <ColumnChooser columns={view.columns} control={view.control} groupBy={view.groupBy} />
        <ExportButton list={list} place={place} view={view} />
        {create && (
          <Button type="primary" onClick={create.open}>
            {create.label}
          </Button>
        )}
      </BarEnd>
    </Bar>
  )
}

interface SearchFieldProps {
  hint: string
  search: string
  go: PlaceControl['go']
  field: RefObject<HTMLInputElement | null>
}

function SearchField({ hint, search, go, field }: SearchFieldProps) {
  return (
    <label className={styles.search}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="M10.5 10.5L14 14" />
      </svg>
      <input
        ref={field}
        type="text"
        aria-label="在名单里找"
        placeholder={hint}
        spellCheck={false}
        autoComplete="off"
        value={search}
        onChange={(event) => go({ search: event.target.value })}
        onKeyDown={(event) => event.key === 'Escape' && go({ search: '' })}
      />
    </label>
  )
}
