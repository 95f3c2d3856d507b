/** The tool bar of a list: searching, narrowing to a figure's records, grouping, choice of columns, a new record. */
import Select from 'antd/es/select'
import type { ReactNode, RefObject } from 'react'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { FigureChips } from './FigureChips.tsx'
import type { ListDefinition } from './list-definition.ts'
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
    <Bar title={list.pageTitle ?? list.title}>
      {tabs}
      <SearchField
        label="在名单里找"
        hint={list.searchHint}
        value={place.search ?? ''}
        change={(search) => place.go({ search })}
        field={field}
      />
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
        <ColumnChooser columns={view.columns} empty={view.empty} control={view.control} groupBy={view.groupBy} />
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
