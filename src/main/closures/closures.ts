/** Closed premises as of a moment: every premises ever closed by then, with what became of it. */
import { sql } from 'drizzle-orm'
import type { Closure } from '../../shared/closures/closure.ts'
import { maskPhone } from '../../shared/people/masking.ts'
import type { List } from '../figures/list.ts'

export const closures: List<Closure, Closure> = {
  asOf: (moment) => sql`
    select o.id, p.number, p.name, p.trade, p.address, community.name as community, p.operator, p.phone,
      o.closed_on as closedOn, o.joint_bodies as jointBodies,
      case when o.has_notice and coalesce(o.notice_on, o.closed_on, '') <= ${moment}
        then coalesce(o.notice_on, o.closed_on, '') end as noticeOn,
      case when o.reopened_on <= ${moment} then o.reopened_on end as reopenedOn,
      case when o.reopened_on <= ${moment} then 'reopened' else 'closed' end as state, o.note
    from closure_order o
    join premises p on p.id = o.premises_id
    left join area community on community.id = p.community_id
    where coalesce(o.closed_on, '') <= ${moment}`,
  order: sql`number is null, number, id`,
  toRecord: (row, unmasked) => ({ ...row, phone: row.phone && !unmasked ? maskPhone(row.phone) : row.phone }),
}
