/** 值班表 in its two shapes: a matrix with a column for each day, and a list with a row for each shift. */
import type { Day } from '../../../../shared/days.ts'
import type { Contact, RowReading, ShiftDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { keyDate } from '../row-values.ts'
import { parsePeople } from '../values/names.ts'
import { parseShiftTimes, shiftOn } from '../values/shift-times.ts'
import type { ShiftTimes } from '../values/shift-times.ts'
import { isNothing, plain } from '../values/text.ts'
import { tellNoDay } from './roster-days.ts'
import { postOf } from './roster-post.ts'
import { isSeatWord, peopleBeside, peopleOfColumn, uniquePeople, withSeatsTogether } from './roster-seats.ts'
import { isDayPart } from '../layout/match-headings.ts'
import { hasShape } from '../layout/value-shapes.ts'
import { readDateCell } from '../values/written-dates.ts'

const SHARED_FIELDS = {
  number: { label: '序号', weight: 0.1 },
  community: { label: '社区（不读入）', weight: 0.3, isGrouping: true },
  checkpoint: { label: '卡点', weight: 1, isGrouping: true },
  location: { label: '位置（不读入）', weight: 0.3 },
  shift: { label: '班次', weight: 2 },
  time: { label: '时间', weight: 1.5 },
  note: { label: '备注（不读入）', weight: 0.1, isMultiple: true },
}

export const rosterMatrix: LedgerReader = {
  kind: 'roster',
  headings: headings.rosterMatrix,
  hasDayColumns: true,
  required: [['checkpoint', 'shift', 'time'], ['day']],
  holds: { fields: ['day'], test: (cell) => /\p{Script=Han}/u.test(textOf(cell)) },
  combine: combineShifts,
  fields: {
    ...SHARED_FIELDS,
    day: { label: '日期', weight: 4, isMultiple: true },
    dayPhone: { label: '电话', weight: 0.2, isMultiple: true },
  },
  read: (row, sheet) => {
    const checkpoint = postOf(row, sheet)
    if (checkpoint === null) return []
    const drafts = sheet.days.flatMap((dayColumn): ShiftDraft[] => {
      const { column, day } = dayColumn
      const shift = shiftOf(row, sheet, column)
      if (day === null) tellNoDay(row, dayColumn)
      if (day === null || !shift) return []
      const people = peopleOfColumn(row, column, 'dayPhone')
      return [{ kind: 'roster', checkpoint, day, shiftName: shift.name, ...shiftOn(day, shift.times), people }]
    })
    return withSeatsTogether(drafts)
  },
}

export const rosterList: LedgerReader = {
  kind: 'roster',
  headings: headings.rosterList,
  // 日期 and 姓名 may be of anything; a shift, its times or words of duty make it a roster
  required: [['day'], ['people', 'seats'], ['shift', 'time', 'startTime', 'people']],
  contests: [
    { from: 'community', to: 'seats', test: namesPerson },
    { from: 'time', to: 'day', test: (cell) => parseShiftTimes(textOf(cell)) === null && readDateCell(cell, false) !== null },
  ],
  combine: combineShifts,
  fields: {
    ...SHARED_FIELDS,
    day: { label: '日期', weight: 2, isGrouping: true, values: 'day' },
    startTime: { label: '开始时间', weight: 1.5 },
    endTime: { label: '结束时间', weight: 1 },
    people: { label: '值守人员', weight: 2, isMultiple: true },
    seats: { label: '人员', weight: 2, isMultiple: true },
    peoplePhone: { label: '电话', weight: 0.5, isMultiple: true },
  },
  read: (row, sheet) => {
    const checkpoint = postOf(row, sheet)
    const day = requiredDay(row, sheet)
    const shift = shiftOf(row, sheet, null)
    if (checkpoint === null || day === null || !shift) return []
    return [{ kind: 'roster', checkpoint, day, shiftName: shift.name, ...shiftOn(day, shift.times), people: peopleOf(row) }]
  },
}

/**
 * A shift may go on over the next rows, one for each person or seat: each of them then yields the whole shift, so that
 * nobody is lost whichever row is kept.
 */
function combineShifts(rows: RowReading[]): RowReading[] {
  const groups: RowReading[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0] && shiftsKey(row) !== '' && shiftsKey(row) === shiftsKey(last[0])) last.push(row)
    else groups.push([row])
  }
  return groups.flatMap((group) => (group.length === 1 ? group : group.map((row) => ({ ...row, drafts: wholeShifts(group) }))))
}

function shiftsKey(row: RowReading): string {
  return shiftsOf(row)
    .map(({ checkpoint, day, shiftName, start }) => [checkpoint, day, shiftName, start].join('\t'))
    .join('\n')
}

function wholeShifts(group: RowReading[]): ShiftDraft[] {
  const [first] = group
  return (first ? shiftsOf(first) : []).map((shift, i) => {
    return { ...shift, people: uniquePeople(group.flatMap((row) => shiftsOf(row)[i]?.people ?? [])) }
  })
}

