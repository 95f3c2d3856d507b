/** Lays shifts out as paper wants them: post by post, bands in clock order, one cell per day. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterBand, RosterCell, RosterPost } from '../../shared/roster/roster-week.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import type { PublishedShift } from '../../shared/roster/version.ts'
import { formerPeople } from './versions/snapshot.ts'

interface Beside {
  /** shifts of the day before the first of `days` that run on into it */
  runningIn?: Shift[]
  /** what was published for these days before and is no more */
  cancelled?: PublishedShift[]
  /** by shift */
  changes?: Map<number, RosterCell['changes']>
}

/** Posts that have shifts, or had them, in the order of the ledger; posts only the roster knows stand at the end. */
export function postsOf(shifts: Shift[], days: Day[], checkpoints: Checkpoint[], beside: Beside = {}): RosterPost[] {
  const runningIn = Map.groupBy(beside.runningIn ?? [], (shift) => shift.checkpoint)
  const cancelled = Map.groupBy(beside.cancelled ?? [], (shift) => shift.checkpoint)
  const byPost = Map.groupBy(shifts, (shift) => shift.checkpoint)
  const bands = (name: string) => {
    const kept = bandsOf(byPost.get(name) ?? [], runningIn.get(name) ?? [], days, beside.changes)
    return withCancelled(kept, cancelled.get(name) ?? [], days)
  }
  const all = new Set([...byPost.keys(), ...cancelled.keys()])
  const known = checkpoints.filter(({ name }) => all.has(name))
  const names = new Set(known.map(({ name }) => name))
  const unknown = [...all].filter((name) => !names.has(name))
  return [
    ...known.map((record) => ({ ...factsOf(record), bands: bands(record.name) })),
    ...unknown.map((name) => ({ ...UNKNOWN, id: byPost.get(name)?.[0]?.id ?? 0, name, bands: bands(name) })),
  ]
}

/** A post that stands in the roster but in no checkpoint ledger: nothing is known of it, so nothing is required. */
const UNKNOWN: Omit<RosterPost, 'id' | 'name' | 'bands'> = {
  number: null,
  community: null,
  location: null,
  compoundType: null,
  leader: null,
  gateLeader: null,
  is24h: false,
  strength: null,
}

function factsOf(record: Checkpoint): Omit<RosterPost, 'bands'> {
  const { id, number, name, community, location, compoundType, is24h, strength } = record
  return {
    id,
    number,
    name,
    community,
    location,
    compoundType,
    is24h,
    strength,
    leader: record.leaderName ? { name: record.leaderName, phone: record.leaderPhone } : null,
    gateLeader: record.gateLeaderName ? { name: record.gateLeaderName, phone: record.gateLeaderPhone } : null,
  }
}

function bandsOf(shifts: Shift[], runningIn: Shift[], days: Day[], changes: Beside['changes']): RosterBand[] {
  const cellOf = (shift: Shift | undefined): RosterCell | null => {
    if (!shift) return null
    const changed = changes?.get(shift.id)
    const { id, assignments, required, missing } = shift
    return { shiftId: id, assignments, required, missing, ...(changed && { changes: changed }) }
  }
  const before = new Map(runningIn.map((shift) => [bandKey(shift), shift]))
  const bands = Map.groupBy([...shifts, ...runningIn], bandKey)
  return [...bands.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [first] = own
      if (!first) throw new Error('a group is never empty')
      const byDay = new Map(own.map((shift) => [shift.day, shift]))
      return {
        name: first.name,
        start: first.start.slice(11),
        end: clockEnd(first.end),
        cells: days.map((day) => cellOf(byDay.get(day))),
        runningIn: cellOf(before.get(key)),
      }
    })
}

function withCancelled(bands: RosterBand[], cancelled: PublishedShift[], days: Day[]): RosterBand[] {
  if (cancelled.length === 0) return bands
  const byBand = Map.groupBy(cancelled, bandKey)
  const keyOf = ({ name, start, end }: RosterBand) => [start, end, name].join(' ')
  const known = new Set(bands.map(keyOf))
  const gone = [...byBand].flatMap(([key, [first]]): RosterBand[] => {
    if (!first || known.has(key)) return []
    const { name, start, end } = first
    return [{ name, start: start.slice(11), end: clockEnd(end), cells: days.map(() => null), runningIn: null }]
  })
  return [...bands, ...gone]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((band) => {
      const own = byBand.get(keyOf(band))
      if (!own) return band
      const peopleOf = (day: Day) => {
        const shift = own.find((one) => one.day === day)
        return shift ? formerPeople(shift.people) : null
      }
      return { ...band, cancelled: days.map(peopleOf) }
    })
}

function bandKey({ name, start, end }: Pick<Shift, 'name' | 'start' | 'end'>): string {
  return [start.slice(11), clockEnd(end), name].join(' ')
}

/** The end of a day is written 24:00, as rosters write it. */
function clockEnd(end: string): string {
  return end.endsWith('T00:00') ? '24:00' : end.slice(11)
}
