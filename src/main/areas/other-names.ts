/** Other names of areas: what ledgers may call a community or compound besides its name in the base map. */
import { and, eq, like, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { AreaKind } from '../../shared/areas/area.ts'
import type { OwnWord } from '../../shared/words/word.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { word } from '../words/table.ts'

const bySaid = statement((db) =>
  db
    .select({ areaId: sql<number>`cast(${word.meaning} as integer)` })
    .from(word)
    .where(and(eq(word.list, sql.placeholder('list')), eq(word.said, sql.placeholder('said'))))
    .prepare(),
)

function listOf(kind: AreaKind): string {
  return `areaNames.${kind}`
}

/** The id of the area that goes by this other name. */
export function areaOfOtherName(db: Db, kind: AreaKind, said: string): number | undefined {
  return bySaid(db).get({ list: listOf(kind), said })?.areaId
}

/** The ids of compounds that go by the name in a column, for a query's `id in`. */
export function compoundsCalled(column: SQL): SQL {
  return sql`(select cast(meaning as integer) from word where list = ${listOf('compound')} and said = ${column})`
}

export function otherNames(db: Db): Map<number, OwnWord[]> {
  const rows = db.select().from(word).where(like(word.list, 'areaNames.%')).orderBy(word.id).all()
  const byArea = Map.groupBy(rows, ({ meaning }) => Number(meaning))
  return new Map([...byArea].map(([areaId, names]) => [areaId, names.map(({ id, said }) => ({ id, said }))]))
}

/** Inside an open act: from now on `said` means this area. */
export function nameAlso({ db, history }: { db: Db; history: History }, kind: AreaKind, areaId: number, said: string): void {
  const before = db
    .select()
    .from(word)
    .where(and(eq(word.list, listOf(kind)), eq(word.said, said)))
    .get()
  const meaning = String(areaId)
  if (before) db.update(word).set({ meaning }).where(eq(word.id, before.id)).run()
  const after = before
    ? { ...before, meaning }
    : db
        .insert(word)
        .values({ list: listOf(kind), meaning, said })
        .returning()
        .get()
  history.record('word', after.id, before ?? null, after)
}

/** Inside an open act: the other names of an area mean another one, or nothing any more. */
export function passNames({ db, history }: { db: Db; history: History }, from: number, into: number | null): void {
  const rows = db
    .select()
    .from(word)
    .where(and(like(word.list, 'areaNames.%'), eq(word.meaning, String(from))))
    .all()
  for (const row of rows) {
    if (into === null) db.delete(word).where(eq(word.id, row.id)).run()
    else
      db.update(word)
        .set({ meaning: String(into) })
        .where(eq(word.id, row.id))
        .run()
    history.record('word', row.id, row, into === null ? null : { ...row, meaning: String(into) })
  }
}
