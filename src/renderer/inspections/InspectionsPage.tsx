/** 督查整改: what was found, and in a second tab the bulletins that made it known. */
import { Route, Switch } from 'wouter'
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { ListTabs } from '../lists/ListTabs.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { bulletinList } from './bulletin-list.ts'
import { findingList } from './finding-list.ts'

const TABS = [
  { value: 'findings' as const, label: '问题' },
  { value: 'bulletins' as const, label: '通报' },
]

export default function InspectionsPage() {
  return (
    <Switch>
      <Route path="/bulletins" nest>
        <ListPage
          list={bulletinList}
          load={(input) => api.lists.bulletins(input)}
          tabs={<ListTabs tabs={TABS} at="bulletins" />}
        />
      </Route>
      <Route>
        <Findings />
      </Route>
    </Switch>
  )
}

function Findings() {
  const { list, over, dialogs } = useRecordDesk('findings')
  return (
    <>
      <ListPage
        list={findingList}
        load={(input) => api.lists.findings(input)}
        tabs={<ListTabs tabs={TABS} at="findings" />}
        over={over}
        {...list}
      />
      {dialogs}
    </>
  )
}
