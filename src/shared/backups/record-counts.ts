/** What is counted of a database: every sort of record an office keeps, by the tables that hold one row for each. */
import * as z from 'zod'

interface Counted {
  label: string
  tables: readonly string[]
  /** stands in a column of its own where copies are listed; what does not is summed up there */
  isShown: boolean
}

const shown = (label: string, ...tables: string[]): Counted => ({ label, tables, isShown: true })
const summed = (label: string, ...tables: string[]): Counted => ({ label, tables, isShown: false })

export const COUNTED = {
  checkpoints: shown('关卡点', 'checkpoint'),
  people: shown('人员', 'person'),
  shifts: shown('班次', 'shift'),
  cases: shown('重点人员', 'isolation_case'),
  closures: shown('关停主体', 'closure_order'),
  screenings: shown('入户排查', 'screening_summary'),
  findings: shown('督查问题', 'inspection_finding'),
  residents: shown('居民', 'resident'),
  households: shown('排查户表', 'household'),
  readings: shown('体温读数', 'temperature_reading'),
  bulletins: summed('督查通报', 'inspection_bulletin'),
  supplies: summed('物资', 'supply_record'),
  reopenings: summed('复工申请', 'reopening_application'),
  areas: summed('区域', 'area'),
  duty: summed('到岗和交接班', 'attendance', 'handover'),
  versions: summed('发布的值班表', 'roster_version'),
  swaps: summed('换班', 'swap_request'),
  availability: summed('请假和搭配', 'duty_restriction', 'duty_pair'),
  standards: summed('值班规则', 'staffing_rule', 'shift_pattern', 'pattern_use', 'duty_rule', 'holiday'),
  rules: summed('规定', 'office_rule'),
  forms: summed('上级报表', 'superior_form'),
  words: summed('同义词和读法', 'word', 'heading_mapping'),
  identities: summed('确认的身份', 'identity_tie'),
} as const satisfies Record<string, Counted>

export const CountedKind = z.enum(Object.keys(COUNTED) as [keyof typeof COUNTED, ...(keyof typeof COUNTED)[]])
export type CountedKind = z.infer<typeof CountedKind>

/** Tables whose rows are part of a record counted elsewhere, or the program's own books. */
export const NOT_COUNTED = [
  'office',
  'checkpoint_strength',
  'key_person',
  'premises',
  'inspection_round',
  'assignment',
  'batch',
  'record_change',
  'ledger_version',
  'draft',
  'search_key',
  'search_state',
] as const

/** How many records of each sort are stored, whatever moment they are of. */
export const RecordCounts = z.record(CountedKind, z.number().int())
export type RecordCounts = z.infer<typeof RecordCounts>
