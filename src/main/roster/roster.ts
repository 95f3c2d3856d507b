/** The desk for the stored roster: its shifts in a range, its check, and a week made ready for paper. */
import { sql } from 'drizzle-orm'
import { addDays, dayPart, weekdayOf } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { restTerms } from '../../shared/office/rules.ts'
import type { RestHours } from '../../shared/office/rules.ts'
import type { CopyWeek } from '../../shared/roster/placing.ts'
import type { RosterCheck, Shift } from '../../shared/roster/roster.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { PersonWeek } from '../../shared/roster/person-week.ts'
import type { CandidateAnswer } from '../../shared/roster/candidates.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import type { LockOrder, RoleOrder } from '../../shared/roster/contract.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { remembered } from '../db/remembered.ts'
import { refusalFromSqlite } from '../db/refusals.ts'
import type { OfficeDesk } from '../office/office.ts'
import { people as personList } from '../people/people.ts'
import { restHoursIn } from './rest-hours.ts'
import { candidatesFor } from './candidates.ts'
import { checkRoster, withNeighbours } from './check-roster.ts'
import type { DayRange } from './check-roster.ts'
import { copyWeek } from './copy-week.ts'
import { createRosterEdits } from './edit-roster.ts'
import { lockPeople, setRole } from './marks.ts'
import { openWeek } from './open-week.ts'
import { createPlacing } from './place-people.ts'
import { idsOf } from './search.ts'
import { personWeekOf } from './person-week.ts'
import { gridOf } from './roster-grid.ts'
import { createPaper, runningInto } from './paper.ts'
import { readShifts } from './read-shifts.ts'
import { createShiftWriter } from './shift-writer.ts'
import { standingOf } from './versions/standing.ts'

export type RosterDesk = ReturnType<typeof createRoster>

interface Options {
  db: Db
  office: OfficeDesk
  history: History
  dataDir: string
}

interface PeopleAsked {
  text?: string | undefined
  only?: 'idle' | 'conflicting' | undefined
  asOf?: Moment | undefined
}

interface Choosing {
  shiftId: number
  seat: Seat | null
  text?: string | undefined
  limit: number
  asOf?: Moment | undefined
}

