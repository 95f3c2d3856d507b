/** The follow-up of one person observed: two temperatures a day are due, from the first day of observation on. */
import * as z from 'zod'
import { Day, addDays, dayPart, eachDay } from '../days.ts'
import type { Moment } from '../days.ts'
import { Reading, ReadingSlot } from './reading.ts'

/** Degrees Celsius; what is written outside of it is a slip of the hand. */
export const CELSIUS_RANGE = { min: 34, max: 43 }

const FollowUpDay = z.object({
  day: Day,
  am: Reading.nullable(),
  pm: Reading.nullable(),
  /** halves of the day that went by without a reading */
  missing: z.array(ReadingSlot),
})
export type FollowUpDay = z.infer<typeof FollowUpDay>

export const FollowUp = z.object({
  /** of the day asked for: what is entered now is judged by it */
  feverCelsius: z.number(),
  /** still observed: readings are due today */
  isObserved: z.boolean(),
  /** newest first; from the start of observation, where it is known, else from the first reading */
  days: z.array(FollowUpDay),
})
export type FollowUp = z.infer<typeof FollowUp>

/** The halves of its day that have begun at a moment. */
export function slotsBegun(moment: Moment): ReadingSlot[] {
  return moment.slice(11) < '12:00' ? ['am'] : ['am', 'pm']
}

interface Observed {
  /** null: not known */
  startOn: string | null
  /** the day it ended, on which nothing is due any more; null: goes on */
  endOn: string | null
}

/** Every day readings were due or made, newest first; `observed` is null where nobody knows which days were due. */
export function followUpDays(observed: Observed | null, readings: readonly Reading[], asOf: Moment): FollowUpDay[] {
  const today = dayPart(asOf)
  const due = new Set(observed ? dueDays(observed, readings, today) : [])
  const byDay = Map.groupBy(readings, ({ day }) => day)
  const days = [...new Set([...due, ...byDay.keys()])].toSorted().toReversed()
  return days.map((day) => {
    const made = byDay.get(day) ?? []
    const of = (slot: ReadingSlot) => made.find((reading) => reading.slot === slot) ?? null
    const over = day < today ? ReadingSlot.options : slotsBegun(asOf).slice(0, -1)
    return { day, am: of('am'), pm: of('pm'), missing: due.has(day) ? over.filter((slot) => of(slot) === null) : [] }
  })
}

function dueDays({ startOn, endOn }: Observed, readings: readonly Reading[], today: Day): Day[] {
  const start = startOn === null ? readings.map(({ day }) => day).toSorted()[0] : dayPart(startOn)
  const last = endOn === null ? today : addDays(dayPart(endOn), -1)
  return start === undefined ? [] : eachDay(start, last < today ? last : today)
}
