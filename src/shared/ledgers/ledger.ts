/**
 * Ledgers coming in: what each sheet was taken for and what became of each row.
 * A bad row is data, not an error: sheet, row, column, value and the reason travel together to screen and command line.
 */
import * as z from 'zod'
import { Moment } from '../days.ts'
import { Datum } from '../geo/points.ts'

export const LedgerKind = z.enum([
  'areas',
  'checkpoints',
  'people',
  'roster',
  'cases',
  'closures',
  'screenings',
  'findings',
  'residents',
  'readings',
  'reopenings',
  'households',
  'supplies',
])
export type LedgerKind = z.infer<typeof LedgerKind>

export const LEDGER_KIND_LABELS: Record<LedgerKind, string> = {
  areas: '底图',
  checkpoints: '关卡点台账',
  people: '人员花名册',
  roster: '值班表',
  cases: '居家观察台账',
  closures: '关停台账',
  screenings: '入户排查汇总',
  findings: '督查问题台账',
  residents: '居民台账',
  readings: '体温监测表',
  reopenings: '复工申请台账',
  households: '入户排查登记表',
  supplies: '物资台账',
}

/** What became of a row, and why; codes are stable, messages are for people. */
export const PROBLEM_SEVERITIES = {
  /** rejected: the row is not stored */
  rejected: [
    'name_missing',
    'date_unreadable',
    'number_unreadable',
    'identity_missing',
    'year_unknown',
    'geometry_invalid',
    'shift_time_unreadable',
    'temperature_unreadable',
    'said_not_so',
  ],
  /** doubtful: stored, and listed to be looked at */
  doubtful: [
    'id_number_missing',
    'id_number_invalid',
    'id_number_province_unknown',
    'id_number_lost_digits',
    'age_unusual',
    'phone_invalid',
    'weekday_mismatch',
    'datum_unknown',
    'position_outside_street',
    'end_before_start',
    'category_unknown',
    'value_not_understood',
    'person_ambiguous',
    'person_unknown',
    'checkpoint_unknown',
    'case_unknown',
    'premises_unknown',
    'fever',
    'total_mismatch',
  ],
  /** duplicate: said already by an earlier row of the same file */
  duplicate: ['duplicate_row'],
  /** noted: mended or completed without doubt, said all the same */
  noted: [
    'position_swapped',
    'position_from_compound',
    'position_missing',
    'address_missing',
    'address_untied',
    'released_early',
    'person_unnamed',
    'start_date_unknown',
    'staffing_below_standard',
    'column_not_understood',
    'column_guessed',
    'headings_missing',
    'table_rearranged',
    'sheet_not_understood',
    'differs_from_stored',
    'hidden_rows',
    'formulas_noted',
    'datum_noted',
    'identity_remembered',
  ],
} as const

export type ProblemCode = (typeof PROBLEM_SEVERITIES)[keyof typeof PROBLEM_SEVERITIES][number]
export type ProblemSeverity = keyof typeof PROBLEM_SEVERITIES

/** How grave a problem of this code is. */
export function severityOf(code: ProblemCode): ProblemSeverity {
  const found = Object.entries(PROBLEM_SEVERITIES).find(([, codes]) => (codes as readonly string[]).includes(code))
  return (found?.[0] ?? 'doubtful') as ProblemSeverity
}

const PROBLEM_CODES = Object.values(PROBLEM_SEVERITIES).flat() as [ProblemCode, ...ProblemCode[]]

export const Problem = z.object({
  /** row of the sheet as a spreadsheet numbers it, from 1; 0 = the sheet as a whole */
  row: z.number().int(),
  /** heading of the column as the sheet writes it, or null for the whole row */
  column: z.string().nullable(),
  /** the cell as written */
  value: z.string().nullable(),
  code: z.enum(PROBLEM_CODES),
  message: z.string(),
})
export type Problem = z.infer<typeof Problem>

export const TablePlace = z.object({
  /** the sheet's own name in the workbook */
  sheetName: z.string(),
  /** last row of the headings, from 1; 0 = none */
  headingRow: z.number().int(),
  columns: z.array(z.object({ index: z.number().int(), heading: z.string() })),
  /** where cells stand of a sheet that was laid out anew to be read: headings down the first column, a form */
  spots: z
    .array(
      z.object({
        row: z.number().int(),
        heading: z.string(),
        at: z.object({ row: z.number().int(), column: z.number().int() }),
      }),
    )
    .optional(),
})

