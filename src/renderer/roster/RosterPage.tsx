/** 值班: a week or two of the roster, by posts or by people, as it is now or was published, or who is on duty; every edit is one act. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense, lazy, useRef, useState } from 'react'
import { weekdayOf, addDays } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { versionInChinese } from '../../shared/roster/version.ts'
import { ask } from '../api.ts'
import { useAsOf, useIsLookingBack, useOffice } from '../office/use-office.ts'
import type { Absentee } from '../planning/absentee.ts'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EmptyWeek } from './EmptyWeek.tsx'
import { PeopleView } from './PeopleView.tsx'
import { PostsView } from './PostsView.tsx'
import { RosterBar } from './RosterBar.tsx'
import { RosterTools } from './RosterTools.tsx'
import { useRosterAddress } from './roster-address.ts'
import type { RosterAddress } from './roster-address.ts'
import { useFoundPosts } from './use-found-posts.ts'
import { useRosterEdits } from './use-roster-edits.ts'
import { ViewChoice } from './ViewChoice.tsx'

const OnDutyView = lazy(() => import('../attendance/OnDutyView.tsx'))

export default function RosterPage() {
  const [{ view, part }, go] = useRosterAddress()
  if (view !== 'duty') return <Planned />
  return (
    <Suspense fallback={<Waiting />}>
      <OnDutyView
        choose={<ViewChoice view={view} choose={(next) => go({ view: next, part: undefined })} />}
        part={part}
        show={(next) => go({ part: next })}
      />
    </Suspense>
  )
}

function Planned() {
  const asOf = useAsOf()
  const today = useOffice()?.today
  const isLookingBack = useIsLookingBack()
  const [address, goTo] = useRosterAddress()
  const span = spanOf(address.week ?? today, address.days ?? 7)
  const holder = useRef<HTMLDivElement>(null)
  const [absentee, setAbsentee] = useState<Absentee | null>(null)
  const edits = useRosterEdits()
  const go = (change: Partial<RosterAddress>) => {
    // what is asked for beside the grid comes instead of somebody's absence
    if ('side' in change) setAbsentee(null)
    goTo(change)
  }
  const question = useQuery({
    ...ask.roster.grid.queryOptions({ input: { ...asOf, ...span } }),
    enabled: span !== undefined,
    placeholderData: keepPreviousData,
  })
  const published = useQuery({
    ...ask.versions.get.queryOptions({ input: { id: address.version ?? 0 } }),
    enabled: address.version !== undefined,
  })
  // asked with nothing typed: the core brings its keys into step before the first letters of a name
  useQuery(ask.find.query.queryOptions({ input: { ...asOf, text: '' } }))
  const openSwaps = useQuery(ask.planning.swaps.queryOptions({ input: { state: 'open' } })).data?.length ?? 0
  const version = address.version === undefined ? null : published.data
  const grid = version ? version.grid : question.data
  const found = useFoundPosts(grid?.posts ?? [], address.search)
  const error = question.error ?? published.error
  if (!grid || !span || version === undefined) {
    return error ? <Failure error={error} retry={() => void question.refetch()} /> : <Waiting />
  }
  const isReadOnly = isLookingBack || version !== null
  const hasPosts = grid.posts.length > 0
  const copyWeek = () => edits.make({ does: 'copyWeek', from: grid.from, to: grid.to, ...(found ? { posts: [...found] } : {}) })
  return (
    <>
      <RosterBar
        grid={grid}
        versionName={version && versionInChinese(version.version)}
        address={address}
        go={go}
        isReadOnly={isReadOnly}
        toGrid={() => holder.current?.focus({ preventScroll: true })}
      />
      {hasPosts && address.view === 'posts' && (
        <RosterTools
          grid={grid}
          address={address}
          go={go}
          isReadOnly={isReadOnly}
          openSwaps={openSwaps}
          copyWeek={edits.isStoring || grid.totals.missing === 0 ? null : copyWeek}
        />
      )}
      <Failure error={error} retry={() => void question.refetch()} />
      {!hasPosts && <EmptyWeek grid={grid} open={(week) => go({ week })} />}
      {hasPosts && address.view === 'people' && (
        <PeopleView grid={grid} address={address} go={go} isReadOnly={isReadOnly} absentee={absentee} setAbsentee={setAbsentee} />
      )}
      {hasPosts && address.view === 'posts' && (
        <PostsView
          key={`${grid.from} ${grid.to} ${address.version ?? ''}`}
          grid={grid}
          address={address}
          go={go}
          edits={edits}
          isReadOnly={isReadOnly}
          absentee={absentee}
          setAbsentee={setAbsentee}
          holder={holder}
        />
      )}
    </>
  )
}

/** From the Monday of the day's week on. */
function spanOf(day: Day | undefined, days: number): { from: Day; to: Day } | undefined {
  if (!day) return undefined
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { from: monday, to: addDays(monday, days - 1) }
}
