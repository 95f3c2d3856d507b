/** Answers that took long to find, kept until a table they were found in is written. Whoever gets one must not change it. */
import type { Db } from './open.ts'
import type { WatchedTables } from './watched-tables.ts'

interface Kept {
  answer: unknown
  /** how often each table the answer was found in had been written by then */
  foundAt: ReadonlyMap<string, number>
}

/** Parts of a few moments' situations: what was not asked for longest goes first. */
const MOST_KEPT = 100

const memories = new WeakMap<object, { watch: WatchedTables; kept: Map<string, Kept> }>()

export function giveMemory(client: Db['$client'], watch: WatchedTables): void {
  memories.set(client, { watch, kept: new Map() })
}

/** What `find` answers, or has answered under the same name. It must depend on nothing but the database and what the name says. */
export function remembered<T>(db: Db, name: string, find: () => T): T {
  const memory = memories.get(db.$client)
  // half of an act is nothing to remember: it may be taken back
  if (!memory || db.$client.inTransaction) return find()
  const { watch, kept } = memory
  const known = kept.get(name)
  kept.delete(name)
  if (known && [...known.foundAt].every(([table, times]) => watch.written.get(table) === times)) {
    kept.set(name, known)
    watch.note(known.foundAt.keys())
    return known.answer as T
  }
  const { result, read } = watch.during(find)
  kept.set(name, { answer: result, foundAt: new Map([...read].map((table) => [table, watch.written.get(table) ?? 0])) })
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return result
}

/** Where something was written that nobody watched. */
export function forgetAll(db: Db): void {
  memories.get(db.$client)?.kept.clear()
}
