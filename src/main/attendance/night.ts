/** 夜班: at least half of the shift lies between ten at night and six in the morning. */
import { addDays, dayPart, minutesBetween } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'

export function isNightShift({ start, end }: { start: Moment; end: Moment }): boolean {
  const shared = [-1, 0, 1].map((away) => {
    const day = addDays(dayPart(start), away)
    const [from, to] = [`${day}T22:00`, `${addDays(day, 1)}T06:00`]
    const [begun, over] = [from > start ? from : start, to < end ? to : end]
    return begun < over ? minutesBetween(begun, over) : 0
  })
  return shared.reduce((sum, minutes) => sum + minutes, 0) * 2 >= minutesBetween(start, end)
}
