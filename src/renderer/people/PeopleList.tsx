/** 花名册, as a page and as the roster page's tab. */
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { peopleList } from './people-list.ts'

/** `tabs` stand in the tool bar after the title. */
export function PeopleList({ tabs }: { tabs?: ReactNode }) {
  return <ListPage list={peopleList} load={(input) => api.lists.people(input)} tabs={tabs} />
}
