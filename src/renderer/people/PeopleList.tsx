/** 花名册, as a page and as the roster page's tab. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { api, ask } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { useAsOf, useIsLookingBack, useOffice } from '../office/use-office.ts'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { RestrictionDialog } from '../standards/RestrictionDialog.tsx'
import { peopleList } from './people-list.ts'

/** `tabs` stand in the tool bar after the title. */
export function PeopleList({ tabs }: { tabs?: ReactNode }) {
  const { list, over, dialogs } = useRecordDesk('people')
  const [restricted, setRestricted] = useState<number[] | null>(null)
  const isLookingBack = useIsLookingBack()
  const leave = { label: '请假、加限制', act: setRestricted }
  const bulk = isLookingBack ? {} : { bulk: [leave, ...('bulk' in list ? (list.bulk ?? []) : [])] }
  return (
    <>
      <ListPage list={peopleList} load={(input) => api.lists.people(input)} tabs={tabs} over={over} {...list} {...bulk} />
      {dialogs}
      {restricted && <Restricting ids={restricted} close={() => setRestricted(null)} />}
    </>
  )
}

/** 请假 for all that are chosen. */
function Restricting({ ids, close }: { ids: number[]; close: () => void }) {
  const asOf = useAsOf()
  const today = useOffice()?.today
  const people = useQuery(ask.lists.people.queryOptions({ input: asOf })).data?.rows.filter(({ id }) => ids.includes(id))
  const posts = useQuery(ask.standards.overview.queryOptions({ input: asOf })).data?.posts
  if (!people || !posts || today === undefined) return null
  return <RestrictionDialog given={null} people={people} posts={posts} today={today} close={close} />
}
