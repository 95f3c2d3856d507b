/** 体温监测表: two temperatures a day of everybody observed, as a list, in pairs of a day, or with a column for each day. */
import type { Day } from '../../../../shared/days.ts'
import { addDays, dayPart } from '../../../../shared/days.ts'
import type { ReadingDraft } from '../../../../shared/ledgers/drafts.ts'
import type { ReadingSlot } from '../../../../shared/readings/reading.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import type { Column, DayColumn, LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { identityIn, keyDate, noteIn, phoneIn, requiredPerson, sideDate, textIn } from '../row-values.ts'
import type { WrittenPerson } from '../row-values.ts'
import { cleanName } from '../values/names.ts'
import { celsiusIn, isCelsius } from '../values/temperatures.ts'
import { isNothing, plain, squeezed } from '../values/text.ts'
import { tellNoDay } from './roster-days.ts'

const WHO: LedgerReader['fields'] = {
  number: { label: '序号（不读入）', weight: 0.1 },
  community: { label: '社区（不读入）', weight: 0.2, isGrouping: true },
  name: { label: '姓名', isGrouping: true },
  gender: { label: '性别（不读入）', weight: 0.1 },
  age: { label: '年龄（不读入）', weight: 0.1 },
  idNumber: { label: '身份证号', weight: 0.5, isGrouping: true, values: 'identity' },
  phone: { label: '电话', weight: 0.3, isGrouping: true, values: 'phone' },
  address: { label: '住址（不读入）', weight: 0.2, isGrouping: true },
  symptoms: { label: '症状', weight: 1.5 },
  by: { label: '测温人（不读入）', weight: 0.5 },
  note: { label: '备注', weight: 0.1, isMultiple: true },
}

export const isTemperature = (cell: RawCell): boolean => partsOf(textOf(cell)).some(isCelsius)

/** One row a reading, or one row a day with 上午 and 下午; a sheet may be one person's own. */
export const readingList: LedgerReader = {
  kind: 'readings',
  headings: headings.readingList,
  hasDayColumns: false,
  required: [
    ['am', 'pm', 'celsius'],
    ['day', 'name', 'slot'],
  ],
  holds: { fields: ['am', 'pm', 'celsius'], test: isTemperature },
  fields: {
    ...WHO,
    day: { label: '日期', weight: 1.5, isGrouping: true, values: 'day' },
    slot: { label: '时段', weight: 1.5 },
    am: { label: '上午体温', weight: 3 },
    pm: { label: '下午体温', weight: 3 },
    celsius: { label: '体温', weight: 3, values: 'celsius' },
  },
  read: (row, sheet) => {
    const who = whoIn(row, sheet)
    const day = dayOf(row, sheet)
    if (!who || day === null) return []
    if (!row.has('celsius')) {
      const halves = (['am', 'pm'] as const).flatMap((slot) => {
        const [column] = row.columnsOf(slot)
        const celsius = column ? temperatureIn(row, column) : null
        return celsius === null ? [] : [{ ...who, day, slot, celsius }]
      })
      return halves
    }
    const celsius = celsiusIn(row.text('celsius'))
    if (typeof celsius === 'number') return [{ ...who, day, slot: slotIn(row.text('slot')) ?? 'am', celsius }]
    row.tell('temperature_unreadable', 'celsius', '体温没有填写或认不出来，请写成 36.5 的样子后再导入这一行。')
    return []
  },
}

/** Columns are days or count them from the first, often with 上午 and 下午 under each; 36.5/36.7 in one cell are both of its day. */
export const readingMatrix: LedgerReader = {
  kind: 'readings',
  headings: headings.readingMatrix,
  hasDayColumns: true,
  required: [['name'], ['day']],
  holds: { fields: ['day'], test: isTemperature },
  fields: {
    ...WHO,
    startOn: { label: '观察开始', weight: 1, isGrouping: true },
    day: { label: '日期', weight: 4, isMultiple: true },
  },
  read: (row, sheet) => {
    const who = whoIn(row, sheet)
    return who ? readingsOfDays(row, sheet, who, sideDate(row, 'startOn', sheet)) : []
  },
}

type Who = Omit<ReadingDraft, 'day' | 'slot' | 'celsius'>

/** The row's temperatures in columns of days. 第3天 counts from `startOn`, else from the day that the title says. */
export function readingsOfDays(row: LedgerRow, sheet: SheetContext, who: Who, startOn: Day | null): ReadingDraft[] {
  const taken = new Set<string>()
  return sheet.days.flatMap((dayColumn): ReadingDraft[] => {
    const day = dayIn(dayColumn, startOn)
    // 早, 中 and 晚: a day has two temperatures, and the first of a half is its
    const readings = readingsIn(row, dayColumn.column).filter(({ slot }) => {
      const key = `${day ?? ''}${slot}`
      if (day === null) return true
      if (!taken.has(key)) {
        taken.add(key)
        return true
      }
      row.tell('value_not_understood', dayColumn.column, '一天记上午、下午两次体温，这一格是多出的一次，没有读入。')
      return false
    })
    if (day !== null) return readings.map(({ slot, celsius }) => ({ ...who, day, slot, celsius }))
    if (dayColumn.count === null) tellNoDay(row, dayColumn)
    else if (readings.length > 0) row.tell('value_not_understood', dayColumn.column, NO_START)
    return []
  })
}

