/** 关停复工: every premises ever closed and whether it works again, and in a second tab who asks to open again. */
import { Route, Switch } from 'wouter'
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { ListTabs } from '../lists/ListTabs.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { closureList } from './closure-list.ts'
import { reopeningList } from './reopening-list.ts'

const TABS = [
  { value: 'closures' as const, label: '关停' },
  { value: 'reopenings' as const, label: '复工申请' },
]

export default function ClosuresPage() {
  return (
    <Switch>
      <Route path="/reopenings" nest>
        <ListPage
          list={reopeningList}
          load={(input) => api.lists.reopenings(input)}
          tabs={<ListTabs tabs={TABS} at="reopenings" />}
        />
      </Route>
      <Route>
        <Closures />
      </Route>
    </Switch>
  )
}

function Closures() {
  const { list, over, dialogs } = useRecordDesk('closures')
  return (
    <>
      <ListPage
        list={closureList}
        load={(input) => api.lists.closures(input)}
        tabs={<ListTabs tabs={TABS} at="closures" />}
        over={over}
        {...list}
      />
      {dialogs}
    </>
  )
}
