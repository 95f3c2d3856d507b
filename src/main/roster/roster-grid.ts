/** Lays a span of the roster out for the screen: the posts as paper has them, with conflicts tied to who stands where. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { addDays, eachDay } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RestHours } from '../../shared/office/rules.ts'
import { SEATS, seatOf } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { RosterCell, RosterPost } from '../../shared/roster/roster-week.ts'
import type { Assignment, Shift } from '../../shared/roster/roster.ts'
import { isTroubled, missingOf } from '../../shared/roster/roster-grid.ts'
import type { GridCell, GridConflict, GridPerson, GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import { conflictsIn, isInRange, restMinutes } from './check-roster.ts'
import type { Conflict, Duty } from './check-roster.ts'
import { postsOf } from './roster-posts.ts'

interface Span {
  from: Day
  to: Day
}

/** `shifts`: those of the span and of the days around it, so that rest across its ends is seen. */
export function gridOf(
  shifts: Shift[],
  span: Span,
  checkpoints: Checkpoint[],
  restHours: RestHours,
): Pick<RosterGrid, 'days' | 'posts' | 'conflicts' | 'totals'> {
  const days = eachDay(span.from, span.to)
  const found = conflictsIn(shifts, span, restHours)
  const doubles = countByPost(found, 'double_booking')
  const rests = countByPost(found, 'short_rest')
  const ids = new Map(checkpoints.map(({ name, id }) => [name, id]))
  const runningIn = bandsRunningInto(span.from, shifts)
  const own = shifts.filter(({ day }) => isInRange(day, span))
  const posts = postsOf(own, days, checkpoints).map((post): GridPost => {
    const { number, name, community } = post
    return {
      id: ids.get(name) ?? null,
      number,
      name,
      community,
      bands: post.bands.map((band) => ({
        ...band,
        cells: band.cells.map((cell) => cell && cellOf(cell)),
        isRunningIn: runningIn.has(bandKey(name, band.name, band.start)),
      })),
      missing: missingBySeat(post),
      doubleBookings: doubles.get(name) ?? 0,
      shortRests: rests.get(name) ?? 0,
    }
  })
  const totals = {
    troubled: posts.filter(isTroubled).length,
    missing: posts.reduce((sum, post) => sum + missingOf(post), 0),
    doubleBookings: found.filter(({ kind }) => kind === 'double_booking').length,
    shortRests: found.filter(({ kind }) => kind === 'short_rest').length,
  }
  return { days, posts, conflicts: found.map(toConflict), totals }
}

/** Bands whose shift of the day before is not over when the day begins. */
function bandsRunningInto(day: Day, shifts: Shift[]): Set<string> {
  const before = addDays(day, -1)
  const running = shifts.filter((shift) => shift.day === before && shift.end > `${day}T00:00`)
  return new Set(running.map(({ checkpoint, name, start }) => bandKey(checkpoint, name, start.slice(11))))
}

function bandKey(post: string, name: string, start: string): string {
  return [post, start, name].join(' ')
}

function cellOf({ shiftId, assignments, missing }: RosterCell): GridCell {
  return { shiftId, people: assignments.map(toPerson), missing }
}

function toPerson({ id, name, personId, category, seat, match, role, isLocked }: Assignment): GridPerson {
  const standsIn = seat !== null && (category === null || seatOf(category) !== seat)
  const more = { ...(role && { role }), ...(isLocked && { isLocked }) }
  return { id, name, personId, seat, standsIn, isAmbiguous: match === 'ambiguous', ...more }
}

function toConflict({ kind, first, second }: Conflict): GridConflict {
  return {
    kind,
    person: { id: first.personId, name: first.assignment.name },
    sides: [sideOf(first), sideOf(second)],
    restHours: kind === 'double_booking' ? null : restMinutes(first.shift, second.shift) / 60,
  }
}

function sideOf({ shift: { id, checkpoint, day, name, start, end }, assignment }: Duty) {
  return { shiftId: id, assignmentId: assignment.id, checkpoint, day, band: name, start, end }
}

function missingBySeat(post: RosterPost): Record<Seat, number> {
  const cells = post.bands.flatMap(({ cells: own }) => own)
  const missing = cells.flatMap((cell) => cell?.missing ?? [])
  const count = (seat: Seat) => missing.filter((one) => one === seat).length
  return Object.fromEntries(SEATS.map((seat) => [seat, count(seat)])) as Record<Seat, number>
}

/** A conflict with both sides at one post is one conflict of that post. */
function countByPost(conflicts: Conflict[], kind: Conflict['kind']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { first, second } of conflicts.filter((one) => one.kind === kind)) {
    for (const post of new Set([first.shift.checkpoint, second.shift.checkpoint])) counts.set(post, (counts.get(post) ?? 0) + 1)
  }
  return counts
}
