/** 入户排查: what each community has summed up, and in a second tab the households one by one. */
import { Route, Switch } from 'wouter'
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { ListTabs } from '../lists/ListTabs.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { householdList } from './household-list.ts'
import { screeningList } from './screening-list.ts'

const TABS = [
  { value: 'screenings' as const, label: '社区汇总' },
  { value: 'households' as const, label: '户表' },
]

export default function ScreeningsPage() {
  return (
    <Switch>
      <Route path="/households" nest>
        <ListPage
          list={householdList}
          load={(input) => api.lists.households(input)}
          tabs={<ListTabs tabs={TABS} at="households" />}
        />
      </Route>
      <Route>
        <Summaries />
      </Route>
    </Switch>
  )
}

function Summaries() {
  const { list, over, dialogs } = useRecordDesk('screenings')
  return (
    <>
      <ListPage
        list={screeningList}
        load={(input) => api.lists.screenings(input)}
        tabs={<ListTabs tabs={TABS} at="screenings" />}
        over={over}
        {...list}
      />
      {dialogs}
    </>
  )
}
