/** What was imported so far: out of the log of acts, with the files that are still kept. */
import { sql } from 'drizzle-orm'
import type { LedgerKind, PastImport } from '../../shared/ledgers/ledger.ts'
import type { Db } from '../db/open.ts'
import { keptOriginals } from './originals.ts'

interface Row {
  actId: number
  at: string
  actor: string
  title: string | null
  isUndone: 0 | 1
  /** of one sheet; null where the act has no report */
  file: string | null
  kind: LedgerKind | null
  rows: number
  created: number
  changed: number
  unchanged: number
  left: number
}

export function pastImports(db: Db, dataDir: string): PastImport[] {
  // the report also holds every problem of every row, which stays where it is
  const rows = db.all<Row>(sql`
    select b.id as actId, b.at, b.actor, b.title, b.undone_by is not null as isUndone,
      s.value ->> 'file' as file, s.value ->> 'kind' as kind, s.value ->> 'rows' as rows, s.value ->> 'created' as created,
      s.value ->> 'changed' as changed, s.value ->> 'unchanged' as unchanged,
      (s.value ->> 'rejected') + (s.value ->> 'duplicates') as "left"
    from batch b left join json_each(b.detail, '$.files') s
    where b.kind = 'import'
    order by b.id desc, s.key`)
  return [...Map.groupBy(rows, ({ actId }) => actId).values()].map((sheets) => pastImport(sheets, dataDir))
}

function pastImport(sheets: Row[], dataDir: string): PastImport {
  const [{ actId, at, actor, title, isUndone }] = sheets as [Row, ...Row[]]
  const kept = keptOriginals(dataDir, actId)
  const told = Map.groupBy(sheets, ({ file }) => file ?? '')
  // files of which no sheet was read are kept all the same
  const names = [...new Set([...told.keys(), ...kept])].filter((name) => name !== '')
  return {
    actId,
    at,
    actor,
    title: title ?? '导入',
    isUndone: isUndone === 1,
    files: names.map((name) => {
      const own = told.get(name) ?? []
      const sum = (of: (row: Row) => number) => own.reduce((total, row) => total + of(row), 0)
      return {
        name,
        isKept: kept.includes(name),
        kinds: [...new Set(own.flatMap(({ kind }) => kind ?? []))],
        rows: sum((row) => row.rows),
        created: sum((row) => row.created),
        changed: sum((row) => row.changed),
        unchanged: sum((row) => row.unchanged),
        left: sum((row) => row.left),
      }
    }),
  }
}
