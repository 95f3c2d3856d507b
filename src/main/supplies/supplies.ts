/** The lines of the supplies ledgers as of a moment, and which of them is the latest of its thing at its place. */
import { sql } from 'drizzle-orm'
import type { Supply } from '../../shared/supplies/supply.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<Supply, 'isLatest'> {
  isLatest: number
}

export const supplies: List<Row, Supply> = {
  asOf: (moment) => sql`
    select s.id, s.name, s.specification, s.unit, community.name as community, s.place, nullif(s.day, '') as day, s.received,
      s.issued, s.stock, s.keeper, s.note,
      row_number() over (
        partition by s.name, s.specification, s.place, s.community_id order by s.day desc, s.id desc) = 1 as isLatest
    from supply_record s
    left join area community on community.id = s.community_id
    where s.day <= ${moment}`,
  order: sql`name, specification, place, community, day desc, id`,
  toRecord: (row) => ({ ...row, isLatest: row.isLatest === 1 }),
}
