/** A new week laid out like the latest one before it: the same posts and bands, nobody in them yet. */
import { sql } from 'drizzle-orm'
import { addDays, daysBetween, shortDayInChinese, weekdayOf } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { shift } from './table.ts'

const { placeholder } = sql

const insertShift = statement((db) =>
  db
    .insert(shift)
    .values({
      checkpointName: placeholder('checkpointName'),
      checkpointId: placeholder('checkpointId'),
      name: placeholder('name'),
      day: placeholder('day'),
      start: placeholder('start'),
      end: placeholder('end'),
    })
    .returning()
    .prepare(),
)

/** Shifts that are there already are left alone. Refusal: invalid_input, where no earlier week has any, or all are there. */
export function openWeek(db: Db, history: History, from: Day): { shifts: number; likeWeekOf: Day } {
  const latest = db.get<{ day: Day | null }>(sql`select max(day) as day from shift where day < ${from}`).day
  if (!latest) throw new Refusal('invalid_input', '前面没有哪一周有值班表可照。请先导入一周的值班表。')
  const source = mondayOf(latest)
  const away = daysBetween(source, mondayOf(from))
  const title = `照${shortDayInChinese(source)}那一周的班次，开出${shortDayInChinese(addDays(source, away))}起一周的空班`
  return history.act({ kind: 'edit', title }, () => {
    const rows = db
      .select()
      .from(shift)
      .where(sql`${shift.day} between ${source} and ${addDays(source, 6)}`)
      .all()
    const target = { from: addDays(source, away), to: addDays(source, away + 6) }
    const there = db
      .select()
      .from(shift)
      .where(sql`${shift.day} between ${target.from} and ${target.to}`)
      .all()
    const known = new Set(there.map(keyOf))
    const fresh = rows
      .map(({ checkpointName, checkpointId, name, day, start, end }) => ({
        checkpointName,
        checkpointId,
        name,
        day: addDays(day, away),
        start: moved(start, away),
        end: moved(end, away),
      }))
      .filter((row) => !known.has(keyOf(row)))
    if (fresh.length === 0) throw new Refusal('invalid_input', '这一周的班次已经齐了。')
    for (const values of fresh) {
      const row = insertShift(db).get(values)
      history.record('shift', row.id, null, row)
    }
    return { shifts: fresh.length, likeWeekOf: source }
  })
}

/** What a shift is known by. */
function keyOf(row: Pick<typeof shift.$inferSelect, 'checkpointName' | 'day' | 'name'>): string {
  return [row.checkpointName, row.day, row.name].join('\n')
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

function moved(moment: string, days: number): string {
  return addDays(moment.slice(0, 10), days) + moment.slice(10)
}
