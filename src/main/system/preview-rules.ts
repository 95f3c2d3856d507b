/** What a change of rules would do, counted by the figures' own conditions with the changed rules put in. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { dayPart, shortDayInChinese } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import type { Office } from '../../shared/office/office.ts'
import type { RuleChange, RuleEffect, RulesPreview } from '../../shared/office/rules.ts'
import { cases } from '../cases/cases.ts'
import type { Db } from '../db/open.ts'
import { aggregate, conditionsAt } from '../figures/conditions.ts'
import type { OfficeDesk } from '../office/office.ts'
import { checkRoster, withNeighbours } from '../roster/check-roster.ts'
import { readShifts } from '../roster/read-shifts.ts'

const OF_ISOLATION = [
  'cases_due_release_today',
  'cases_due_release_tomorrow',
  'cases_overdue_release',
  'cases_released_early',
] as const satisfies FigureCode[]

export function previewRules(
  { db, office: desk }: { db: Db; office: OfficeDesk },
  { asOf, ...change }: RuleChange & { asOf?: Moment | undefined },
): RulesPreview {
  const moment = desk.moment(asOf)
  const office = desk.settings()
  const { isolationDays = office.isolationDays, minRestHours = office.minRestHours, feverCelsius = office.feverCelsius } = change
  const changed: Office = { ...office, isolationDays, minRestHours, feverCelsius }
  const today = dayPart(moment)
  const sentences: string[] = []
  const effects: RuleEffect[] = []
  if (isolationDays !== office.isolationDays) {
    sentences.push(sentenceOfIsolation(db, moment, office, isolationDays))
    effects.push(...isolationEffects(db, moment, office, changed))
  }
  if (minRestHours !== office.minRestHours) {
    sentences.push(`两班间隔少于${minRestHours}小时的排班提示休息不足，原来是少于${office.minRestHours}小时。`)
    const shifts = readShifts(db, withNeighbours({ from: today }))
    const count = (hours: number) =>
      checkRoster(shifts, { from: today }, hours).conflicts.filter(({ kind }) => kind === 'short_rest').length
    const label = `${shortDayInChinese(today)}起排班中休息不足`
    effects.push({ label, unit: '处', before: count(office.minRestHours), after: count(minRestHours) })
  }
  if (feverCelsius !== office.feverCelsius) {
    sentences.push(`体温${feverCelsius}度起算异常，原来是${office.feverCelsius}度。`)
  }
  return { asOf: moment, sentences, effects }
}

function sentenceOfIsolation(db: Db, moment: Moment, office: Office, days: number): string {
  const difference = days - office.isolationDays
  const { people } = db.get<{ people: number }>(
    sql`select count(*) as people from (${cases.asOf(moment, office)}) where state = 'under_observation' and plannedEndOn is not null`,
  )
  const when = difference > 0 ? '推后' : '提前'
  return `正在居家观察的${people}人，应解除日期${when}${Math.abs(difference)}天。以前解除的也按新天数算是否提前。`
}

function isolationEffects(db: Db, moment: Moment, office: Office, changed: Office): RuleEffect[] {
  const columns: SQL = sql.join(
    OF_ISOLATION.map((code) => sql`${aggregate(conditionsAt(moment)[code])} as ${sql.identifier(code)}`),
    sql`, `,
  )
  const count = (rules: Office) => db.get<Record<string, number>>(sql`select ${columns} from (${cases.asOf(moment, rules)})`)
  const [before, after] = [count(office), count(changed)]
  return OF_ISOLATION.map((code) => {
    const { label, unit } = FIGURES[code]
    return { label, unit, before: before[code] ?? 0, after: after[code] ?? 0 }
  })
}
