/** What the business of a closure asked for, at a moment. */
import { sql } from 'drizzle-orm'
import type { Moment } from '../../shared/days.ts'
import type { Reopening } from '../../shared/reopenings/reopening.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { reopenings } from './reopenings.ts'

/** Latest first. */
export function reopeningsOfClosure(
  { db, office }: { db: Db; office: OfficeDesk },
  closureId: number,
  asked?: Moment,
): Reopening[] {
  return db
    .all<Reopening>(
      sql`select * from (${reopenings.asOf(office.moment(asked), office.settings())})
        where premisesId = (select premises_id from closure_order where id = ${closureId})
        order by appliedOn desc, id desc`,
    )
    .map((row) => reopenings.toRecord(row, false))
}
