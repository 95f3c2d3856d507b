/** The records of one list, narrowed to a figure: asked as one question, searched and sorted on the screen. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import type { InputRef } from 'antd/es/input'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { FigureCode, ListKind } from '../../shared/figures/figures.ts'
import { api, ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import type { GridColumn } from '../ui/grid-column.ts'
import { Failure } from '../ui/Notice.tsx'
import { RecordGrid } from '../ui/RecordGrid.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Waiting } from '../ui/Waiting.tsx'
import * as columns from './columns.tsx'
import styles from './FiguresPage.module.css'

interface ListProps {
  kind: ListKind
  figure: FigureCode | undefined
  title: string
  /** the list opens narrowed to its name, with it chosen */
  record: { name: string; id: string } | undefined
}

export function ListOfKind({ kind, figure, title, record }: ListProps) {
  const [, navigate] = useLocation()
  const input = { ...useAsOf(), ...(figure ? { figure } : {}) }
  const list = { kind, title, record, queryKey: ask.lists[kind].queryKey({ input }) }
  const openOnMap = (row: { id: number }) => navigate(`~/map/deployment/checkpoint-${row.id}`)
  switch (kind) {
    case 'checkpoints':
      return <List {...list} columns={columns.checkpointColumns} load={() => api.lists.checkpoints(input)} open={openOnMap} />
    case 'people':
      return <List {...list} columns={columns.personColumns} load={() => api.lists.people(input)} />
    case 'shifts':
      return <List {...list} columns={columns.shiftColumns} load={() => api.lists.shifts(input)} />
    case 'cases':
      return <List {...list} columns={columns.caseColumns} load={() => api.lists.cases(input)} />
    case 'closures':
      return <List {...list} columns={columns.closureColumns} load={() => api.lists.closures(input)} />
    case 'screenings':
      return <List {...list} columns={columns.screeningColumns} load={() => api.lists.screenings(input)} />
    case 'findings':
      return <List {...list} columns={columns.findingColumns} load={() => api.lists.findings(input)} />
    case 'bulletins':
      return <List {...list} columns={columns.bulletinColumns} load={() => api.lists.bulletins(input)} />
  }
}

interface OneListProps<T> {
  kind: ListKind
  title: string
  record: { name: string; id: string } | undefined
  queryKey: readonly unknown[]
  load: () => Promise<{ rows: T[] }>
  columns: GridColumn<T>[]
  open?: (row: T) => void
}

function List<T extends { id: number }>({ kind, title, record, queryKey, load, columns, open }: OneListProps<T>) {
  const question = useQuery({ queryKey, queryFn: load, placeholderData: keepPreviousData })
  const [search, setSearch] = useState(record?.name ?? '')
  const [target] = useState(record ?? null)
  const field = useRef<InputRef>(null)
  useKeys({ 'ctrl+f': () => field.current?.focus() })
  const rows = question.data?.rows
  return (
    <>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span className="mute">{rows && `名单 ${rows.length.toLocaleString('zh-CN')} 条`}</span>
        <span className="space" />
        <Input
          ref={field}
          className={styles.search ?? ''}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
          placeholder="在名单里找"
          aria-label="在名单里找"
          allowClear
        />
      </div>
      <Failure error={question.error} retry={() => void question.refetch()} />
      {rows ? (
        <RecordGrid
          name={kind}
          label={title}
          columns={columns}
          rows={rows}
          idOf={(row) => String(row.id)}
          search={search}
          target={target}
          emptyText={search ? `没有符合“${search}”的记录` : '截至这一刻没有记录'}
          {...(open ? { open } : {})}
        />
      ) : (
        question.isPending && <Waiting />
      )}
    </>
  )
}
