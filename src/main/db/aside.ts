/**
 * A second connection to the open office, for one long transaction that pauses: whoever asks meanwhile is answered from what
 * was stored before it. Nobody else may write until it is over; SQLite would have them wait, and the whole process with them.
 */
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { Refusal } from '../../shared/refusals.ts'
import { lendFunctions } from './functions.ts'
import { withKeptStatements } from './kept-statements.ts'
import type { Db } from './open.ts'

const held = new WeakMap<object, Promise<null>>()

/** Refusal: data_read_only, where another one is under way. */
export async function aside<T>(db: Db, work: (aside: Db) => Promise<T>): Promise<T> {
  refuseWhileHeld(db)
  const client = new Database(db.$client.name)
  const { promise, resolve } = Promise.withResolvers<null>()
  held.set(db.$client, promise)
  try {
    client.pragma('synchronous = FULL')
    client.pragma('foreign_keys = ON')
    lendFunctions(client)
    const own = drizzle({ client: withKeptStatements(client), casing: 'snake_case' })
    return await work(Object.assign(own, { $client: client }))
  } finally {
    client.close()
    held.delete(db.$client)
    resolve(null)
  }
}

/** Refusal: data_read_only. */
export function refuseWhileHeld(db: Db): void {
  if (held.has(db.$client)) {
    throw new Refusal('data_read_only', '正在撤销一批记录，这一会儿只能查看。请等它做完再存，填的内容还在。')
  }
}

/** For what can wait its turn: small writes, and another long transaction. */
export async function whenFree(db: Db): Promise<void> {
  while (held.has(db.$client)) await held.get(db.$client)
}