export const CorrectedCell = z.object({
  row: z.number().int(),
  /** heading of the column */
  column: z.string(),
  before: z.string(),
  after: z.string(),
})
export type CorrectedCell = z.infer<typeof CorrectedCell>

/** Kinds of ledger that are sent again as a whole, so that a row left out says something of its record. */
export const VERSIONED_KINDS = ['checkpoints', 'people', 'cases', 'closures', 'screenings', 'findings', 'residents'] as const
export type VersionedKind = (typeof VERSIONED_KINDS)[number]

export function isVersioned(kind: LedgerKind | null): kind is VersionedKind {
  return VERSIONED_KINDS.some((one) => one === kind)
}

/** A record the former version of a ledger spoke of and this one does not. It stays as it is. */
export const Vanished = z.object({
  /** the record's table */
  entity: z.string(),
  id: z.number().int(),
  label: z.string(),
  /** null: none is known, or the kind has none */
  community: z.string().nullable(),
})
export type Vanished = z.infer<typeof Vanished>

export const SheetReport = z.object({
  file: z.string(),
  sheet: z.string(),
  /** null: not understood, nothing taken from it */
  kind: LedgerKind.nullable(),
  /** data rows: titles, totals and notes are not counted */
  rows: z.number().int(),
  /** rows stored: new, changed or the same as stored; doubtful rows are among them */
  accepted: z.number().int(),
  duplicates: z.number().int(),
  doubtful: z.number().int(),
  rejected: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** what the accepted rows amount to, e.g. 班次 1260, 人次 4376 */
  amounts: z.array(z.object({ label: z.string(), value: z.number().int() })),
  /** of a long sheet the first only */
  problems: z.array(Problem),
  /** of a long sheet: how many there are of each code, in all */
  problemCounts: z.record(z.string(), z.number().int()).optional(),
  /** where the table lies in its file: what marks its cells needs to know */
  place: TablePlace.optional(),
  /** the clerk left the table out */
  isLeftOut: z.boolean(),
  /** cells rewritten by hand before storing; the kept original says what it said */
  corrected: z.array(CorrectedCell),
  /** in force, in the former version of this ledger, and neither in this one nor elsewhere in the import */
  vanished: z.array(Vanished),
  /** of a long sheet, whose first only are listed: how many there are in all */
  vanishedCount: z.number().int().optional(),
})
export type SheetReport = z.infer<typeof SheetReport>

/** Records of a kind in the database before the import and after it. */
export const KindTotal = z.object({ kind: z.string(), label: z.string(), before: z.number().int(), after: z.number().int() })
export type KindTotal = z.infer<typeof KindTotal>

export const ImportReport = z.object({ files: z.array(SheetReport), totals: z.array(KindTotal) })
export type ImportReport = z.infer<typeof ImportReport>

export const RowOutcome = z.enum(['created', 'changed', 'unchanged', 'duplicate', 'rejected'])
export type RowOutcome = z.infer<typeof RowOutcome>

/** An import of the past: what it brought, and which of its files are still kept as they came. */
export const PastImport = z.object({
  actId: z.number().int(),
  at: Moment,
  actor: z.string(),
  title: z.string(),
  /** taken back by a later act */
  isUndone: z.boolean(),
  files: z.array(
    z.object({
      name: z.string(),
      /** the original can still be had */
      isKept: z.boolean(),
      kinds: z.array(LedgerKind),
      rows: z.number().int(),
      created: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      /** repeated or not to be stored */
      left: z.number().int(),
    }),
  ),
})
export type PastImport = z.infer<typeof PastImport>

/** How a set of headings is read since the clerk said so at an import. */
export const RememberedMapping = z.object({
  id: z.number().int(),
  kind: z.string(),
  /** `label` null: the column is not read */
  columns: z.array(z.object({ heading: z.string(), label: z.string().nullable() })),
})
export type RememberedMapping = z.infer<typeof RememberedMapping>

export const ImportOptions = z.object({
  /** holds for sheets that state none of their own */
  datum: Datum.nullable(),
  /** holds for dates without a year where the run has no full date */
  year: z.number().int().min(1990).max(2100).nullable(),
})
export type ImportOptions = z.infer<typeof ImportOptions>
