/** 节假日 and 调休 the office enters itself: a span of days at a time, each day said once. */
import { inArray } from 'drizzle-orm'
import { daysBetween, eachDay, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import { daysInWords } from '../../shared/standards/standard.ts'
import { refuseTurnedDays } from './scope.ts'
import type { StandardsContext } from './scope.ts'
import { holiday } from './table.ts'

const LONGEST_DAYS = 92

interface GivenDays {
  from: Day
  to: Day
  name: string
  isRestDay: boolean
}

/** Refusal: invalid_input. */
export function saveHolidays({ from, to, name, isRestDay }: GivenDays, { db, history, rows }: StandardsContext): void {
  refuseTurnedDays({ from, to })
  if (daysBetween(from, to) >= LONGEST_DAYS) throw new Refusal('invalid_input', '一次最多填 92 天，请分几次填。')
  const days = eachDay(from, to)
  const stored = db.select().from(holiday).where(inArray(holiday.day, days)).all()
  history.act({ kind: 'edit', title: `${daysInWords({ from, to })} ${name}：${isRestDay ? '休息' : '上班'}` }, () => {
    for (const day of days) {
      const [own, ...doubles] = stored.filter((one) => one.day === day)
      if (own) rows.update(holiday, own.id, { name, isRestDay })
      else rows.insert(holiday, { day, name, isRestDay })
      for (const { id } of doubles) rows.remove(holiday, id)
    }
  })
}

/** Refusal: not_found. */
export function removeHolidays(ids: number[], { db, history, rows }: StandardsContext): void {
  const stored = db.select().from(holiday).where(inArray(holiday.id, ids)).orderBy(holiday.day).all()
  const [first] = stored
  if (!first) throw new Refusal('not_found', '这些天已经删去了。')
  const said = `${shortDayInChinese(first.day)}${stored.length > 1 ? `等 ${String(stored.length)} 天` : ''}`
  history.act({ kind: 'remove', title: `删去节假日 ${said} ${first.name}` }, () => {
    for (const { id } of stored) rows.remove(holiday, id)
  })
}
