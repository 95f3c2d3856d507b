/**
 * Which business an application to reopen means, where the closure ledgers have several of its name, or only one that is
 * called alike or lies elsewhere. It is known by everything it says of the business: name, address, community, telephone.
 */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'

/** Of a tie `t`: it answers for applications that say the same as `row`. */
export function isBusinessOf(row: SQL): SQL {
  return sql`t.subject = 'business' and t.said = ${row}.name and t.context is ${row}.address
    and t.community_id is ${row}.community_id and t.phone is ${row}.phone`
}

/** One name is the other, or a part of it; or the address or the telephone is the same. */
const mayBe = sql`(p.name = r.name or instr(p.name, r.name) > 0 or instr(r.name, p.name) > 0
  or p.address = r.address or p.phone = r.phone)`

const isAsked = sql`(r.premises_id is null and exists (select 1 from premises p where ${mayBe})
  and not exists (select 1 from identity_tie t where ${isBusinessOf(sql`r`)}))`

const namesakes = sql`(select count(*) from premises p where p.name = r.name)`

/** Nothing is asked as long as no business comes near: the application waits for its ledger. */
export function openBusinessesSql({ until }: { until: string }): SQL {
  return sql`
    select 'business', r.name, r.phone, r.address, r.community_id, null, null, null, null, null, 'reopening_application', r.id, 1,
      ${namesakes} > 1
    from reopening_application r where ${isAsked} and r.applied_on <= ${until}`
}

export function tieBusinesses(db: Db): void {
  db.run(sql`update reopening_application as r set premises_id = t.person_id
    from identity_tie t join premises p on p.id = t.person_id
    where r.premises_id is null and t.answer = 'is' and ${isBusinessOf(sql`r`)}`)
}

/** Applications tied by the answers that are taken back mean nobody again, until linking finds them somebody. */
export function letGoOfBusinesses(db: Db, isTaken: SQL): void {
  db.run(sql`update reopening_application as r set premises_id = null from identity_tie t
    where ${isTaken} and ${isBusinessOf(sql`r`)} and r.premises_id = t.person_id`)
}

/** What is to be said of a stored application's business. */
export const businessOf = statement((db) =>
  db
    .select({
      premisesId: sql<number | null>`r.premises_id`,
      meant: sql<
        string | null
      >`(select p.name || coalesce('（' || p.address || '）', '') from premises p where p.id = r.premises_id)`,
      answer: sql<'is' | 'none' | null>`(select t.answer from identity_tie t where ${isBusinessOf(sql`r`)})`,
      isAsked: sql<0 | 1>`${isAsked}`,
      namesakes: sql<number>`${namesakes}`,
    })
    .from(sql`reopening_application r`)
    .where(sql`r.id = ${sql.placeholder('id')}`)
    .prepare(),
)
