/** Ties what ledgers call a post to the post: the one called so, else the only one that goes by it with or without 卡点. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../db/open.ts'
import { checkpoint } from './table.ts'

/** Rows of the table that are tied stay so; `name` is the column that holds what is written. A name is looked up once, however many rows write it. */
export function tiePosts(db: Db, table: SQLiteTable, name: SQL): void {
  db.run(sql`
    with written as materialized (select distinct ${name} as name from ${table} where checkpoint_id is null and ${name} is not null),
      keyed as materialized (select post_key(name) as key, min(id) as id from ${checkpoint} group by 1 having count(*) = 1),
      meant as materialized (
        select w.name as written, coalesce(
          (select c.id from ${checkpoint} c where c.name = w.name limit 1),
          (select k.id from keyed k where k.key = post_key(w.name))) as id
        from written w)
    update ${table} set checkpoint_id = meant.id from meant
    where meant.written = ${name} and checkpoint_id is null and meant.id is not null`)
}
