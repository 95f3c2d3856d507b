/**
 * One list of calls for every way into the core. Each is asked through the contract or as a command; both must give the same
 * answer. The ledgers are small enough to count by hand.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Client } from '../../src/main/host/connect.ts'
import type { Backup } from '../../src/shared/backups/backup.ts'

/** Three observed persons: one released after 14 days, one still observed, one new on 10 February. */
const CASES = `序号,社区,姓名,身份证号,联系电话,现住址,来源地,返回日期,观察开始,解除日期,状态
1,东街社区,王小明,410199199001010011,19900000001,东街小区1号楼1单元101,湖北武汉,2020-01-25,2020-01-25,2020-02-08,已解除
2,东街社区,李小红,410199198506150023,19900000002,东街小区2号楼1单元201,湖南岳阳,2020-02-03,2020-02-03,,居家观察
3,西街社区,张大山,410199197803200037,19900000003,西街小区1号楼2单元302,河南信阳,2020-02-10,2020-02-10,,居家观察
`

const AS_OF = '2020-02-10T18:00'

export interface Call {
  behaviour: string
  ask: (api: Client) => Promise<unknown>
  /** `$out` stands for a fresh file name below a fresh folder */
  argv: string[]
  /** what of the answer is compared; the whole without it */
  pick?: (answer: never) => unknown
  expected: unknown
}

interface Figures {
  figures: Record<string, { value: number | null }>
}
interface Rows {
  rows: { name: string; idNumber: string; phone: string }[]
}

export const CALLS: Call[] = [
  {
    behaviour: 'tries an import without storing it',
    ask: async (api) => (await api.ledgers.preview({ files: [casesFile()], options: { datum: null, year: null } })).report,
    argv: ['import', casesPath(), '--dry-run'],
    pick: importCounts,
    expected: [{ kind: 'cases', rows: 3, accepted: 3, created: 3, unchanged: 0 }],
  },
  {
    behaviour: 'stores an import',
    ask: async (api) => {
      const { previewId } = await api.ledgers.preview({ files: [casesFile()], options: { datum: null, year: null } })
      return api.ledgers.commit({ previewId })
    },
    argv: ['import', casesPath()],
    pick: importCounts,
    expected: [{ kind: 'cases', rows: 3, accepted: 3, created: 3, unchanged: 0 }],
  },
  {
    behaviour: 'sets the working moment',
    ask: async (api) => (await api.office.setMoment({ moment: AS_OF })).moment,
    argv: ['moment', AS_OF],
    pick: (answer: string | { moment: string }) => (typeof answer === 'string' ? answer : answer.moment),
    expected: AS_OF,
  },
  {
    behaviour: 'counts figures as of the working moment',
    ask: (api) => api.figures.at({}),
    argv: ['figures'],
    pick: pickFigures,
    expected: { cases_cumulative: 3, cases_current: 2, cases_released: 1, cases_new_today: 1 },
  },
  {
    behaviour: 'counts figures as of an earlier moment',
    ask: (api) => api.figures.at({ asOf: '2020-02-05T12:00' }),
    argv: ['figures', '--as-of', '2020-02-05T12:00'],
    pick: pickFigures,
    expected: { cases_cumulative: 2, cases_current: 2, cases_released: 0, cases_new_today: 0 },
  },
  {
    behaviour: 'lists the records a figure counts, masked',
    ask: (api) => api.lists.cases({ asOf: AS_OF, figure: 'cases_new_today' }),
    argv: ['list', 'cases', '--as-of', AS_OF, '--figure', 'cases_new_today'],
    pick: ({ rows }: Rows) => rows.map(({ name, idNumber, phone }) => [name, idNumber, phone]),
    expected: [['张大山', '410***********0037', '199****0003']],
  },
  {
    behaviour: 'shows full numbers to who says why',
    ask: (api) => api.lists.cases({ asOf: AS_OF, figure: 'cases_new_today', unmaskReason: '流调核对' }),
    argv: ['list', 'cases', '--as-of', AS_OF, '--figure', 'cases_new_today', '--unmask', '流调核对'],
    pick: ({ rows }: Rows) => rows.map(({ idNumber, phone }) => [idNumber, phone]),
    expected: [['410199197803200037', '19900000003']],
  },
  {
    behaviour: 'finds nothing wrong with a roster that is not there',
    ask: (api) => api.roster.check({ from: '2020-02-10', to: '2020-02-16' }),
    argv: ['roster', 'check', '--from', '2020-02-10', '--to', '2020-02-16'],
    expected: { conflicts: [], gaps: [], breaches: [] },
  },
  {
    behaviour: 'refuses roster papers for days without a roster',
    ask: (api) => api.documents.roster({ from: '2020-02-10', to: '2020-02-16', sheet: 'overview' }),
    argv: ['rosters', '--from', '2020-02-10', '--to', '2020-02-16', '--out', '$out'],
    expected: { refused: 'not_found' },
  },
  {
    behaviour: 'refuses the demo street where something is stored already',
    ask: (api) => api.office.loadDemo(),
    argv: ['demo'],
    expected: { refused: 'office_not_empty' },
  },
  {
    behaviour: 'makes a copy of everything on demand',
    ask: (api) => api.backups.make(),
    argv: ['backup'],
    pick: ({ reason, counts }: Backup) => [reason, counts?.cases],
    expected: ['manual', 3],
  },
  {
    behaviour: 'refuses to restore a copy that is not there',
    ask: (api) => api.backups.restore({ name: '2020-02-10T180000 手动.db' }),
    argv: ['backup', 'restore', '2020-02-10T180000', '手动'],
    expected: { refused: 'backup_missing' },
  },
  {
    behaviour: 'writes the briefing as a Word document',
    ask: async (api) => beginningOf(await api.documents.briefing({ asOf: AS_OF }), 2),
    argv: ['briefing', '--as-of', AS_OF, '--out', '$out.docx'],
    pick: (answer: string | { file: string }) =>
      typeof answer === 'string' ? answer : readFileSync(answer.file).subarray(0, 2).toString(),
    expected: 'PK',
  },
  {
    behaviour: 'draws a map as a PDF',
    ask: async (api) =>
      beginningOf(await api.documents.map({ asOf: AS_OF, map: 'deployment', paper: 'A4', masking: 'wall', format: 'pdf' }), 5),
    argv: ['map', 'deployment', '--as-of', AS_OF, '--paper', 'A4', '--out', '$out.pdf'],
    pick: (answer: string | { file: string }) =>
      typeof answer === 'string' ? answer : readFileSync(answer.file).subarray(0, 5).toString(),
    expected: '%PDF-',
  },
]

function importCounts({ files }: { files: Record<string, unknown>[] }): unknown {
  return files.map(({ kind, rows, accepted, created, unchanged }) => ({ kind, rows, accepted, created, unchanged }))
}

function pickFigures({ figures }: Figures): unknown {
  const codes = ['cases_cumulative', 'cases_current', 'cases_released', 'cases_new_today']
  return Object.fromEntries(codes.map((code) => [code, figures[code]?.value]))
}

function casesFile(): File {
  return new File([CASES], '居家观察.csv')
}

function casesPath(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'calls-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(path.join(folder, '居家观察.csv'), CASES)
  return path.join(folder, '居家观察.csv')
}

async function beginningOf(file: File, length: number): Promise<string> {
  return new TextDecoder().decode(await file.slice(0, length).arrayBuffer())
}
