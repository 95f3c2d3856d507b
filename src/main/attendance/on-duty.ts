/** Lays the shifts around a moment out by post: what runs, who of it is there, and what comes next. */
import { sql } from 'drizzle-orm'
import { totalsOf } from '../../shared/attendance/on-duty.ts'
import type { NextShift, OnDuty, OnDutyPost, OnDutyShift } from '../../shared/attendance/on-duty.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { addDays, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import { shiftsOnDuty } from './duties.ts'
import type { ShiftOnDuty } from './duties.ts'

/** A shift that begins on the day before may still run, and the next one may begin on the day after tomorrow. */
const BEFORE = 1
const AFTER = 2

/** `checkpoints`: those that exist at the moment, in the order of the ledger. */
export function onDutyAt(db: Db, moment: Moment, checkpoints: readonly Checkpoint[]): OnDuty {
  const today = dayPart(moment)
  const around = shiftsOnDuty(db, { from: addDays(today, -BEFORE), to: addDays(today, AFTER) }, moment)
  const byPost = Map.groupBy(around, ({ place }) => place.checkpoint)
  const handedOver = new Set(
    db.all<{ id: number }>(sql`select shift_id as id from handover where at <= ${moment}`).map(({ id }) => id),
  )
  const laid = (post: Omit<OnDutyPost, 'shifts' | 'next'>): OnDutyPost => {
    const own = byPost.get(post.name) ?? []
    const running = own.filter(({ place: { start, end } }) => start <= moment && moment < end)
    const next = own.find(({ place }) => place.start > moment)
    return { ...post, shifts: running.map((one) => runningShift(one, handedOver)), next: next ? nextShift(next) : null }
  }
  const names = new Set(checkpoints.map(({ name }) => name))
  const unknown = [...byPost.keys()].filter((name) => !names.has(name))
  const posts = [
    // entries of the city are kept by others
    ...checkpoints.map(({ id, number, name, community, is24h, kind }) =>
      laid({ id, number, name, community, is24h: is24h && kind !== 'city_entry' }),
    ),
    ...unknown.map((name) => laid({ id: null, number: null, name, community: null, is24h: false })),
  ].filter(({ is24h, shifts, next }) => is24h || shifts.length > 0 || next !== null)
  return { asOf: moment, posts, totals: totalsOf(posts) }
}

function runningShift({ place, shift, people }: ShiftOnDuty, handedOver: ReadonlySet<number>): OnDutyShift {
  const { shiftId, day, band, start, end } = place
  return { shiftId, day, name: band, start, end, people, missing: shift.missing, hasHandover: handedOver.has(shiftId) }
}

function nextShift({ place: { shiftId, day, band, start, end }, shift, people }: ShiftOnDuty): NextShift {
  const coming = people.filter(({ assignmentId }) => assignmentId !== null)
  const named = coming.map(({ name, phone, seat, role }) => ({ name, phone, seat, role }))
  return { shiftId, day, name: band, start, end, missing: shift.missing, people: named }
}
