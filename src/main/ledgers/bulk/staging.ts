/** The file rows are laid out in while they are read: as understood, as written, and with what is to be said of them. */
import type { ResidentDraft } from '../../../shared/ledgers/drafts.ts'
import type { Problem } from '../../../shared/ledgers/ledger.ts'
import { severityOf } from '../../../shared/ledgers/ledger.ts'
import { createStaging } from '../../db/staging.ts'
import { PLAIN } from './columns.ts'

/** Names of the staged columns and where a draft holds them. */
const SAID = PLAIN.map((name) => ({ name, key: name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) }))

const SCHEMA = `
  create table staged (
    seq integer primary key, sheet integer not null, row integer not null, is_rejected integer not null,
    is_doubtful integer not null, cells text not null, stated_at text, community integer, id_number text,
    is_id_number_valid integer, ${PLAIN.map((name) => `${name} ${name === 'building_number' ? 'integer' : 'text'}`).join(', ')});
  create table problem (
    sheet integer not null, row integer not null, heading text, value text, code text not null, message text not null);
  create table community (ref integer primary key, name text not null);
  create table verdict (seq integer primary key, known integer, outcome text, first integer);
  create index verdict_known on verdict (known) where known is not null;
  create table echo (seq integer primary key, earlier integer not null);
  create table state (
    known integer primary key, seq integer not null, stated_at text, community_id integer, id_number text,
    is_id_number_valid integer, ${PLAIN.map((name) => `${name} ${name === 'building_number' ? 'integer' : 'text'}`).join(', ')});`

/** Made when everything is laid out: identity is looked up among the rows themselves, too. */
const INDEXES = `
  create index staged_id_number on staged (id_number) where id_number is not null;
  create index staged_name on staged (name, phone, door) where name is not null;
  create index staged_sheet on staged (sheet, seq);
  create index problem_place on problem (sheet, row);`

const ROWS_AT_ONCE = 2000

export interface StagedRow {
  sheet: number
  /** spreadsheet row, from 1 */
  row: number
  cells: string[]
  statedAt: string | null
  /** null: cannot be stored */
  draft: ResidentDraft | null
  problems: Problem[]
}

export interface StagingWriter {
  file: string
  add: (row: StagedRow) => void
  tell: (sheet: number, problem: Problem) => void
  /** Nothing more is added. */
  finish: () => void
  abandon: () => void
}

export function createStagingWriter(dataDir: string, name: string): StagingWriter {
  const { file, client } = createStaging(dataDir, name, SCHEMA)
  const columns = [
    'sheet',
    'row',
    'is_rejected',
    'is_doubtful',
    'cells',
    'stated_at',
    'community',
    'id_number',
    'is_id_number_valid',
  ]
  const all = [...columns, ...PLAIN]
  const insertRow = client.prepare(`insert into staged (${all.join(', ')}) values (${all.map(() => '?').join(', ')})`)
  const insertProblem = client.prepare('insert into problem values (?, ?, ?, ?, ?, ?)')
  const insertCommunity = client.prepare('insert into community values (?, ?)')
  const communities = new Map<string, number>()
  let open = 0

  function communityRef(said: string | null): number | null {
    if (said === null) return null
    const known = communities.get(said)
    if (known !== undefined) return known
    const ref = communities.size + 1
    communities.set(said, ref)
    insertCommunity.run(ref, said)
    return ref
  }

  function add({ sheet, row, cells, statedAt, draft, problems }: StagedRow): void {
    if (open === 0) client.exec('begin')
    const isDoubtful = draft !== null && problems.length > 0 && problems.some(({ code }) => severityOf(code) === 'doubtful')
    const head = [sheet, row, draft ? 0 : 1, isDoubtful ? 1 : 0, JSON.stringify(cells), statedAt]
    if (draft) {
      const said = draft as unknown as Record<string, unknown>
      insertRow.run(
        ...head,
        communityRef(draft.community),
        draft.idNumber,
        draft.isIdNumberValid ? 1 : 0,
        ...SAID.map(({ key }) => said[key]),
      )
    } else insertRow.run(...head, null, null, null, ...SAID.map(() => null))
    for (const problem of problems) tell(sheet, problem)
    open += 1
    if (open >= ROWS_AT_ONCE) flush()
  }

  function tell(sheet: number, { row, column, value, code, message }: Problem): void {
    insertProblem.run(sheet, row, column, value, code, message)
  }

  function flush(): void {
    if (open > 0) client.exec('commit')
    open = 0
  }

  function finish(): void {
    flush()
    client.exec(INDEXES)
    client.close()
  }

  return { file, add, tell, finish, abandon: () => void client.close() }
}
