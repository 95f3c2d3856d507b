/** What a span of the roster would put on paper: its posts and how many shifts, without laying anything out. */
import { sql } from 'drizzle-orm'
import type { Day } from '../../shared/days.ts'
import type { RosterContents } from '../../shared/documents/contract.ts'
import type { Db } from '../db/open.ts'

interface Row {
  id: number | null
  number: number | null
  name: string
  shifts: number
}

export function rosterContents(db: Db, { from, to }: { from: Day; to: Day }): RosterContents {
  const rows = db.all<Row>(sql`
    select c.id, c.number, coalesce(c.name, s.checkpoint_name) as name, count(*) as shifts
    from shift s left join checkpoint c on c.id = s.checkpoint_id
    where s.day between ${from} and ${to}
    group by coalesce(c.name, s.checkpoint_name)
    order by c.number is null, c.number, name`)
  return {
    from,
    to,
    shifts: rows.reduce((sum, { shifts }) => sum + shifts, 0),
    // a post that no ledger knows has no number to be asked for by, and comes with all of them
    posts: rows.flatMap(({ id, number, name }) => (id === null ? [] : [{ id, number, name }])),
  }
}
