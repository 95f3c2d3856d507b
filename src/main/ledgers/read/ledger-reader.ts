/** What each kind of ledger says about itself: its fields, what it must have, and how a row becomes drafts. */
import type { Day } from '../../../shared/days.ts'
import type { Datum } from '../../../shared/geo/points.ts'
import type { ColumnBasis, Draft, RowReading } from '../../../shared/ledgers/drafts.ts'
import type { LedgerKind, ProblemCode } from '../../../shared/ledgers/ledger.ts'
import type { RawCell } from '../../sheets/sheet.ts'
import type { ValueShape } from './layout/value-shapes.ts'
import type { Words } from './values/words.ts'
import type { Calendar } from './values/years.ts'

export interface FieldRule {
  /** Chinese, for the preview's column heads */
  label: string
  /** how far the field's heading speaks for this kind; 1 unless said */
  weight?: number
  /** several columns may hold it: 机关 and 区直 are both of one seat */
  isMultiple?: boolean
  /** blank cells below a value mean the same as above */
  isGrouping?: boolean
  /** whole numbers that a total row sums up */
  isSummed?: boolean
  /** the form of its values, by which a column without a known heading is told */
  values?: ValueShape
  /** headings by which a column of that form is taken for it, although they are not listed and the form alone says too little */
  hint?: RegExp
  /** headings that give way to any other column of the field: 总户数 to 已排查户数 */
  givesWay?: RegExp
}

export interface LedgerReader {
  kind: LedgerKind
  fields: Record<string, FieldRule>
  /** synonyms per field, from `resources/ledgers/headings.json` */
  headings: Record<string, string[]>
  /** of each list one field must be there for a sheet to be of this kind */
  required: string[][]
  /** where one field is there, of the others one must be, too */
  requiredBeside?: Record<string, string[]>
  /** words of a title or a sheet's name that speak for this kind; asked only where a sheet has no headings */
  titles?: RegExp
  /** of kinds whose headings are alike: most values of these fields' columns must be of this form */
  holds?: { fields: string[]; test: (cell: RawCell) => boolean }
  /** headings that two fields share: the values tell which it is */
  contests?: { from: string; to: string; test: (cell: RawCell) => boolean }[]
  /** whether its counts are of all days so far (累计 and 已 change nothing) or of one day (本日 changes nothing) */
  isCumulative?: boolean
  /** headings that are dates themselves become columns of the field `day`; false: a table with such headings is of another kind */
  hasDayColumns?: boolean
  /** of kinds whose days stand beside columns of other things: which headings are days, and what their columns must hold */
  dayColumns?: { isHeading: (parts: RawCell[]) => boolean; hold: (cell: RawCell) => boolean }
  /** headings that are shifts themselves become columns of the field `shiftPeople` */
  hasShiftColumns?: boolean
  /** headings that are themselves values, such as goods and communities: the field their columns are of */
  ownColumn?: (parts: RawCell[]) => string | null
  /** fields that are said of one person where several stand in a row; all others are said of their household */
  members?: string[]
  read: (row: LedgerRow, sheet: SheetContext) => Draft[]
  /** what rows say together: a shift written over several rows */
  combine?: (rows: RowReading[]) => RowReading[]
}

export interface Column {
  index: number
  /** tiers joined with “/” */
  heading: string
  /** the cells of the heading from the top tier down, blanks and repetitions left out */
  parts: RawCell[]
  field: string | null
  by: ColumnBasis | null
  /** its heading is not listed and only means a listed one, which speaks less for the kind */
  isMeant?: boolean
  /** which of the people of its row it speaks of */
  member?: number
  /** its values have to be days, or it is not what it was taken for */
  isDay?: boolean
  /** heading of the column that holds its field instead */
  outdoneBy?: string
}

/** A column that is a day. */
export interface DayColumn {
  column: Column
  /** null: its year is not known, the calendar has no such day, or only the row may say from when it counts */
  day: Day | null
  isWeekdayWrong: boolean
  /** 第3天 is the third day from one that the row or the title says; null for dates */
  count: number | null
}

/** What holds for all rows of a sheet. */
export interface SheetContext {
  name: string
  /** title and note lines above the headings and below the rows */
  lines: string[]
  columns: Column[]
  byField: Map<string, Column[]>
  days: DayColumn[]
  datum: Datum | null
  /** the community the whole sheet is about, where its name or title says so */
  community?: string | null
  statedAt: string | null
  calendar: Calendar
  /** the day ages are counted on: the sheet's own date, else the middle of the known dates; never today */
  referenceDay: Day | null
  is1904: boolean
  words: Words
}

export interface LedgerRow {
  /** spreadsheet row, from 1 */
  number: number
  /** a heading row inside the sheet that this row stands under, e.g. 二、志愿者 */
  section: string | null
  has: (field: string) => boolean
  /** first column of the field, with what a merge or grouping column says above */
  cell: (field: string) => RawCell
  /** the cell as text, trimmed; '' when blank */
  text: (field: string) => string
  columnsOf: (field: string) => Column[]
  cellAt: (column: Column) => RawCell
  /** says a problem, once however often it is found in the row */
  tell: (code: ProblemCode, column: string | Column | null, message: string) => void
}
