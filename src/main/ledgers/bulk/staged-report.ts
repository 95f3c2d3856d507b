/** What a staged import comes to, sheet by sheet: counts, the first problems, and the rows a page at a time. */
import type { SheetReading } from '../../../shared/ledgers/drafts.ts'
import { LEDGER_KIND_LABELS } from '../../../shared/ledgers/ledger.ts'
import type { Problem, RowOutcome, SheetPreview, SheetReport } from '../../../shared/ledgers/ledger.ts'
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
  doubtful: number
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
  }
}

export interface PageQuestion {
  /** only rows of which this became */
  outcome?: RowOutcome | undefined
  doubtful?: boolean | undefined
  from: number
  limit: number
}

/** With the staging file attached and settled. */
export function pageOf(
  client: Client,
  { no, reading }: StagedSheet,
  { outcome, doubtful, from, limit }: PageQuestion,
): SheetPreview {
  const rows = client
    .prepare(
      `select s.row, ${OUTCOME} as outcome, s.is_doubtful as isDoubtful, s.cells
      from staging.staged s left join staging.verdict v on v.seq = s.seq
      where s.sheet = @no and (@outcome is null or ${OUTCOME} = @outcome) and (not @doubtful or s.is_doubtful)
      order by s.seq limit @limit offset @from`,
    )
    .all({ no, outcome: outcome ?? null, doubtful: doubtful === true ? 1 : 0, from, limit }) as PageRow[]
  return {
    ...about(reading),
    columns: reading.columns,
    rows: rows.map(({ row, outcome: became, isDoubtful, cells }) => {
      return {
        row,
        outcome: became,
        isDoubtful: isDoubtful === 1 && became !== 'duplicate',
        cells: JSON.parse(cells) as string[],
      }
    }),
  }
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
