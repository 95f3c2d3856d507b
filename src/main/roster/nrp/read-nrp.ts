/** Reads the published nurse-rostering text format: sections of comma-separated lines, `#` begins a comment. */
import { Refusal } from '../../../shared/refusals.ts'

export interface NrpInstance {
  /** days, the first a Monday */
  horizon: number
  shifts: NrpShift[]
  staff: NrpEmployee[]
  requests: { employee: string; day: number; shift: string; weight: number; wants: 'on' | 'off' }[]
  cover: { day: number; shift: string; required: number; under: number; over: number }[]
}

export interface NrpShift {
  id: string
  minutes: number
  /** shifts that may not stand on the next day */
  notBefore: string[]
}

export interface NrpEmployee {
  id: string
  maxShifts: Map<string, number>
  maxMinutes: number
  minMinutes: number
  maxConsecutive: number
  minConsecutive: number
  minDaysOff: number
  maxWeekends: number
  daysOff: number[]
}

/** Refusal: file_unreadable, naming the line. */
export function readNrp(text: string): NrpInstance {
  const sections = sectionsOf(text)
  const rows = (name: string) => sections.get(`SECTION_${name}`) ?? []
  const daysOff = new Map(rows('DAYS_OFF').map(({ fields: [id = '', ...days] }) => [id, days.map(Number)]))
  const instance: NrpInstance = {
    horizon: whole(rows('HORIZON')[0], 0),
    shifts: rows('SHIFTS').map((row) => ({
      id: word(row, 0),
      minutes: whole(row, 1),
      notBefore: (row.fields[2] ?? '').split('|').filter((id) => id !== ''),
    })),
    staff: rows('STAFF').map((row) => employeeOf(row, daysOff.get(word(row, 0)) ?? [])),
    requests: [...requestsOf(rows('SHIFT_ON_REQUESTS'), 'on'), ...requestsOf(rows('SHIFT_OFF_REQUESTS'), 'off')],
    cover: rows('COVER').map((row) => ({
      day: whole(row, 0),
      shift: word(row, 1),
      required: whole(row, 2),
      under: whole(row, 3),
      over: whole(row, 4),
    })),
  }
  refuseUnknown(instance)
  return instance
}

interface Row {
  line: number
  fields: string[]
}

function sectionsOf(text: string): Map<string, Row[]> {
  const sections = new Map<string, Row[]>()
  let current: Row[] | null = null
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.replace(/#.*/, '').trim()
    if (line === '') return
    if (line.startsWith('SECTION_')) {
      current = []
      sections.set(line, current)
    } else if (current) current.push({ line: index + 1, fields: line.split(',').map((field) => field.trim()) })
    else throw unreadable(index + 1)
  })
  return sections
}

function employeeOf(row: Row, daysOff: number[]): NrpEmployee {
  const pairs = word(row, 1)
    .split('|')
    .map((pair) => pair.split('='))
  return {
    id: word(row, 0),
    maxShifts: new Map(pairs.map(([id = '', most]) => [id, Number(most)])),
    maxMinutes: whole(row, 2),
    minMinutes: whole(row, 3),
    maxConsecutive: whole(row, 4),
    minConsecutive: whole(row, 5),
    minDaysOff: whole(row, 6),
    maxWeekends: whole(row, 7),
    daysOff,
  }
}

function requestsOf(rows: Row[], wants: 'on' | 'off'): NrpInstance['requests'] {
  return rows.map((row) => ({ employee: word(row, 0), day: whole(row, 1), shift: word(row, 2), weight: whole(row, 3), wants }))
}

/** A name or day that is not declared would otherwise vanish silently. */
function refuseUnknown({ horizon, shifts, staff, requests, cover }: NrpInstance): void {
  const known = new Set(shifts.map(({ id }) => id))
  const people = new Set(staff.map(({ id }) => id))
  const isKnown = ({ day, shift }: { day: number; shift: string }) => day < horizon && known.has(shift)
  const isComplete =
    horizon > 0 &&
    shifts.length > 0 &&
    staff.length > 0 &&
    cover.length > 0 &&
    cover.every(isKnown) &&
    requests.every((one) => isKnown(one) && people.has(one.employee)) &&
    shifts.every(({ notBefore }) => notBefore.every((id) => known.has(id))) &&
    staff.every(
      (one) =>
        [...one.maxShifts.keys()].every((id) => known.has(id)) &&
        one.daysOff.every((day) => Number.isInteger(day) && day < horizon),
    )
  if (!isComplete) throw new Refusal('file_unreadable', '文件里缺少内容，或用到了没有列出的班次、人员、日子。')
}

function word(row: Row, index: number): string {
  const text = row.fields[index]
  if (text === undefined || text === '') throw unreadable(row.line)
  return text
}

function whole(row: Row | undefined, index: number): number {
  const text = row?.fields[index] ?? ''
  if (!/^\d+$/.test(text)) throw unreadable(row?.line ?? 0)
  return Number(text)
}

function unreadable(line: number): Refusal {
  return new Refusal('file_unreadable', `第${line}行不是护士排班基准格式的内容。`)
}
