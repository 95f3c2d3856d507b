/** Who may not stand in one shift at all, in a few words: on leave, not there any more, only on nights, never at this post. */
import { sql } from 'drizzle-orm'
import type { DutyRestriction } from '../../shared/availability/restriction.ts'
import { isRestDay } from '../../shared/standards/calendar.ts'
import { readAvailability } from '../availability/read-availability.ts'
import type { Db } from '../db/open.ts'
import { readStandards } from '../standards/read-standards.ts'
import { holdsOn, isBarred } from './office-people.ts'
import { readPlanShifts } from './read-shifts.ts'
import type { PlanShift } from './read-shifts.ts'

export const BARS: Record<string, string> = {
  nights_only: '只上夜班',
  no_nights: '不上夜班',
  rest_days_only: '只在休息日值班',
  workdays_only: '只在工作日值班',
}

/** By person; whoever is not among them may stand there, as far as that goes. */
export function barredFrom(db: Db, { id, day }: { id: number; day: string }): Map<number, string> {
  const standards = readStandards(db, { from: day, to: day })
  const [shift] = wholeOf(readPlanShifts(db, { from: day, to: day }, standards, { people: [], shifts: [id] }))
  if (!shift) return new Map()
  const isRest = isRestDay(day, standards.holidays)
  const inForce = readAvailability(db, { from: day, to: day }).restrictions.filter((one) => holdsOn(one, day))
  const away = db.all<{ id: number; isToCome: number | null }>(sql`
    select id, effective_from > ${`${day}T23:59`} as isToCome from person
    where effective_from > ${`${day}T23:59`} or (effective_to is not null and effective_to <= ${day})`)
  const found = new Map<number, string>()
  for (const [personId, own] of Map.groupBy(inForce, (one) => one.personId)) {
    const why = whyBarred(own, shift, isRest)
    if (why !== null) found.set(personId, why)
  }
  for (const one of away) found.set(one.id, one.isToCome ? '还没到岗' : '已离岗')
  return found
}

function whyBarred(own: readonly DutyRestriction[], shift: PlanShift, isRest: boolean): string | null {
  const leave = own.find(({ kind }) => kind === 'leave')
  if (leave) return leave.reason === null ? '请假' : `请假（${leave.reason}）`
  const bar = own.find((one) => isBarred(one, shift, isRest))
  if (bar) return BARS[bar.kind] ?? '不能值班'
  const only = own.filter(({ kind }) => kind === 'only_post')
  const isOther = only.length > 0 && !only.some(({ checkpointId }) => checkpointId === shift.checkpointId)
  const isNever = own.some(({ kind, checkpointId }) => kind === 'not_post' && checkpointId === shift.checkpointId)
  return isOther || isNever ? '不值这个卡点' : null
}

function wholeOf<T>(pieces: Generator<void, T>): T {
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}
