/** Statements once prepared are kept: the same questions are asked all day, and preparing the long ones takes longer than answering. */
import type Database from 'better-sqlite3'

const MOST_KEPT = 300

/** A statement goes to one asker at a time; drizzle sets the shape of rows anew at every asking, so that is taken back. */
export function keepStatements(client: Database.Database): void {
  const prepare = client.prepare.bind(client)
  const kept = new Map<string, Database.Statement>()
  const keep = (source: string): Database.Statement => {
    const known = kept.get(source)
    if (known && !known.busy) {
      kept.delete(source)
      kept.set(source, known)
      return known.reader ? known.raw(false) : known
    }
    const statement = prepare(source)
    if (!known) kept.set(source, statement)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  client.prepare = keep as typeof client.prepare
}
