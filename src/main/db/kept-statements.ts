/** Statements once prepared are kept: the same questions are asked all day, and preparing the long ones takes longer than answering. */
import type Database from 'better-sqlite3'

const MOST_KEPT = 300

/**
 * The connection as drizzle is to see it. Whoever prepares statements on the connection itself keeps them as they like: one
 * that two held would change its shape of rows under the other's hands.
 */
export function withKeptStatements(client: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>()
  const prepare = (source: string): Database.Statement => {
    const known = kept.get(source)
    // one that is being walked through cannot answer anybody else
    if (known?.busy) return client.prepare(source)
    const statement = known?.reader ? known.raw(false) : (known ?? client.prepare(source))
    kept.delete(source)
    kept.set(source, statement)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  return Object.assign(Object.create(client) as Database.Database, { prepare })
}
