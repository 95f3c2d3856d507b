/** 值班: a week of the roster, by posts or by people, or who is on duty now; every edit is one act, and what it changes is counted at once. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense, lazy, useRef } from 'react'
import type { RefObject } from 'react'
import { weekdayOf, addDays } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useAsOf, useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EmptyWeek } from './EmptyWeek.tsx'
import { PeopleView } from './PeopleView.tsx'
import { PostsView } from './PostsView.tsx'
import { RosterBar } from './RosterBar.tsx'
import { useRosterAddress } from './roster-address.ts'
import { ViewChoice } from './ViewChoice.tsx'

const OnDutyView = lazy(() => import('../attendance/OnDutyView.tsx'))

export default function RosterPage() {
  const [{ view }, go] = useRosterAddress()
  if (view !== 'duty') return <Week />
  return (
    <Suspense fallback={<Waiting />}>
      <OnDutyView choose={<ViewChoice view={view} choose={(next) => go({ view: next })} />} />
    </Suspense>
  )
}

function Week() {
  const asOf = useAsOf()
  const today = useOffice()?.today
  const [address, go] = useRosterAddress()
  const span = weekOf(address.week ?? today)
  const holder = useRef<HTMLDivElement>(null)
  const input = { ...asOf, ...span }
  const question = useQuery({
    ...ask.roster.grid.queryOptions({ input }),
    enabled: span !== undefined,
    placeholderData: keepPreviousData,
  })
  // asked with nothing typed: the core brings its keys into step before the first letters of a name
  useQuery(ask.find.query.queryOptions({ input: { ...asOf, text: '' } }))
  const grid = question.data
  if (!grid || !span) {
    return question.error ? <Failure error={question.error} retry={() => void question.refetch()} /> : <Waiting />
  }
  return (
    <>
      <RosterBar
        grid={grid}
        address={address}
        go={go}
        week={span.from}
        toGrid={() => holder.current?.focus({ preventScroll: true })}
      />
      <Failure error={question.error} retry={() => void question.refetch()} />
      <View grid={grid} address={address} go={go} holder={holder} />
    </>
  )
}

type ViewProps = { grid: RosterGrid; holder: RefObject<HTMLDivElement | null> } & Record<
  'address',
  ReturnType<typeof useRosterAddress>[0]
> &
  Record<'go', ReturnType<typeof useRosterAddress>[1]>

function View({ grid, address, go, holder }: ViewProps) {
  if (grid.posts.length === 0) return <EmptyWeek grid={grid} open={(week) => go({ week })} />
  if (address.view === 'people') return <PeopleView grid={grid} go={go} />
  return <PostsView key={grid.from} grid={grid} address={address} go={go} holder={holder} />
}

/** Monday to Sunday around a day. */
function weekOf(day: Day | undefined): { from: Day; to: Day } | undefined {
  if (!day) return undefined
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}
