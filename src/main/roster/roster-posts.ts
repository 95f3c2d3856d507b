/** Lays shifts out as paper wants them: post by post, bands in clock order, one cell per day. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterBand, RosterPost } from '../../shared/roster/roster-week.ts'
import type { Shift } from '../../shared/roster/roster.ts'

/** Posts that have shifts, in the order of the ledger; posts only the roster knows stand at the end. */
export function postsOf(shifts: Shift[], days: Day[], checkpoints: Checkpoint[]): RosterPost[] {
  const byPost = Map.groupBy(shifts, (shift) => shift.checkpoint)
  const known = checkpoints.filter(({ name }) => byPost.has(name))
  const names = new Set(known.map(({ name }) => name))
  const unknown = [...byPost.keys()].filter((name) => !names.has(name))
  return [
    ...known.map((record) => postOf(record, byPost.get(record.name) ?? [], days)),
    ...unknown.map((name) => ({
      ...UNKNOWN,
      id: byPost.get(name)?.[0]?.id ?? 0,
      name,
      bands: bandsOf(byPost.get(name) ?? [], days),
    })),
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

function postOf(record: Checkpoint, shifts: Shift[], days: Day[]): RosterPost {
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
    bands: bandsOf(shifts, days),
  }
}

function bandsOf(shifts: Shift[], days: Day[]): RosterBand[] {
  const bands = Map.groupBy(shifts, ({ name, start, end }) => [start.slice(11), clockEnd(end), name].join(' '))
  return [...bands.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const [first] = own
      if (!first) throw new Error('a group is never empty')
      const byDay = new Map(own.map((shift) => [shift.day, shift]))
      const cells = days.map((day) => {
        const shift = byDay.get(day)
        return shift ? { shiftId: shift.id, assignments: shift.assignments, missing: shift.missing } : null
      })
      return { name: first.name, start: first.start.slice(11), end: clockEnd(first.end), cells }
    })
}

/** The end of a day is written 24:00, as rosters write it. */
function clockEnd(end: string): string {
  return end.endsWith('T00:00') ? '24:00' : end.slice(11)
}