function shiftsOf(row: RowReading): ShiftDraft[] {
  return row.drafts.filter((draft) => draft.kind === 'roster')
}

function requiredDay(row: LedgerRow, sheet: SheetContext): Day | null {
  const day = keyDate(row, 'day', sheet)
  if (day === null && isNothing(row.text('day'))) row.tell('date_unreadable', 'day', '没有值班日期，请补填后再导入这一行。')
  return day
}

function peopleOf(row: LedgerRow): Contact[] {
  const isPhone = (column: Column) => column.field === 'peoplePhone'
  return peopleBeside(row, ['people', 'seats', 'peoplePhone'].flatMap(row.columnsOf), isPhone)
}

const SURNAMES: ReadonlySet<string> = new Set()

/** 王芳 under 社区 is whom the community sends. */
function namesPerson(cell: RawCell): boolean {
  const people = parsePeople(textOf(cell))
  return people.length > 0 && people.every(({ name }) => hasShape('name', name, SURNAMES))
}

/**
 * Name and times of a row's shift: its own time, the time in the shift's name or in the heading under the day, a legend
 * (早班：8:00-16:00) above or below the table. A table without any shift is of whole days.
 */
function shiftOf(row: LedgerRow, sheet: SheetContext, column: Column | null): { name: string; times: ShiftTimes } | null {
  const under = column ? underDay(column) : []
  const written = [row.text('shift'), ...under].filter((text) => !isNothing(text))
  const name = written.map(withoutTimes).find((text) => text !== '') ?? ''
  const times = [timeOf(row), ...written].map(parseShiftTimes).find((found) => found !== null) ?? legendTimes(name, sheet)
  if (times) return { name: name === '' ? `${times.start}-${times.end}` : name, times }
  if (!['shift', 'time', 'startTime'].some(row.has) && under.length === 0) return WHOLE_DAY
  const where = ['time', 'startTime', 'shift'].find(row.has) ?? null
  row.tell('shift_time_unreadable', where, '班次的起止时间认不出来，请写成 08:00-16:00 的样子后再导入这一行。')
  return null
}

/** From one column, or from two: 开始时间 and 结束时间. */
function timeOf(row: LedgerRow): string {
  const own = row.text('time')
  if (!row.has('startTime') || parseShiftTimes(own) !== null) return own
  return [clockIn(row.cell('startTime')), clockIn(row.cell('endTime'))].join('-')
}

/** A time of day as written; one that a spreadsheet keeps as part of a day is written out. */
function clockIn(cell: RawCell): string {
  const text = plain(textOf(cell)).replace(/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T\s]*/, '')
  const part = /^(?:0?\.\d+|[01])$/.test(text) ? Number(text) : null
  if (part === null) return text
  const minutes = Math.round(part * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** What a day's heading says beside the day and its weekday: 早班, 8:00-16:00. */
export function underDay({ parts }: Column): string[] {
  const texts = parts.filter((part) => !isDayPart(part)).map((part) => plain(textOf(part)))
  return texts.filter((text) => !isNothing(text) && !isSeatWord(text) && !/^(?:星期|周|礼拜)?[日天一二三四五六]$/.test(text))
}

/** Texts that name a shift or tell its times, taken together: 早班, 8:00-16:00; a name alone is looked up in the sheet's legend. */
export function shiftCalled(written: string[], sheet: SheetContext): { name: string; times: ShiftTimes } | null {
  const texts = written.map(plain).filter((text) => !isNothing(text))
  if (texts.length === 0) return WHOLE_DAY
  const name = texts.map(withoutTimes).find((text) => text !== '') ?? ''
  const times = texts.map(parseShiftTimes).find((found) => found !== null) ?? legendTimes(name, sheet)
  return times && { name: name === '' ? `${times.start}-${times.end}` : name, times }
}

/** A table without any shift is of whole days. */
const WHOLE_DAY: { name: string; times: ShiftTimes } = {
  name: '全天',
  times: { start: '00:00', end: '24:00', endsNextDay: false },
}

function withoutTimes(text: string): string {
  const words = plain(text)
    .replace(/[([].*[)\]]/g, '')
    .replace(/(?:[上下]午|[早晚晨夜]|次日|凌晨)?\s*\d{1,2}\s*(?:[:时点]\s*\d{0,2}分?)?\s*[-—–~～至到].*$/, '')
  return words.trim()
}

function legendTimes(name: string, sheet: SheetContext): ShiftTimes | null {
  if (name === '') return null
  for (const line of sheet.lines.map(plain)) {
    const at = line.indexOf(name)
    const times = at < 0 ? null : parseShiftTimes(line.slice(at + name.length, at + name.length + 24).replace(/^[\s:：(（]+/, ''))
    if (times) return times
  }
  return null
}
