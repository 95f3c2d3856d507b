/** Lays shifts out as paper wants them: post by post, bands in clock order, one cell per day. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterBand, RosterCell, RosterPost } from '../../shared/roster/roster-week.ts'
import type { Shift } from '../../shared/roster/roster.ts'

interface Beside {
  /** shifts of the day before the first of `days` that run on into it */
  runningIn?: Shift[]
  /** by shift */
  changes?: Map<number, RosterCell['changes']>
}

/** Posts that have shifts, in the order of the ledger; posts only the roster knows stand at the end. */
export function postsOf(shifts: Shift[], days: Day[], checkpoints: Checkpoint[], beside: Beside = {}): RosterPost[] {
  const runningIn = Map.groupBy(beside.runningIn ?? [], (shift) => shift.checkpoint)
  const bands = (name: string) => bandsOf(byPost.get(name) ?? [], runningIn.get(name) ?? [], days, beside.changes)
  const byPost = Map.groupBy(shifts, (shift) => shift.checkpoint)
  const known = checkpoints.filter(({ name }) => byPost.has(name))
  const names = new Set(known.map(({ name }) => name))
  const unknown = [...byPost.keys()].filter((name) => !names.has(name))
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
  requiredSeats: [],
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
    requiredSeats: record.required,
  }
}

function bandsOf(shifts: Shift[], runningIn: Shift[], days: Day[], changes: Beside['changes']): RosterBand[] {
  const cellOf = (shift: Shift | undefined): RosterCell | null => {
    if (!shift) return null
    const changed = changes?.get(shift.id)
    return { shiftId: shift.id, assignments: shift.assignments, missing: shift.missing, ...(changed && { changes: changed }) }
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

function bandKey({ name, start, end }: Shift): string {
  return [start.slice(11), clockEnd(end), name].join(' ')
}

/** The end of a day is written 24:00, as rosters write it. */
function clockEnd(end: string): string {
  return end.endsWith('T00:00') ? '24:00' : end.slice(11)
}
