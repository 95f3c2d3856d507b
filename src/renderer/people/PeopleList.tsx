/** 花名册, as a page and as the roster page's tab. */
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { peopleList } from './people-list.ts'

/** `tabs` stand in the tool bar after the title. */
export function PeopleList({ tabs }: { tabs?: ReactNode }) {
  const { list, over, dialogs } = useRecordDesk('people')
  return (
    <>
      <ListPage list={peopleList} load={(input) => api.lists.people(input)} tabs={tabs} over={over} {...list} />
      {dialogs}
    </>
  )
}
