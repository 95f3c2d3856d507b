/** The desk for attendance: who is on duty, what is written down of it, the handovers, the summary and their papers. */
import type { PaperOrder, ShiftSheets } from '../../shared/attendance/contract.ts'
import type { OnDuty } from '../../shared/attendance/on-duty.ts'
import type { AttendanceSummary, DutyRecord, SummaryCount } from '../../shared/attendance/summary.ts'
import { dayInChinese, dayPart } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import { rosterStateInChinese } from '../../shared/roster/versions-contract.ts'
import type { History } from '../changes/history.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import type { Db } from '../db/open.ts'
import { attendancePaper, attendancePaperName } from '../documents/attendance-papers.ts'
import { fileOf } from '../documents/file-name.ts'
import type { Printer } from '../documents/printer.ts'
import type { FiguresDesk } from '../figures/figures.ts'
import type { OfficeDesk } from '../office/office.ts'
import type { RosterDesk } from '../roster/roster.ts'
import type { VersionsDesk } from '../roster/versions/versions.ts'
import { writeList } from '../sheets/write/write-list.ts'
import { createAttendanceEdits } from './edit-attendance.ts'
import { createHandovers, handoversOf } from './handovers.ts'
import { onDutyAt } from './on-duty.ts'
import { attendanceWorkbook } from './paper-workbook.ts'
import { restDays } from './rest-days.ts'
import { shiftSheets } from './sheets.ts'
import { dutiesCounted, dutyRecords, summaryOf } from './summary.ts'
import { summarySheet } from './summary-sheet.ts'

export type AttendanceDesk = ReturnType<typeof createAttendance>

interface Options {
  db: Db
  history: History
  office: OfficeDesk
  figures: FiguresDesk
  roster: RosterDesk
  versions: VersionsDesk
  printer: Printer
}

interface Span {
  from: Day
  to: Day
  asOf?: Moment | undefined
}

export function createAttendance({ db, history, office, figures, roster, versions, printer }: Options) {
  const edits = createAttendanceEdits({ db, history, office, roster })
  const handovers = createHandovers({ db, history, office })

  function onDuty(asOf?: Moment): OnDuty {
    const moment = office.moment(asOf)
    return onDutyAt(db, moment, figures.records('checkpoints', checkpoints, { asOf: moment }).rows)
  }

  function sheets({
    day,
    post,
    asOf,
  }: {
    day?: Day | undefined
    post?: string | undefined
    asOf?: Moment | undefined
  }): ShiftSheets {
    const moment = office.moment(asOf)
    const { streetName, commandPostName, dutyPhone } = office.settings()
    const wanted = { moment, ...(day !== undefined && { day }), ...(post !== undefined && { post }) }
    return { office: { streetName, commandPostName, dutyPhone }, asOf: moment, shifts: shiftSheets(db, wanted) }
  }

  /** Refusal: invalid_input. */
  function duties({ from, to, asOf }: Span): { asOf: Moment; records: DutyRecord[] } {
    if (from > to) throw new Refusal('invalid_input', '开始日期晚于结束日期，请对调后再试。')
    const moment = office.moment(asOf)
    return { asOf: moment, records: dutyRecords(db, { from, to }, moment, restDays(db)) }
  }

  /** Refusal: invalid_input. */
  function summary(span: Span): AttendanceSummary {
    const { asOf, records } = duties(span)
    return summaryOf(records, { from: span.from, to: span.to }, asOf)
  }

  /** Refusal: invalid_input. */
  async function exportSummary(span: Span): Promise<File> {
    const { streetName, commandPostName } = office.settings()
    const sheet = summarySheet(summary(span), { street: streetName, unit: commandPostName })
    const chunks = await writeList(sheet, { title: sheet.title, creator: commandPostName })
    const days = span.from === span.to ? dayInChinese(span.from) : `${dayInChinese(span.from)}至${dayInChinese(span.to)}`
    return fileOf(chunks, `${sheet.title}（${days}）`, 'xlsx')
  }

  /** Refusals: not_found (nothing to print), invalid_input, printer_missing. */
  async function paper({ paper: kind, format, from, to, post, asOf }: PaperOrder): Promise<File> {
    const moment = office.moment(asOf)
    const first = from ?? dayPart(moment)
    const span = { from: first, to: to ?? first }
    const isOfDay = kind !== 'sign-in-street'
    const order = { paper: kind, asOf: moment, post, ...span }
    const street = office.settings().streetName
    if (kind === 'attendance-summary') {
      duties(span)
      return format === 'xlsx' ? exportSummary({ ...span, asOf: moment }) : attendancePaper(order, street, printer)
    }
    const found = sheets({ asOf: moment, post, ...(isOfDay && { day: first }) })
    if (found.shifts.length === 0) {
      throw new Refusal('not_found', isOfDay ? '这一天没有班次可印。请先排班，或换一天。' : '此刻没有当班的班次可印。')
    }
    if (format !== 'xlsx') return attendancePaper(order, street, printer)
    const days = found.shifts.map(({ place }) => place.day).sort()
    const state = versions.state({ from: days[0] ?? first, to: days.at(-1) ?? first, asOf: moment })
    return fileOf(await attendanceWorkbook(kind, found, rosterStateInChinese(state)), attendancePaperName(order, street), 'xlsx')
  }

  return {
    onDuty,
    sheets,
    ...edits,
    handovers: (day: Day) => handoversOf(db, { from: day, to: day }),
    saveHandover: handovers.save,
    removeHandover: handovers.remove,
    summary,
    duties: ({
      count,
      key,
      unit,
      ...span
    }: Span & { count: SummaryCount; key?: string | undefined; unit?: string | undefined }) =>
      dutiesCounted(duties(span).records, { count, key, unit }),
    exportSummary,
    paper,
  }
}
