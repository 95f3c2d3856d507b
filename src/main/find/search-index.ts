/**
 * Keeps the search keys in step with the records. The history says what changed since the keys were made, so they are
 * mended when the next question is asked and not while something is stored: an import is not slowed, whatever writes needs
 * to know nothing of searching, and what a preview tried and undid was never filed.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { whenFree } from '../db/aside.ts'
import type { Db } from '../db/open.ts'
import { loadReadings } from './pinyin.ts'
import type { Readings } from './pinyin.ts'
import { SOURCES } from './sources.ts'
import type { Filed, Source } from './sources.ts'
import { searchState } from './table.ts'

/** Raised when records are to be filed under other keys than before: every folder then files anew. */
const RULES = 1
const ONLY = 1
const BREATH_MS = 5
/** A tenth of a second's work: whoever asks something else meanwhile is let in between. */
const RECORDS_AT_ONCE = 300
/** A quarter of a second's work: behind a register of 71,407 residents others are let in between. */
const CHANGES_AT_ONCE = 5000

/** Costs one look at the history when nothing changed. */
export async function bringIndexIntoStep(db: Db): Promise<void> {
  if (newestChange(db) === filedUpTo(db)) return
  const readings = await loadReadings()
  await whenFree(db)
  if (filedUpTo(db) === null) await fileAnew(db, readings)
  let isBehind = true
  while (isBehind && db.$client.open) {
    isBehind = fileStretch(db, readings)
    if (isBehind) await breathe(db)
  }
}

/**
 * Everything, portion by portion. What changes meanwhile is a stretch of its own afterwards; cut short, it begins again, as
 * only the end is noted.
 */
async function fileAnew(db: Db, readings: Readings): Promise<void> {
  const upTo = newestChange(db)
  db.run(sql`delete from search_key`)
  for (const source of SOURCES) {
    let last: number | null = 0
    while (last !== null && db.$client.open) {
      const from: number = last
      last = db.transaction(() => filePortion(db, source, sql`1`, readings, from), { behavior: 'immediate' })
      await breathe(db)
    }
  }
  if (db.$client.open) noteFiled(db, upTo)
}

async function breathe(db: Db): Promise<void> {
  await sleep(BREATH_MS)
  await whenFree(db)
}

/** One transaction, with nothing awaited in it: no act can come between. False once all is filed. The keys have no history. */
function fileStretch(db: Db, readings: Readings): boolean {
  return db.transaction(
    () => {
      const newest = newestChange(db)
      const since = filedUpTo(db) ?? 0
      if (newest === since) return false
      const upTo = Math.min(newest, since + CHANGES_AT_ONCE)
      for (const source of SOURCES) fileTouched(db, source, { since, upTo }, readings)
      noteFiled(db, upTo)
      return upTo < newest
    },
    { behavior: 'immediate' },
  )
}

/** Changes of the history: after `since`, up to and with `upTo`. */
interface Stretch {
  since: number
  upTo: number
}

function newestChange(db: Db): number {
  return db.get<{ id: number }>(sql`select coalesce(max(id), 0) as id from record_change`).id
}

/** null: never, or by other rules */
function filedUpTo(db: Db): number | null {
  const state = db.select().from(searchState).where(eq(searchState.id, ONLY)).get()
  return state?.rules === RULES ? state.changeId : null
}

function noteFiled(db: Db, upTo: number): void {
  const state = { changeId: upTo, rules: RULES }
  db.insert(searchState)
    .values({ id: ONLY, ...state })
    .onConflictDoUpdate({ target: searchState.id, set: state })
    .run()
}

function fileTouched(db: Db, source: Source, stretch: Stretch, readings: Readings): void {
  if (!findTouched(db, source, stretch)) return
  const isMeant = sql`id in (select id from temp.touched)`
  for (let last: number | null = 0; last !== null;) last = filePortion(db, source, isMeant, readings, last)
}

/** Those after the record `last`; gives the last of them, null where there are no more. */
function filePortion(db: Db, source: Source, isMeant: SQL, readings: Readings, last: number): number | null {
  const rows = db.all<Filed>(
    sql`select * from (${source.rows}) where id > ${last} and ${isMeant} order by id limit ${RECORDS_AT_ONCE}`,
  )
  const keys = rows.flatMap((row) => source.keys(row, readings).map(({ key, isInside }) => [Number(isInside), key, row.id]))
  // one statement for thousands of keys, in the order of the shelf
  db.run(sql`insert or ignore into search_key (kind, is_inside, key, record_id)
    select ${source.kind}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(keys)}) order by 2, 3, 4`)
  return rows.length < RECORDS_AT_ONCE ? null : (rows.at(-1)?.id ?? null)
}

/** Takes away the touched records' old keys, and those of records that are no longer there; false where none is touched. */
function findTouched(db: Db, { kind, rows, madeFrom }: Source, { since, upTo }: Stretch): boolean {
  const changed = (entity: string) =>
    sql`select entity_id from record_change where id > ${since} and id <= ${upTo} and entity = ${entity}`
  const entities = sql.join(
    madeFrom.map(([entity]) => sql`${entity}`),
    sql`, `,
  )
  if (!db.get(sql`select 1 from record_change where id > ${since} and id <= ${upTo} and entity in (${entities}) limit 1`))
    return false
  db.run(sql`drop table if exists temp.touched`)
  db.run(sql`create temp table touched (id integer primary key)`)
  const [own, ...others] = madeFrom
  db.run(sql`insert or ignore into temp.touched ${changed(own?.[0] ?? kind)}`)
  for (const [entity, column] of others) {
    db.run(
      sql`insert or ignore into temp.touched select id from (${rows}) where ${sql.identifier(column)} in (${changed(entity)})`,
    )
  }
  db.run(sql`delete from search_key where kind = ${kind} and record_id in (select id from temp.touched)`)
  return true
}
