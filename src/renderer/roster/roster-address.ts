/** What the address says of the roster: the days, how they are looked at, what they are narrowed to, and the cell gone to. */
import { useLocation, useSearch } from 'wouter'
import { Day } from '../../shared/days.ts'
import { Seat } from '../../shared/people/person.ts'
import { DUTY_PARTS, PROBLEMS, SIDES, VIEWS } from './roster-views.ts'
import type { DutyPart, Problem, Side, View } from './roster-views.ts'

export interface RosterAddress {
  view: View
  /** of the view 在岗; left out: who is there now */
  part: DutyPart | undefined
  /** any day of the week shown first; left out: the week of the moment */
  week: Day | undefined
  /** days shown; left out: seven */
  days: 14 | undefined
  /** left out: posts with a problem, where there are any */
  problem: Problem | 'all' | undefined
  /** what is typed of posts: their name, pinyin initials or number */
  search: string | undefined
  /** the cell gone to; changes whenever another place is asked for */
  post: number | undefined
  day: Day | undefined
  band: string | undefined
  seat: Seat | undefined
  /** what stands beside the grid */
  side: Side | undefined
  /** the published version looked at instead of the roster itself */
  version: number | undefined
  /** the version whose differences from what is shown are marked */
  against: number | undefined
}

export function useRosterAddress(): [RosterAddress, (change: Partial<RosterAddress>) => void] {
  const query = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  const address = addressIn(query)
  const go = (change: Partial<RosterAddress>) => {
    const next = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...address, ...change })) {
      if (value !== undefined && value !== 'posts') next.set(name, String(value))
    }
    navigate(`/?${next.toString()}`, { replace: true })
  }
  return [address, go]
}

/** Whatever is not understood is left out: an address may come from a note or an old link. */
export function addressIn(query: URLSearchParams): RosterAddress {
  const day = Day.safeParse(query.get('day')).data
  const figure = query.get('figure') === 'shifts_below_standard' ? ('missing' as const) : undefined
  const isChecking = query.has('isChecking') ? ('check' as const) : undefined
  return {
    part: DUTY_PARTS.find((part) => part === query.get('part')),
    view: VIEWS.find((view) => view === query.get('view')) ?? 'posts',
    week: Day.safeParse(query.get('week')).data ?? day,
    days: query.get('days') === '14' ? 14 : undefined,
    problem: [...PROBLEMS, 'all' as const].find((problem) => problem === query.get('problem')) ?? figure,
    search: query.get('search') ?? undefined,
    post: Number(query.get('post')) || undefined,
    day,
    band: query.get('band') ?? undefined,
    seat: Seat.safeParse(query.get('seat')).data,
    side: SIDES.find((side) => side === query.get('side')) ?? isChecking,
    version: Number(query.get('version')) || undefined,
    against: Number(query.get('against')) || undefined,
  }
}
