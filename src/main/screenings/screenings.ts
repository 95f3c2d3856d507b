/** Each community's latest screening summary as of a moment. */
import { sql } from 'drizzle-orm'
import type { Screening } from '../../shared/screenings/screening.ts'
import type { List } from '../figures/list.ts'

export const screenings: List<Screening, Screening> = {
  asOf: (moment) => sql`
    select s.id, community.name as community, nullif(s.effective_from, '') as asOf, s.households, s.residents, s.commitments, s.note
    from screening_summary s
    join area community on community.id = s.community_id
    where s.effective_from = (
      select max(effective_from) from screening_summary
      where community_id = s.community_id and effective_from <= ${moment})`,
  order: sql`id`,
  toRecord: (row) => row,
}
