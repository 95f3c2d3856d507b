/** The app: its pages, the frame around them, and where an address leads. */
import { useQuery } from '@tanstack/react-query'
import { Suspense, lazy } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { momentOfDate } from '../shared/days.ts'
import { ask } from './api.ts'
import { TakingBack } from './changes/TakingBack.tsx'
import { UndoBar } from './changes/UndoBar.tsx'
import { FindBox } from './find/FindBox.tsx'
import { LookingBack } from './office/LookingBack.tsx'
import { OfficeHeader } from './office/OfficeHeader.tsx'
import { SeatControl } from './office/SeatControl.tsx'
import { useLive } from './office/use-live.ts'
import { useOffice } from './office/use-office.ts'
import { PAGES, pageAt } from './pages.ts'
import { todayPage } from './today/page.ts'
import { useSituation } from './today/use-situation.ts'
import { KeptPages } from './ui/KeptPages.tsx'
import { Failure, Notice } from './ui/Notice.tsx'
import { Providers } from './ui/Providers.tsx'
import { Shell } from './ui/Shell.tsx'
import { Waiting } from './ui/Waiting.tsx'
import { RunningWork } from './work/RunningWork.tsx'

const START = '/start'
const FirstStart = lazy(() => import('./office/FirstStart.tsx'))

export function App() {
  return (
    <Providers>
      <Desk />
    </Providers>
  )
}

function Desk() {
  const [location] = useLocation()
  const { connection, changedAt } = useLive()
  const status = useQuery(ask.office.status.queryOptions())
  const office = useOffice()
  const situation = useSituation().data
  if (!status.data || !office) {
    return status.error ? <Failure error={status.error} retry={() => void status.refetch()} /> : <Waiting>正在打开指挥台</Waiting>
  }
  const isNowhere = !pageAt(location)
  const home = status.data.isEmpty ? START : todayPage.path
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path={START}>
          <FirstStart status={status.data} />
        </Route>
        <Route path="/">
          <Redirect to={home} replace />
        </Route>
        <Route>
          <Shell
            pages={PAGES}
            situation={situation}
            header={
              <>
                <OfficeHeader status={office} />
                <FindBox />
                <SeatControl />
              </>
            }
            status={
              <>
                <LiveMark isLive={connection !== 'lost'} changedAt={changedAt} />
                <RunningWork />
              </>
            }
            banner={
              <>
                {connection === 'lost' && (
                  <Notice tone="red">与指挥台主机的连接断了，正在重新连接；画面停在断开前的样子。</Notice>
                )}
                <LookingBack status={office} />
                <UndoBar />
                <TakingBack />
              </>
            }
          >
            <KeptPages pages={PAGES} />
            {isNowhere && <Redirect to={home} replace />}
          </Shell>
        </Route>
      </Switch>
    </Suspense>
  )
}

function LiveMark({ isLive, changedAt }: { isLive: boolean; changedAt: Date | null }) {
  return (
    <>
      <span>{isLive ? '本机数据库' : '连接已断'}</span>
      {changedAt && <span>数据更新于 {momentOfDate(changedAt).slice(11)}</span>}
    </>
  )
}
