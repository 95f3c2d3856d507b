/** 居民: the register a page at a time, found by name, pinyin, last digits or address, community by community. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Pagination from 'antd/es/pagination'
import Select from 'antd/es/select'
import { useMemo, useRef } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { ask } from '../api.ts'
import { EmptyList } from '../lists/EmptyList.tsx'
import { Bar } from '../ui/Bar.tsx'
import { Failure } from '../ui/Notice.tsx'
import { RecordGrid } from '../ui/RecordGrid.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { ExportResidents } from './ExportResidents.tsx'
import { readPlace, writePlace } from './place.ts'
import { RESIDENT_COLUMNS } from './resident-columns.ts'
import { ResidentPanel } from './ResidentPanel.tsx'
import styles from './ResidentsPage.module.css'

const ROWS_A_PAGE = 100
const EVERYWHERE = 0
const NOBODY = {
  title: '还没有居民',
  hint: '把各社区的居民信息登记表拖到“台账导入”那一页，入库以后就能在这里按姓名、号码和住址查到。',
}

const idOf = ({ id }: { id: number }) => String(id)

export default function ResidentsPage() {
  const [path, navigate] = useLocation()
  const place = readPlace(path, useSearch())
  const { id, search, community, page } = place
  const go = (change: Partial<typeof place>) =>
    navigate(writePlace({ ...place, ...change }), { replace: change.id === undefined })
  const communities = useQuery(ask.residents.communities.queryOptions({}))
  const input = { search, from: (page - 1) * ROWS_A_PAGE, limit: ROWS_A_PAGE, ...(community ? { communityId: community } : {}) }
  const question = useQuery({ ...ask.residents.page.queryOptions({ input }), placeholderData: keepPreviousData })
  const total = question.data?.total ?? 0
  const field = useRef<HTMLInputElement>(null)
  const turn = (by: number) => go({ page: Math.max(1, Math.min(Math.ceil(total / ROWS_A_PAGE), page + by)) })
  useKeys({ 'ctrl+f': () => field.current?.focus(), pagedown: () => turn(1), pageup: () => turn(-1) })
  const target = useMemo(() => (id === undefined ? null : { id: String(id) }), [id])
  const everybody = communities.data?.reduce((sum, { residents }) => sum + residents, 0) ?? 0
  const options = (communities.data ?? []).flatMap((one) =>
    one.id === null ? [] : [{ value: one.id, label: `${one.name ?? ''} ${countText(one.residents)}` }],
  )

  return (
    <>
      <Bar title="居民">
        <SearchField
          label="在居民里找"
          hint="姓名、拼音、电话或证号后四位、住址"
          value={search}
          change={(typed) => go({ search: typed, page: 1 })}
          field={field}
          isWide
        />
        <Select
          aria-label="社区"
          value={community ?? EVERYWHERE}
          options={[{ value: EVERYWHERE, label: '全部社区' }, ...options]}
          popupMatchSelectWidth={false}
          onChange={(value) => go({ community: value === EVERYWHERE ? undefined : value, page: 1 })}
        />
        <span className="space" />
        <ExportResidents search={search} community={community} total={total} />
        <Link href="~/import">导入居民台账</Link>
      </Bar>
      <Failure error={question.error} retry={() => void question.refetch()} />
      <div className={styles.page}>
        <section className={styles.list} aria-label="居民名单">
          {question.isPending && <Waiting />}
          {communities.data && everybody === 0 && <EmptyList empty={NOBODY} create={undefined} />}
          {question.data && everybody > 0 && (
            <>
              <RecordGrid
                name="residents"
                label="居民名单"
                columns={RESIDENT_COLUMNS}
                rows={question.data.rows}
                idOf={idOf}
                open={(row) => go({ id: row.id })}
                target={target}
                emptyText="没有符合的居民"
                isSortable={false}
              />
              <footer className={styles.foot}>
                <span role="status">
                  {total === everybody
                    ? `共${countText(everybody)}人`
                    : `符合的${countText(total)}人，共${countText(everybody)}人`}
                </span>
                <span className="space" />
                <Pagination
                  size="small"
                  current={page}
                  pageSize={ROWS_A_PAGE}
                  total={total}
                  showSizeChanger={false}
                  showQuickJumper
                  onChange={(to) => go({ page: to })}
                />
              </footer>
            </>
          )}
        </section>
        {id !== undefined && <ResidentPanel key={id} id={id} close={() => go({ id: undefined })} />}
      </div>
    </>
  )
}
