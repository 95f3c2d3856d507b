/** Inspection findings and bulletins as of a moment. */
import { sql } from 'drizzle-orm'
import type { Bulletin, Finding } from '../../shared/inspections/inspection.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<Finding, 'isOverdue'> {
  isOverdue: number
}

export const findings: List<Row, Finding> = {
  // a deadline is missed once its moment has passed: 当日 runs to 24:00
  asOf: (moment) => sql`
    select *, state <> 'corrected' and dueAt < ${moment} as isOverdue
    from (
      select f.id, f.number, b.issue as bulletin, r.on_day as foundOn, community.name as community, f.place, f.description,
        f.due_at as dueAt, f.responsible_name as responsibleName,
        case when f.state = 'corrected' and coalesce(f.corrected_on, r.on_day, '') <= ${moment}
          then coalesce(f.corrected_on, r.on_day, '') end as correctedOn,
        case when f.state <> 'corrected' then f.state
          when coalesce(f.corrected_on, r.on_day, '') <= ${moment} then 'corrected' else 'found' end as state
      from inspection_finding f
      join inspection_round r on r.id = f.round_id
      left join inspection_bulletin b on b.id = r.bulletin_id
      left join area community on community.id = f.community_id
      where coalesce(r.on_day, '') <= ${moment})`,
  order: sql`number is null, number, id`,
  toRecord: (row) => ({ ...row, isOverdue: row.isOverdue === 1 }),
}

export const bulletins: List<Bulletin, Bulletin> = {
  asOf: (moment) => sql`
    select b.id, b.issue, b.issued_on as issuedOn,
      (select count(*) from inspection_finding f join inspection_round r on r.id = f.round_id where r.bulletin_id = b.id) as findings
    from inspection_bulletin b
    where coalesce(b.issued_on, '') <= ${moment}`,
  order: sql`issuedOn, id`,
  toRecord: (row) => row,
}
