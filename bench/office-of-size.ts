/**
 * An invented office several times the size of the demo street: the demo's own ledgers, and beside them copies with people,
 * numbers and places of their own, stored in one act with their history. The same office every time.
 */
import { createRouterClient } from '@orpc/server'
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable, getTableConfig } from 'drizzle-orm/sqlite-core'
import type { Printer } from '../src/main/documents/printer.ts'
import { createHistory } from '../src/main/changes/history.ts'
import { createCore } from '../src/main/core.ts'
import { openOffice } from '../src/main/db/open.ts'
import type { Db } from '../src/main/db/open.ts'
import * as tables from '../src/main/db/tables.ts'
import { copied } from './invented-copy.ts'
import type { Row } from './invented-copy.ts'

/** The office's own settings and forms, its history, what is derived, and what is typed into the program: of these there is one. */
const NOT_COPIED = [
  'office',
  'office_rule',
  'batch',
  'record_change',
  'search_key',
  'search_state',
  'draft',
  'word',
  'heading_mapping',
  'identity_tie',
  'ledger_version',
  'superior_form',
]
const ROWS_AT_ONCE = 200

export const NO_PRINTER: Printer = {
  pdf: () => Promise.reject(new Error('nothing is printed here')),
  pdfsBySheet: () => Promise.reject(new Error('nothing is printed here')),
  png: () => Promise.reject(new Error('nothing is printed here')),
  close: () => Promise.resolve(),
}

/** Fills an empty folder with `times` demo streets and tells how many rows its largest tables have. */
export async function makeOffice(dataDir: string, resourcesDir: string, times: number): Promise<Record<string, number>> {
  const clock = () => new Date('2020-02-10T18:00')
  const file = openOffice({ dataDir, resourcesDir, clock })
  const core = createCore({ file, clock, resourcesDir, printer: NO_PRINTER, log: console })
  try {
    await createRouterClient(core.router).office.loadDemo()
    if (times > 1) {
      const history = createHistory({ db: file.db, clock, dataDir })
      history.act({ kind: 'import', title: `导入另外${times - 1}片的台账` }, () => copyAll(file.db, times, history.record))
    }
    return sizes(file.db)
  } finally {
    core.close()
  }
}

interface Kind {
  table: SQLiteTable
  name: string
  /** field → name of the table its number points into */
  references: Map<string, string>
}

/** Kinds whose rows are copied, what is referred to before what refers. */
function kinds(): Kind[] {
  const all = Object.values(tables)
    .filter((table): table is typeof table & SQLiteTable => is(table, SQLiteTable))
    .filter((table) => !NOT_COPIED.includes(getTableName(table)) && 'id' in getTableColumns(table))
    .map(kindOf)
  const ordered: Kind[] = []
  while (ordered.length < all.length) {
    const next = all.find(
      (kind) =>
        !ordered.includes(kind) &&
        [...kind.references.values()].every((name) => name === kind.name || ordered.some((one) => one.name === name)),
    )
    if (!next) throw new Error('tables refer to each other in a circle, or to one that is not copied')
    ordered.push(next)
  }
  return ordered
}

function kindOf(table: SQLiteTable): Kind {
  const fields = Object.entries(getTableColumns(table))
  const references = getTableConfig(table).foreignKeys.map((key) => {
    const { columns, foreignTable } = key.reference()
    return [fields.find(([, column]) => column === columns[0])?.[0] ?? '', getTableName(foreignTable)] as const
  })
  return { table, name: getTableName(table), references: new Map(references) }
}

type Keep = (entity: string, id: number, before: null, after: object) => void

function copyAll(db: Db, times: number, record: Keep): void {
  const all = kinds()
  const originals = new Map(all.map(({ table, name }) => [name, db.select().from(table).all() as Row[]]))
  // numbers of copies follow those of the originals
  const steps = new Map([...originals].map(([name, rows]) => [name, Math.max(0, ...rows.map(({ id }) => id))]))
  // one office, one street
  const streets = new Set(originals.get('area')?.flatMap(({ kind, id }) => (kind === 'street' ? id : [])))
  for (const { table, name, references } of all) {
    const pointers = [...references, ['id', name] as const]
    const rows = (originals.get(name) ?? []).filter(({ id }) => name !== 'area' || !streets.has(id))
    for (let copy = 1; copy < times; copy++) {
      const copies = rows.map((row) => ({ ...copied(row, name, copy), ...renumbered(row, copy) }))
      for (let at = 0; at < copies.length; at += ROWS_AT_ONCE)
        db.insert(table)
          .values(copies.slice(at, at + ROWS_AT_ONCE))
          .run()
      if (name === 'assignment') recordPeople(copies, record)
      else for (const row of copies) record(name, row.id, null, row)
    }

    function renumbered(row: Row, copy: number): { id: number } {
      const numbers = pointers.flatMap(([field, target]) => {
        const number = row[field]
        if (typeof number !== 'number' || (target === 'area' && streets.has(number))) return []
        return [[field, number + copy * (steps.get(target) ?? 0)]]
      })
      return Object.fromEntries(numbers) as { id: number }
    }
  }
}

/** The history keeps the people of a shift as one. */
function recordPeople(rows: Row[], record: Keep): void {
  for (const [shiftId, people] of Map.groupBy(rows, (row) => Number(row['shiftId']))) {
    const inOrder = people.sort((a, b) => Number(a['position']) - Number(b['position']))
    record('assignment', shiftId, null, {
      people: inOrder.map((one) => ({
        name: one['nameWritten'],
        phone: one['phoneWritten'],
        personId: one['personId'],
        match: one['match'],
      })),
    })
  }
}

function sizes(db: Db): Record<string, number> {
  const count = (name: string) => db.get<{ rows: number }>(sql`select count(*) as rows from ${sql.identifier(name)}`).rows
  return Object.fromEntries(kinds().map(({ name }) => [name, count(name)]))
}
