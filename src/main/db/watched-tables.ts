/**
 * Which tables statements read and write, so that an answer can be kept until something it came from has changed. It goes by
 * the names in a statement's text: one too many only has an answer found anew.
 */
import type Database from 'better-sqlite3'

export interface WatchedTables {
  /** how often each table has been written, or may have been */
  written: ReadonlyMap<string, number>
  /** What `work` returns, and the tables it read. */
  during<T>(work: () => T): { result: T; read: ReadonlySet<string> }
  /** Tells whoever asks at present that these were read. */
  note(tables: Iterable<string>): void
}

/** To be called before the statements are prepared that are to be watched. */
export function watchTables(client: Database.Database): WatchedTables {
  const written = new Map(tableNames(client).map((table) => [table, 0]))
  const referring = referringTables(client, [...written.keys()])
  const asking: Set<string>[] = []
  const note = (tables: Iterable<string>) => {
    for (const table of tables) for (const read of asking) read.add(table)
  }
  const touch = (tables: Iterable<string>) => {
    for (const table of tables) written.set(table, (written.get(table) ?? 0) + 1)
  }
  const namedIn = (source: string) => [...new Set(source.match(/\w+/g))].filter((word) => written.has(word))
  // what is deleted may take along, or set loose, what refers to it
  const writtenBy = (source: string) => {
    const tables = namedIn(source)
    return /\b(delete|replace)\b/i.test(source)
      ? new Set(tables.flatMap((table) => [table, ...(referring.get(table) ?? [])]))
      : tables
  }
  const prepare = client.prepare.bind(client) as (source: string) => Database.Statement
  const exec = client.exec.bind(client)
  Object.assign(client, {
    prepare(source: string) {
      const statement = prepare(source)
      const tables = [...(statement.readonly ? namedIn(source) : writtenBy(source))]
      if (tables.length > 0) tellBefore(statement, () => (statement.readonly ? note : touch)(tables))
      return statement
    },
    exec(source: string) {
      touch(writtenBy(source))
      return exec(source)
    },
  })
  const during = <T>(work: () => T) => {
    const read = new Set<string>()
    asking.push(read)
    try {
      return { result: work(), read }
    } finally {
      asking.pop()
    }
  }
  return { written, during, note }
}

function tellBefore(statement: Database.Statement, tell: () => void): void {
  for (const method of ['run', 'get', 'all', 'iterate'] as const) {
    const plain = statement[method].bind(statement) as (...values: unknown[]) => unknown
    const told = (...values: unknown[]) => {
      tell()
      return plain(...values)
    }
    Object.assign(statement, { [method]: told })
  }
}

function tableNames(client: Database.Database): string[] {
  return client.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
}

/** Every table's referring tables, and those referring to them in turn. */
function referringTables(client: Database.Database, tables: string[]): Map<string, Set<string>> {
  const direct = Map.groupBy(
    tables.flatMap((from) => parentsOf(client, from).map((to) => ({ from, to }))),
    ({ to }) => to,
  )
  const all = (table: string, seen: Set<string>): Set<string> => {
    for (const { from } of direct.get(table) ?? []) if (!seen.has(from)) all(from, seen.add(from))
    return seen
  }
  return new Map(tables.map((table) => [table, all(table, new Set())]))
}

function parentsOf(client: Database.Database, table: string): string[] {
  return client.prepare('select "table" from pragma_foreign_key_list(?)').pluck().all(table) as string[]
}
