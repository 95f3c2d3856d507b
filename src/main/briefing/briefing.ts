/** The desk for briefings: gathers the figures of a moment and has them written. */
import { sql } from 'drizzle-orm'
import type { Briefing } from '../../shared/briefing/briefing.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import { bulletins } from '../inspections/findings.ts'
import type { OfficeDesk } from '../office/office.ts'
import { people } from '../people/people.ts'
import { composeBriefing } from './compose-briefing.ts'

export type BriefingDesk = ReturnType<typeof createBriefing>

export function createBriefing({ db, office, figures }: { db: Db; office: OfficeDesk; figures: FiguresDesk }) {
  function compose(asked?: Moment): Briefing {
    const moment = office.moment(asked)
    return composeBriefing({
      office: office.settings(),
      figures: figures.at(moment),
      issueNo: 1,
      teams: teams(moment),
      inspectedSince: inspectedSince(moment),
    })
  }

  function teams(moment: Moment): { name: string; count: number }[] {
    return db.all(sql`select team as name, count(*) as count from (${people.asOf(moment, office.settings())})
      where category = 'volunteer' and team is not null group by team order by count desc, team`)
  }

  function inspectedSince(moment: Moment): Day | null {
    const first = db.get<{ day: Day | null }>(
      sql`select min(issuedOn) as day from (${bulletins.asOf(moment, office.settings())})`,
    )
    return first.day
  }

  return { compose }
}
