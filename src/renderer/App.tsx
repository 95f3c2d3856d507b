/** The app: its pages (a new screen is one line here), the frame around them, and where an address leads. */
import { useQuery } from '@tanstack/react-query'
import { Suspense, lazy } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ask } from './api.ts'
import { casesPage } from './cases/page.ts'
import { UndoBar } from './changes/UndoBar.tsx'
import { checkpointsPage } from './checkpoints/page.ts'
import { closuresPage } from './closures/page.ts'
import { documentsPage } from './documents/page.ts'
import { figuresPage } from './figures/page.ts'
import { shiftsPage } from './figures/shifts-page.ts'
import { FindBox } from './find/FindBox.tsx'
import { formsPage } from './forms/page.ts'
import { inspectionsPage } from './inspections/page.ts'
import { importPage } from './ledgers/page.ts'
import { mapPage } from './map-page/page.ts'
import { LookingBack } from './office/LookingBack.tsx'
import { OfficeHeader } from './office/OfficeHeader.tsx'
import { SeatControl } from './office/SeatControl.tsx'
import { useLive } from './office/use-live.ts'
import { useOffice } from './office/use-office.ts'
import { peoplePage } from './people/page.ts'
import { residentsPage } from './residents/page.ts'
import { rosterPage } from './roster/page.ts'
import { screeningsPage } from './screenings/page.ts'
import { suppliesPage } from './supplies/page.ts'
import { systemPage } from './system/page.ts'
import { todayPage } from './today/page.ts'
import { useSituation } from './today/use-situation.ts'
import { isWithin } from './ui/hash-location.ts'
import { KeptPages } from './ui/KeptPages.tsx'
import { Failure, Notice } from './ui/Notice.tsx'
import type { Page } from './ui/page.ts'
import { Providers } from './ui/Providers.tsx'
import { Shell } from './ui/Shell.tsx'
import { Waiting } from './ui/Waiting.tsx'
import { RunningWork } from './work/RunningWork.tsx'

const PAGES: Page[] = [
  todayPage,
  mapPage,
  checkpointsPage,
  rosterPage,
  peoplePage,
  casesPage,
  closuresPage,
  screeningsPage,
  residentsPage,
  suppliesPage,
  inspectionsPage,
  figuresPage,
  shiftsPage,
  documentsPage,
  formsPage,
  importPage,
  systemPage,
]
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
  const isNowhere = !PAGES.some(({ path }) => isWithin(location, path))
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
      {changedAt && (
        <span>数据更新于 {changedAt.toLocaleTimeString('zh-CN', { hour12: false, hour: '2-digit', minute: '2-digit' })}</span>
      )}
    </>
  )
}
