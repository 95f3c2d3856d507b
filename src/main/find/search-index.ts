/**
 * Keeps the search keys in step with the records. The history says what changed since the keys were made, so they are
 * mended when the next question is asked and not while something is stored: an import is not slowed, whatever writes needs
 * to know nothing of searching, and what a preview tried and undid was never filed.
 */
import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import { loadReadings } from './pinyin.ts'
import type { Readings } from './pinyin.ts'
import { SOURCES } from './sources.ts'
import type { Filed, Source } from './sources.ts'
import { searchState } from './table.ts'

/** Raised when records are to be filed under other keys than before: every folder then files anew. */
const RULES = 1
const ONLY = 1
const RECORDS_AT_ONCE = 2000

/** Costs one look at the history when nothing changed. */
export async function bringIndexIntoStep(db: Db): Promise<void> {
  if (newestChange(db) === filedUpTo(db)) return
  const readings = await loadReadings()
  // from here on nothing is awaited, so no act can come between; the keys are no records and have no history
  db.transaction(
    () => {
      const newest = newestChange(db)
      const since = filedUpTo(db)
      for (const source of SOURCES) file(db, source, since, readings)
      const state = { changeId: newest, rules: RULES }
      db.insert(searchState)
        .values({ id: ONLY, ...state })
        .onConflictDoUpdate({ target: searchState.id, set: state })
        .run()
    },
    { behavior: 'immediate' },
  )
}

function newestChange(db: Db): number {
  return db.get<{ id: number }>(sql`select coalesce(max(id), 0) as id from record_change`).id
}

/** null: never, or by other rules */
function filedUpTo(db: Db): number | null {
  const state = db.select().from(searchState).where(eq(searchState.id, ONLY)).get()
  return state?.rules === RULES ? state.changeId : null
}

function file(db: Db, source: Source, since: number | null, readings: Readings): void {
  const records = sql`select * from (${source.rows})${since === null ? sql`` : sql` where ${isTouched(source, since)}`}`
  const rows = db.all<Filed>(records)
  if (since === null) db.run(sql`delete from search_key where kind = ${source.kind}`)
  else unfile(db, source, since, rows)
  for (let from = 0; from < rows.length; from += RECORDS_AT_ONCE) {
    const keys = rows
      .slice(from, from + RECORDS_AT_ONCE)
      .flatMap((row) => source.keys(row, readings).map(({ key, isInside }) => [Number(isInside), key, row.id]))
    // one statement for thousands of keys, in the order of the shelf
    db.run(sql`insert or ignore into search_key (kind, is_inside, key, record_id)
      select ${source.kind}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(keys)}) order by 2, 3, 4`)
  }
}

/** The touched records' old keys, and those of records that are no longer there. */
function unfile(db: Db, { kind, madeFrom: [own] }: Source, since: number, rows: Filed[]): void {
  db.run(sql`delete from search_key where kind = ${kind} and record_id in (
    select value from json_each(${JSON.stringify(rows.map(({ id }) => id))})
    union select entity_id from record_change where id > ${since} and entity = ${own?.[0] ?? kind})`)
}

function isTouched({ madeFrom }: Source, since: number): SQL {
  return sql.join(
    madeFrom.map(
      ([entity, column]) =>
        sql`${sql.identifier(column)} in (select entity_id from record_change where id > ${since} and entity = ${entity})`,
    ),
    sql` or `,
  )
}
