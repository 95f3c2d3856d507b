/** Applications to open again as of a moment: an answer given later is still awaited. */
import { sql } from 'drizzle-orm'
import { maskPhone } from '../../shared/people/masking.ts'
import type { Reopening } from '../../shared/reopenings/reopening.ts'
import type { List } from '../figures/list.ts'

export const reopenings: List<Reopening, Reopening> = {
  asOf: (moment) => sql`
    select r.id, r.number, r.name, r.trade, r.address, community.name as community, r.operator, r.phone,
      r.staff_count as staffCount, nullif(r.applied_on, '') as appliedOn,
      case when r.verified_on <= ${moment} then r.verified_on end as verifiedOn,
      case when coalesce(r.verified_on, '') <= ${moment} then r.verified_by end as verifiedBy,
      case when coalesce(r.verified_on, '') <= ${moment} then r.result else 'applied' end as result,
      case when coalesce(r.verified_on, '') <= ${moment} then r.opinion end as opinion,
      r.premises_id as premisesId,
      (select max(o.id) from closure_order o where o.premises_id = r.premises_id and coalesce(o.closed_on, '') <= ${moment})
        as closureId,
      r.note
    from reopening_application r
    left join area community on community.id = r.community_id
    where r.applied_on <= ${moment}`,
  order: sql`number is null, number, appliedOn, id`,
  toRecord: (row, unmasked) => ({ ...row, phone: row.phone && !unmasked ? maskPhone(row.phone) : row.phone }),
}
