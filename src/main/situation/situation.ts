/** The desk for the situation of a moment: figures and their day before, what has to be seen to, the days behind. */
import { addDays, dayPart, weekdayOf } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { restHoursIn } from '../roster/rest-hours.ts'
import { ActionCode } from '../../shared/situation/situation.ts'
import type { Action, Situation } from '../../shared/situation/situation.ts'
import { cases } from '../cases/cases.ts'
import type { CasesDesk } from '../cases/distribution.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import { closures } from '../closures/closures.ts'
import type { Db } from '../db/open.ts'
import { remembered } from '../db/remembered.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import { openQuestionRows } from '../identities/open-rows.ts'
import { findings } from '../inspections/findings.ts'
import type { OfficeDesk } from '../office/office.ts'
import { withNeighbours } from '../roster/check-roster.ts'
import { readShifts } from '../roster/read-shifts.ts'
import { complianceDays } from './compliance-days.ts'
import { daySeries } from './day-series.ts'
import { changesOf } from './figure-changes.ts'
import { identityActions } from './identity-actions.ts'
import { recordActions } from './record-actions.ts'
import type { Counted } from './record-actions.ts'
import { gapsIn, rosterActions } from './roster-actions.ts'

export type SituationDesk = ReturnType<typeof createSituation>

interface SituationOptions {
  db: Db
  office: OfficeDesk
  figures: FiguresDesk
  cases: CasesDesk
}

export function createSituation({ db, office, figures, cases: caseDesk }: SituationOptions) {
  function at(asked?: Moment): Situation {
    const moment = office.moment(asked)
    const roster = remembered(db, `situation of the roster ${moment}`, () => rosterAt(moment))
    const actions = [
      ...roster.actions,
      ...remembered(db, `situation of the records ${moment}`, () => recordActions(countedAt(moment))),
    ]
    return {
      asOf: moment,
      comparedWith: aDayBefore(moment),
      figures: changesAt(moment),
      actions: actions.toSorted(byUrgency),
      rosterGaps: roster.gaps,
      days: daysUpTo(moment),
    }
  }

  function changesAt(moment: Moment): Situation['figures'] {
    return changesOf(figures.at(moment), figures.at(aDayBefore(moment)))
  }

  function rosterAt(moment: Moment): { actions: Action[]; gaps: number } {
    const week = weekOf(dayPart(moment))
    const range = withNeighbours(week)
    const shifts = remembered(db, `shifts ${range.from} ${range.to}`, () => readShifts(db, range))
    const planned = {
      moment,
      week,
      shifts,
      restHours: restHoursIn(db, office.settings().rules),
      posts: figures.records('checkpoints', checkpoints, { asOf: moment, figure: 'checkpoints_active' }).rows,
    }
    return {
      actions: [...rosterActions(planned), ...identityActions(openQuestionRows(db, moment), shifts)],
      gaps: gapsIn(week, shifts),
    }
  }

  function countedAt(moment: Moment): Counted {
    const changes = changesAt(moment)
    return {
      moment,
      value: (figure) => changes[figure].value ?? 0,
      posts: (figure) => figures.records('checkpoints', checkpoints, { asOf: moment, figure }).rows,
      cases: (figure) => figures.records('cases', cases, { asOf: moment, figure }).rows,
      findings: (figure) => figures.records('findings', findings, { asOf: moment, figure }).rows,
      byCommunity: (figure) =>
        figures
          .by('community', moment, [figure])
          .map((row) => ({ community: row.key as string | null, people: row[figure] }))
          .filter(({ people }) => people > 0)
          .toSorted((a, b) => b.people - a.people),
    }
  }

  function daysUpTo(moment: Moment): Situation['days'] {
    const settings = office.settings()
    const part = <T>(name: keyof Situation['days'], find: () => T) => remembered(db, `days of ${name} ${moment}`, find)
    return {
      cases: part('cases', () =>
        caseDesk.days(moment).map(({ day, started, released, current }) => ({ day, added: started, ended: released, current })),
      ),
      findings: part('findings', () =>
        daySeries(db, findings.asOf(moment, settings), { began: 'foundOn', ended: 'correctedOn' }, moment),
      ),
      closures: part('closures', () =>
        daySeries(db, closures.asOf(moment, settings), { began: 'closedOn', ended: 'reopenedOn' }, moment),
      ),
      compliance: part('compliance', () => complianceDays(db, moment)),
    }
  }

  return { at }
}

function aDayBefore(moment: Moment): Moment {
  return addDays(dayPart(moment), -1) + moment.slice(10)
}

/** Monday to Sunday, as rosters are kept. */
function weekOf(day: Day): { from: Day; to: Day } {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}

function byUrgency(a: Action, b: Action): number {
  return ActionCode.options.indexOf(a.code) - ActionCode.options.indexOf(b.code)
}