export function createRoster({ db, office, history, dataDir }: Options) {
  const paper = createPaper({ db, office })

  /** A week is looked at by posts and by people, and the situation has looked at it before. */
  function shiftsAround(span: { from: Day; to: Day }): Shift[] {
    const { from, to } = withNeighbours(span)
    return remembered(db, `shifts ${from} ${to}`, () => readShifts(db, { from, to }))
  }

  function restHours(): RestHours {
    return restHoursIn(db, office.settings().rules)
  }

  /** The one number of these days; null where it changes within them. */
  function oneRest(span: { from: Day; to: Day }): number | null {
    const [first, ...later] = restTerms(office.settings().rules, span)
    return first && later.length === 0 ? first.hours : null
  }

  /** Refusal: invalid_input. */
  function check(range: DayRange): RosterCheck {
    requireOrder(range)
    return checkRoster(readShifts(db, withNeighbours(range)), range, restHours())
  }

  /**
   * Without a range: the week (Monday to Sunday) of the working moment, or the stored week nearest to it.
   * Refusals: invalid_input, not_found (no shifts in that range).
   */
  function week(range: DayRange, asOf?: Moment): RosterWeek {
    requireOrder(range)
    const moment = office.moment(asOf)
    const { from, to } =
      range.from && range.to ? { from: range.from, to: range.to } : spanAround(range.from ?? range.to ?? dayPart(moment))
    const found = readShifts(db, { from, to })
    if (found.length === 0) throw new Refusal('not_found', '这几天没有值班表。请先导入值班表，或换一段日期。')
    const before = runningInto(db, from)
    return paper.lay(found, { from, to }, moment, { ...standingOf(db, { from, to }, found, moment), before })
  }

  /** Without a range the week (Monday to Sunday) of the moment. Refusal: invalid_input. */
  function grid(range: DayRange, asOf?: Moment): RosterGrid {
    requireOrder(range)
    const moment = office.moment(asOf)
    const span = spanOf(range, moment)
    // everybody's window asks for the same days, and asks again after every change anywhere
    const laid = remembered(db, `grid ${span.from} ${span.to}`, () => laidOut(shiftsAround(span), span))
    return framed(laid, span, moment)
  }

  function layGrid(shifts: Shift[], span: { from: Day; to: Day }, moment: Moment): RosterGrid {
    return framed(laidOut(shifts, span), span, moment)
  }

  function laidOut(shifts: Shift[], span: { from: Day; to: Day }) {
    return gridOf(shifts, span, paper.posts(span.to), restHours())
  }

  function framed(laid: ReturnType<typeof laidOut>, span: { from: Day; to: Day }, moment: Moment): RosterGrid {
    const nearest = laid.posts.length === 0 ? nearestDay(span.from) : null
    return { asOf: moment, ...span, today: dayPart(moment), minRestHours: oneRest(span), ...laid, nearest }
  }

  /** Refusals: invalid_input, data_full, data_read_only. */
  async function people(ask: DayRange & PeopleAsked): Promise<PersonWeek> {
    requireOrder(ask)
    const among = await find(ask.text)
    const moment = office.moment(ask.asOf)
    const span = spanOf(ask, moment)
    const posts = paper.posts(span.to)
    const asked = { ...span, restHours: restHours(), among, only: ask.only }
    const numbers = new Map(posts.map(({ id, number }) => [id, number]))
    return { ...personWeekOf(shiftsAround(span), register(moment), numbers, asked), today: dayPart(moment) }
  }

  /** Refusals: not_found, data_full, data_read_only. */
  async function candidates({ shiftId, seat, text, limit, asOf }: Choosing): Promise<CandidateAnswer> {
    const among = await find(text)
    return candidatesFor(db, office.settings(), { shiftId, seat, among, limit, moment: office.moment(asOf) })
  }

  function find(text: string | undefined) {
    return found('people', text)
  }

  /** Refusals: data_full, data_read_only. */
  async function findPosts(text: string): Promise<number[]> {
    return [...((await found('checkpoints', text)) ?? [])]
  }

  /** Refusals: data_full, data_read_only. */
  async function findPeople(text: string): Promise<number[]> {
    return [...((await found('people', text)) ?? [])]
  }

  function found(kind: 'people' | 'checkpoints', text: string | undefined) {
    return idsOf(db, kind, text).catch((error: unknown) => {
      throw refusalFromSqlite(error, dataDir)
    })
  }

  function register(moment: Moment) {
    const rows = db.all<Parameters<typeof personList.toRecord>[0]>(
      sql`select * from (${personList.asOf(moment, office.settings())}) order by ${personList.order}`,
    )
    return rows.map((row) => personList.toRecord(row, false))
  }

  function spanAround(day: Day): { from: Day; to: Day } {
    return weekOf(nearestDay(day) ?? day)
  }

  function nearestDay(day: Day): Day | null {
    const nearest = db.get<{ day: Day } | undefined>(
      sql`select day from shift order by abs(julianday(day) - julianday(${day})), day limit 1`,
    )
    return nearest?.day ?? null
  }

  const writer = createShiftWriter({ db, history, office })
  const own = { db, history }
  return {
    check,
    week,
    grid,
    /** shifts that are not stored, as a version's, laid out like stored ones */
    layWeek: paper.lay,
    layGrid,
    people,
    findPosts,
    findPeople,
    candidates,
    ...createRosterEdits(own, writer),
    ...createPlacing(own, writer),
    copyWeek: (asked: CopyWeek) => copyWeek(own, writer, asked),
    lock: (order: LockOrder) => lockPeople(db, history, order),
    setRole: (order: RoleOrder) => setRole(db, history, order),
    openWeek: (from: Day) => openWeek(db, history, from),
  }
}

/** Monday to Sunday. */
function weekOf(day: Day): { from: Day; to: Day } {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}

/** The days asked for, else the week they or the moment fall in. */
function spanOf({ from, to }: DayRange, moment: Moment): { from: Day; to: Day } {
  return from && to ? { from, to } : weekOf(from ?? to ?? dayPart(moment))
}

function requireOrder({ from, to }: DayRange): void {
  if (from && to && from > to) throw new Refusal('invalid_input', '开始日期晚于结束日期，请对调后再试。')
}
