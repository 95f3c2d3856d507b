/**
 * What each figure counts: a condition on its list's rows and a measure. Columns are those of the list's own query
 * (`checkpoints/checkpoints.ts` and its like), so a rule that makes a column is not written again here.
 */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { addDays, dayPart, startOfDay } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import { isAbsent, isPresentAt } from '../attendance/read-attendance.ts'

export interface Condition {
  /** the records counted */
  where: SQL
  /** what they amount to; left out = how many there are */
  measure?: SQL
  /** a rate: in percent of this, null where this is 0 */
  base?: SQL
}

const all = sql`1`
const rows = sql`count(*)`

export function conditionsAt(moment: Moment): Record<FigureCode, Condition> {
  const today = dayPart(moment)
  const tomorrow = addDays(today, 1)
  const isPost = sql`kind <> 'city_entry'`
  const isObserved = sql`state = 'under_observation'`
  return {
    checkpoints_active: { where: isPost },
    city_entries_active: { where: sql`kind = 'city_entry'` },
    checkpoints_24h: { where: sql`${isPost} and is24h` },
    staffing_below_standard: { where: sql`${isPost} and missing <> ''` },
    staffing_compliance: { where: sql`${isPost} and missing = ''`, base: sql`count(*) filter (where ${isPost})` },
    party_branches_on_checkpoints: { where: sql`hasPartyBranch` },
    checkpoints_unplaced: { where: sql`positionState <> 'surveyed'` },

    people_total: { where: all },
    street_cadres: { where: sql`category = 'street_cadre'` },
    secondees: { where: sql`category = 'district_secondee'` },
    community_workers: { where: sql`category = 'community_worker'` },
    volunteers: { where: sql`category = 'volunteer'` },
    property_staff: { where: sql`category = 'property_staff'` },
    party_members: { where: sql`isPartyMember` },

    shifts_on_duty: { where: sql`isRunning` },
    shifts_below_standard: { where: sql`isRunning and missing <> ''` },
    on_duty: {
      where: sql`isRunning`,
      // people, not seats: somebody booked twice is one person
      measure: distinctPeople(sql`s.start_at <= ${moment} and ${moment} < s.end_at`),
    },
    on_duty_present: attended(isPresentAt(moment), moment),
    on_duty_absent: attended(isAbsent, moment),
    checkpoint_staff: { where: sql`day = ${today}`, measure: distinctPeople(sql`s.day = ${today}`) },

    cases_cumulative: { where: all },
    cases_current: { where: isObserved },
    cases_released: { where: sql`state = 'released'` },
    cases_new_today: { where: sql`startOn = ${today}` },
    cases_released_today: { where: sql`state = 'released' and endOn = ${today}` },
    cases_released_early: { where: sql`releasedEarly` },
    cases_due_release_today: { where: sql`${isObserved} and plannedEndOn = ${today}` },
    cases_due_release_tomorrow: { where: sql`${isObserved} and plannedEndOn = ${tomorrow}` },
    cases_overdue_release: { where: sql`${isObserved} and plannedEndOn < ${today}` },
    cases_without_address: { where: sql`${isObserved} and address is null` },

    premises_closed_cumulative: { where: all },
    premises_closed_current: { where: sql`state = 'closed'` },
    premises_reopened: { where: sql`state = 'reopened'` },
    premises_closed_today: { where: sql`closedOn = ${today}` },
    notices_posted: { where: sql`noticeOn is not null` },

    households_screened: { where: all, measure: sql`sum(households)` },
    residents_screened: { where: all, measure: sql`sum(residents)` },
    commitments_signed: { where: all, measure: sql`sum(commitments)` },
    commitment_rate: { where: all, measure: sql`sum(commitments)`, base: sql`sum(households)` },

    findings_total: { where: all },
    findings_corrected: { where: sql`state = 'corrected'` },
    findings_open: { where: sql`state <> 'corrected'` },
    findings_overdue: { where: sql`isOverdue` },
    // the day's own 24:00 is the next day's first minute
    findings_due_today: { where: sql`state <> 'corrected' and not isOverdue and dueAt <= ${startOfDay(tomorrow)}` },
    findings_closed_rate: { where: sql`state = 'corrected'`, base: rows },

    bulletins_issued: { where: all },

    households_listed: { where: all },
    households_without_commitment: { where: sql`not hasCommitment` },

    supply_lines: { where: all },
    supply_lines_latest: { where: sql`isLatest` },

    readings_total: { where: all },
    readings_today: { where: sql`day = ${today}` },
    readings_fever_today: { where: sql`day = ${today} and isFever` },
    readings_untied: { where: sql`caseId is null` },

    reopenings_total: { where: all },
    reopenings_pending: { where: sql`result = 'applied'` },
    reopenings_approved: { where: sql`result = 'approved'` },
    reopenings_returned: { where: sql`result = 'returned'` },
  }
}

/** Somebody nobody could be tied to counts once per name. */
function distinctPeople(shifts: SQL): SQL {
  return sql`(select count(distinct coalesce(a.person_id, a.name_written)) from assignment a join shift s on s.id = a.shift_id where ${shifts})`
}

/** The running shifts that have such people, and how many people they are. */
function attended(isMeant: SQL, moment: Moment): Condition {
  const found = sql`from attendance t join shift s on s.id = t.shift_id
    where s.start_at <= ${moment} and ${moment} < s.end_at and ${isMeant}`
  return {
    where: sql`isRunning and id in (select s.id ${found})`,
    measure: sql`(select count(distinct coalesce(t.person_id, t.name)) ${found})`,
  }
}

/** The value as one aggregate over the list's rows. */
export function aggregate({ where, measure, base }: Condition): SQL {
  const amount = measure ? sql`coalesce(${measure}, 0)` : sql`count(*) filter (where ${where})`
  return base ? sql`100.0 * ${amount} / nullif(${base}, 0)` : amount
}
