/** What a rule's new number would do, counted by the figures' own conditions and the roster's own check with it put in. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { countText } from '../../shared/counts.ts'
import { addDays, dayPart, startOfDay } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import type { Office } from '../../shared/office/office.ts'
import { fromInChinese, valueInChinese } from '../../shared/office/rule-words.ts'
import { ruleOn, termsOf, withTerm } from '../../shared/office/rules.ts'
import type { RuleEffect, RulePreview, RuleTerm } from '../../shared/office/rules.ts'
import { cases } from '../cases/cases.ts'
import type { Db } from '../db/open.ts'
import { aggregate, conditionsAt } from '../figures/conditions.ts'
import { refuseRule } from '../office/office-rules.ts'
import type { OfficeDesk } from '../office/office.ts'
import { readings } from '../readings/readings.ts'
import { conflictsIn, withNeighbours } from '../roster/check-roster.ts'
import { readShifts } from '../roster/read-shifts.ts'
import { restHoursIn } from '../roster/rest-hours.ts'

interface Change {
  db: Db
  moment: Moment
  /** the day everybody speaks of as today */
  today: Day
  term: RuleTerm
  before: Office
  after: Office
  /** 2月3日起至2月19日 */
  when: string
}

type Said = Pick<RulePreview, 'sentences' | 'effects'>

/** Refusal: invalid_input. */
export function previewRule(
  { db, office: desk }: { db: Db; office: OfficeDesk },
  { asOf, ...term }: RuleTerm & { asOf?: Moment | undefined },
): RulePreview {
  const present = desk.moment(asOf)
  const today = dayPart(present)
  const before = desk.settings()
  refuseRule(before.rules, term)
  const moment = term.from !== null && term.from > today ? startOfDay(term.from) : present
  const change = {
    db,
    moment,
    today,
    term,
    before,
    after: { ...before, rules: withTerm(before.rules, term) },
    when: whenOf(before, term, today),
  }
  return { asOf: moment, ...PREVIEWS[term.code](change) }
}

const PREVIEWS: Record<RuleTerm['code'], (change: Change) => Said> = {
  isolation_days: ofIsolation,
  min_rest_hours: ofRest,
  fever_celsius: ofFever,
}

/** Until the next number that was set already. */
function whenOf({ rules }: Office, { code, from }: RuleTerm, today: Day): string {
  const next = termsOf(rules, code).find((one) => one.from !== null && one.from > (from ?? ''))?.from
  const since = fromInChinese(from, today)
  return next ? `${since}到${fromInChinese(addDays(next, -1), today).replace(/起$/, '')}` : since
}

const OF_ISOLATION = [
  'cases_due_release_today',
  'cases_due_release_tomorrow',
  'cases_overdue_release',
  'cases_released_early',
] as const satisfies FigureCode[]

function ofIsolation({ db, moment, term, before, after, when }: Change): Said {
  const day = dayPart(moment)
  const difference = ruleOn(after.rules, 'isolation_days', day) - ruleOn(before.rules, 'isolation_days', day)
  const { people } = db.get<{ people: number }>(
    sql`select count(*) as people from (${cases.asOf(moment, before)}) where state = 'under_observation' and plannedEndOn is not null`,
  )
  const moved = `正在居家观察的${countText(people)}人，应解除日期${difference > 0 ? '推后' : '提前'}${Math.abs(difference)}天。`
  const ended = term.from === null ? '以前解除的也按新天数算是否提前。' : '这期间解除的按新天数算是否提前，以前解除的不变。'
  const columns: SQL = sql.join(
    OF_ISOLATION.map((code) => sql`${aggregate(conditionsAt(moment)[code])} as ${sql.identifier(code)}`),
    sql`, `,
  )
  const count = (office: Office) => db.get<Record<string, number>>(sql`select ${columns} from (${cases.asOf(moment, office)})`)
  const [was, becomes] = [count(before), count(after)]
  const effects = OF_ISOLATION.map((code) => {
    const { label, unit } = FIGURES[code]
    return { label, unit, before: was[code] ?? 0, after: becomes[code] ?? 0 }
  })
  const rule = `${when}观察期按${valueInChinese('isolation_days', term.value)}算。`
  return { sentences: [`${rule}${difference === 0 ? '' : moved}${ended}`], effects }
}

function ofRest({ db, today, term, before, after, when }: Change): Said {
  // what is over cannot be mended: from the beginning is counted from today on
  const from = term.from ?? today
  const shifts = readShifts(db, withNeighbours({ from }))
  const count = ({ rules }: Office) =>
    conflictsIn(shifts, { from }, restHoursIn(db, rules)).filter(({ kind }) => kind === 'short_rest').length
  const effect: RuleEffect = {
    label: `${fromInChinese(from, today)}排班中休息不足`,
    unit: '处',
    before: count(before),
    after: count(after),
  }
  return {
    sentences: [`${when}两班间隔少于${valueInChinese('min_rest_hours', term.value)}的排班提示休息不足。`],
    effects: [effect],
  }
}

function ofFever({ db, moment, today, term, before, after, when }: Change): Said {
  const since = term.from ?? ''
  const count = (office: Office) =>
    db.get<{ n: number }>(sql`select count(*) as n from (${readings.asOf(moment, office)}) where day >= ${since} and isFever`).n
  const effect: RuleEffect = {
    label: term.from === null ? '已登记的发热体温' : `${fromInChinese(since, today)}登记的发热体温`,
    unit: '次',
    before: count(before),
    after: count(after),
  }
  return { sentences: [`${when}体温${valueInChinese('fever_celsius', term.value)}起算发热。`], effects: [effect] }
}
