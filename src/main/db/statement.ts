/**
 * Queries asked thousands of times in one import: built and prepared once per database, where building one anew for each
 * row costs more than answering it.
 */
import type { Db } from './open.ts'

/** Wraps what builds a prepared query; the same database gets the same one back. */
export function statement<T>(build: (db: Db) => T): (db: Db) => T {
  const built = new WeakMap<Db, T>()
  return (db) => {
    const known = built.get(db)
    if (known) return known
    const fresh = build(db)
    built.set(db, fresh)
    return fresh
  }
}
