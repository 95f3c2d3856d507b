/** 重点人员: everybody ever observed at home and how they stand, and in a second tab their temperatures. */
import { Route, Switch } from 'wouter'
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { ListTabs } from '../lists/ListTabs.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { caseList } from './case-list.ts'
import { readingList } from './reading-list.ts'

const TABS = [
  { value: 'cases' as const, label: '人员' },
  { value: 'readings' as const, label: '体温读数' },
]

export default function CasesPage() {
  return (
    <Switch>
      <Route path="/readings" nest>
        <ListPage list={readingList} load={(input) => api.lists.readings(input)} tabs={<ListTabs tabs={TABS} at="readings" />} />
      </Route>
      <Route>
        <Cases />
      </Route>
    </Switch>
  )
}

function Cases() {
  const { list, over, dialogs } = useRecordDesk('cases')
  return (
    <>
      <ListPage
        list={caseList}
        load={(input) => api.lists.cases(input)}
        tabs={<ListTabs tabs={TABS} at="cases" />}
        over={over}
        {...list}
      />
      {dialogs}
    </>
  )
}
