/** What a staged import comes to, sheet by sheet: counts, the first problems, and the rows a page at a time. */
import type { SheetReading } from '../../../shared/ledgers/drafts.ts'
import { LEDGER_KIND_LABELS } from '../../../shared/ledgers/ledger.ts'
import type { Problem, RowOutcome, SheetReport } from '../../../shared/ledgers/ledger.ts'
import { ROWS_PER_PAGE } from '../../../shared/ledgers/preview.ts'
import type { PreviewRows, RowFilter, RowsAsked } from '../../../shared/ledgers/preview.ts'
import { placeOf } from '../run-results.ts'
import type { Client } from '../../db/backup.ts'

/** Problems that travel with a report; there may be one in every row, and all are counted. */
const MOST_PROBLEMS = 500

export interface StagedSheet {
  no: number
  reading: SheetReading
}

interface Count {
  outcome: RowOutcome
  rows: number
  doubtful: number | null
}

const OUTCOME = `case when s.is_rejected then 'rejected' else v.outcome end`

/** With the staging file attached and settled. */
export function reportOf(client: Client, { no, reading }: StagedSheet): SheetReport {
  const counts = client
    .prepare(
      `select ${OUTCOME} as outcome, count(*) as rows, sum(s.is_doubtful and v.outcome <> 'duplicate') as doubtful
      from staging.staged s left join staging.verdict v on v.seq = s.seq where s.sheet = ? group by 1`,
    )
    .all(no) as Count[]
  const rows = (...wanted: RowOutcome[]) =>
    counts.reduce((sum, { outcome, rows: own }) => sum + (wanted.includes(outcome) ? own : 0), 0)
  const accepted = rows('created', 'changed', 'unchanged')
  return {
    ...about(reading),
    kind: reading.kind,
    rows: accepted + rows('duplicate', 'rejected'),
    accepted,
    duplicates: rows('duplicate'),
    doubtful: counts.reduce((sum, { doubtful }) => sum + (doubtful ?? 0), 0),
    rejected: rows('rejected'),
    created: rows('created'),
    changed: rows('changed'),
    unchanged: rows('unchanged'),
    amounts: [{ label: LEDGER_KIND_LABELS.residents, value: accepted }],
    problems: problemsOf(client, no),
    problemCounts: problemCounts(client, no),
    place: placeOf(reading),
    isLeftOut: reading.isLeftOut ?? false,
    corrected: reading.corrected ?? [],
    vanished: [],
  }
}

/** Which rows a filter shows; doubts are not settled one by one in a register of this length. */
const WANTED: Record<RowFilter, string> = {
  all: 'true',
  look: `(${OUTCOME} in ('duplicate', 'rejected') or s.is_doubtful)`,
  created: `${OUTCOME} = 'created'`,
  changed: `${OUTCOME} = 'changed'`,
  unchanged: `${OUTCOME} = 'unchanged'`,
  duplicate: `${OUTCOME} = 'duplicate'`,
  rejected: `${OUTCOME} = 'rejected'`,
  doubtful: `s.is_doubtful and ${OUTCOME} <> 'duplicate'`,
  identity: 'false',
}

/** With the staging file attached and settled. */
export function pageOf(
  client: Client,
  { no, reading }: StagedSheet,
  { filter, offset, around }: Pick<RowsAsked, 'filter' | 'offset' | 'around'>,
): PreviewRows {
  const from = `from staging.staged s left join staging.verdict v on v.seq = s.seq where s.sheet = @no and ${WANTED[filter]}`
  const count = (more: string) => client.prepare(`select count(*) ${from} ${more}`).pluck().get({ no, around }) as number
  const before = around === null ? null : count('and s.row < @around')
  const first = before === null ? offset : before - (before % ROWS_PER_PAGE)
  const rows = client
    .prepare(
      `select s.row, ${OUTCOME} as outcome, s.is_doubtful as isDoubtful, s.cells ${from}
      order by s.seq limit ${ROWS_PER_PAGE} offset @first`,
    )
    .all({ no, first }) as PageRow[]
  const places = new Map(reading.columns.map(({ heading }, place) => [heading, place]))
  const corrected = Map.groupBy(reading.corrected ?? [], (cell) => cell.row)
  const problems = Map.groupBy(problemsBetween(client, no, rows.at(0)?.row ?? 0, rows.at(-1)?.row ?? 0), ({ row }) => row)
  return {
    total: count(''),
    offset: first,
    rows: rows.map(({ row, outcome, isDoubtful, cells }) => ({
      row,
      outcome,
      isDoubtful: isDoubtful === 1 && outcome !== 'duplicate',
      cells: JSON.parse(cells) as string[],
      problems: problems.get(row) ?? [],
      corrected: (corrected.get(row) ?? []).flatMap(({ column }) => places.get(column) ?? []),
      differences: [],
      choice: null,
    })),
  }
}

function problemsBetween(client: Client, no: number, first: number, last: number): Problem[] {
  return client
    .prepare(
      'select row, heading as "column", value, code, message from staging.problem where sheet = ? and row between ? and ? order by row',
    )
    .all(no, first, last) as Problem[]
}

interface PageRow {
  row: number
  outcome: RowOutcome
  isDoubtful: number
  cells: string
}

function about({ file, sheet }: SheetReading) {
  return { file, sheet }
}

function problemsOf(client: Client, no: number): Problem[] {
  return client
    .prepare(
      `select row, heading as "column", value, code, message from staging.problem where sheet = ? order by row limit ${MOST_PROBLEMS}`,
    )
    .all(no) as Problem[]
}

function problemCounts(client: Client, no: number): Record<string, number> {
  const counts = client.prepare('select code, count(*) as n from staging.problem where sheet = ? group by code').all(no)
  return Object.fromEntries((counts as { code: string; n: number }[]).map(({ code, n }) => [code, n]))
}