const NO_START = '看不出第1天是哪一天，体温没有读入，请填写观察开始日期，或在标题写明从哪天起（如 2020年2月10日起）。'

function dayIn({ day, count }: DayColumn, startOn: Day | null): Day | null {
  return count === null || startOn === null ? day : addDays(startOn, count - 1)
}

/** 2月10日上午 and 第1天体温（晚）: a day and what is of temperatures, and nothing else. */
export function isTemperatureDay(parts: RawCell[]): boolean {
  const text = squeezed(parts.map((part) => (typeof part === 'object' ? '' : textOf(part))).join(''))
  return text.replace(OF_DAYS, '') === ''
}

const OF_DAYS =
  /(?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}[日号]?|\d{5}|第[\d一二三四五六七八九十]+[天日次]|D(?:ay)?\d+|(?:星期|周)[日天一二三四五六]|体温|温度|测温|监测|检测|测量|情况|记录|读数|[℃°]c?|[上下中]午|[早晚]上?|晨|间|[ap]m|[()/·:,、]/gi

function readingsIn(row: LedgerRow, column: Column): { slot: ReadingSlot; celsius: number }[] {
  const slot = column.parts.map((part) => slotIn(textOf(part))).find((each) => each !== null)
  const parts = partsOf(textOf(row.cellAt(column)))
  if (slot === undefined && parts.length === 2 && parts.every(isCelsius)) {
    return parts.map((part, i) => ({ slot: i === 0 ? 'am' : 'pm', celsius: celsiusIn(part) ?? 0 }))
  }
  const celsius = temperatureIn(row, column)
  return celsius === null ? [] : [{ slot: slot ?? 'am', celsius }]
}

/** 36.5/36.7 */
function partsOf(text: string): string[] {
  return plain(text)
    .split(/[/、,;\s]+/)
    .filter((part) => part !== '')
}

/** A temperature beside others of its row: what cannot be read is doubtful and left out. */
function temperatureIn(row: LedgerRow, column: Column): number | null {
  const text = textOf(row.cellAt(column))
  if (isNothing(text)) return null
  const celsius = celsiusIn(text)
  if (celsius === null) row.tell('value_not_understood', column, '体温认不出来，这一格没有读入，请写成 36.5 的样子。')
  return celsius
}

/** 上午, 早, 晨, 第一次 against 下午, 晚, 第二次; a clock by its hour. */
function slotIn(text: string): ReadingSlot | null {
  const word = squeezed(text)
  const hour = /^(\d{1,2})[:时点]/.exec(word)?.[1]
  if (hour !== undefined) return Number(hour) < 12 ? 'am' : 'pm'
  if (/下午|晚|夜|第二次|二测|pm/i.test(word)) return 'pm'
  return /上午|早|晨|第一次|一测|am/i.test(word) ? 'am' : null
}

function dayOf(row: LedgerRow, sheet: SheetContext): Day | null {
  const own = row.has('day') ? keyDate(row, 'day', sheet) : null
  const day = own ?? (sheet.statedAt === null ? null : dayPart(sheet.statedAt))
  if (day === null) row.tell('date_unreadable', row.has('day') ? 'day' : null, '没有测温日期，请补填后再导入这一行。')
  return day
}

function whoIn(row: LedgerRow, sheet: SheetContext): Who | null {
  const person = row.has('name') ? requiredPerson(row, 'name', '姓名') : personOf(sheet)
  if (!person) {
    row.tell('name_missing', null, '没有写是谁的体温，请补填姓名后再导入这一行。')
    return null
  }
  return {
    kind: 'readings',
    name: person.name,
    idNumber: identityIn(row, 'idNumber', person.idNumber).number,
    phone: phoneIn(row, 'phone') ?? person.phone,
    symptoms: symptomsIn(row),
    note: noteIn(row),
  }
}

function symptomsIn(row: LedgerRow): string | null {
  const text = textIn(row, 'symptoms')
  return text === null || isNothing(text) || /^(?:正常|无症状|健康|良好|无异常)$/.test(squeezed(text)) ? null : text
}

/** 姓名：王强 above the table of one person's own. */
function personOf(sheet: SheetContext): WrittenPerson | null {
  for (const line of sheet.lines) {
    const name = /(?:姓名|观察对象|被观察人)\s*[:：]\s*(\p{Script=Han}(?:[\p{Script=Han}·\s]{0,10}\p{Script=Han}))/u.exec(
      line,
    )?.[1]
    if (name === undefined) continue
    const [first = ''] = name.split(/\s{2,}|\s(?=性别|年龄|电话|身份证|住址|联系)/)
    const numbers = plain(sheet.lines.join(' '))
    return {
      name: cleanName(first),
      phone: /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(numbers)?.[0] ?? null,
      idNumber: /(?<!\d)\d{17}[\dXx](?!\d)/.exec(numbers)?.[0] ?? null,
    }
  }
  return null
}
