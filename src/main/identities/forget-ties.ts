/** Answers that go: those somebody takes back, and those whose person or place goes. */
import { sql } from 'drizzle-orm'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import { letGoOfTied } from './link-ties.ts'
import { identityTie } from './table.ts'

interface Desk {
  db: Db
  history: History
}

/** Inside an open act. */
export function forgetTies({ db, history }: Desk, ids: number[]): void {
  const rows = createRows({ db, history })
  letGoOfTied(db, ids)
  for (const id of ids) rows.remove(identityTie, id)
}

const MEANING: Record<string, (ids: string) => ReturnType<typeof sql>> = {
  person: (ids) => sql`subject in ('roster', 'register') and person_id in (select value from json_each(${ids}))`,
  key_person: (ids) => sql`subject = 'reading' and person_id in (select value from json_each(${ids}))`,
  premises: (ids) => sql`subject = 'business' and person_id in (select value from json_each(${ids}))`,
  area: (ids) => sql`area_id in (select value from json_each(${ids})) or community_id in (select value from json_each(${ids}))
    or compound_id in (select value from json_each(${ids})) or building_id in (select value from json_each(${ids}))`,
}

/** Inside an open act: a number that is used anew must not inherit what was answered for the record that had it. */
export function forgetTiesTo(desk: Desk, entity: string, recordIds: number[]): void {
  const meaning = MEANING[entity]
  if (!meaning) return
  const ties = desk.db.all<{ id: number }>(sql`select id from identity_tie where ${meaning(JSON.stringify(recordIds))}`)
  if (ties.length > 0)
    forgetTies(
      desk,
      ties.map(({ id }) => id),
    )
}
