/** Shifts with all that is known of them: what the sign-in sheet, the duty log and the panel of a post draw. */
import type { ShiftSheet } from '../../shared/attendance/contract.ts'
import { inTextOrder } from '../../shared/collation.ts'
import { addDays, dayPart } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import { shiftsOnDuty } from './duties.ts'
import { handoversOf } from './handovers.ts'

/** Of one day, or those running at the moment; in order of post and start. */
export function shiftSheets(db: Db, { day, post, moment }: { day?: Day; post?: string; moment: Moment }): ShiftSheet[] {
  const today = dayPart(moment)
  const span = day === undefined ? { from: addDays(today, -1), to: today } : { from: day, to: day }
  const handovers = Map.groupBy(handoversOf(db, span), ({ shiftId }) => shiftId)
  return shiftsOnDuty(db, span, moment)
    .filter(({ place }) => post === undefined || place.checkpoint === post)
    .filter(({ place }) => day !== undefined || (place.start <= moment && moment < place.end))
    .map(({ place, shift, people }) => ({
      place,
      missing: shift.missing,
      people,
      handovers: (handovers.get(place.shiftId) ?? []).filter(({ at }) => at <= moment),
    }))
    .sort(byPost)
}

function byPost({ place: a }: ShiftSheet, { place: b }: ShiftSheet): number {
  return (
    (a.number ?? Infinity) - (b.number ?? Infinity) ||
    inTextOrder(a.checkpoint, b.checkpoint) ||
    (a.start < b.start ? -1 : Number(a.start > b.start))
  )
}
