/** Rosters that give a shift several columns, one for each seat or task: 白班/带班, 白班/值守; 2月10日/机关, 2月10日/社区. */
import type { Contact, ShiftDraft } from '../../../../shared/ledgers/drafts.ts'
import type { Column, LedgerRow } from '../ledger-reader.ts'
import { textOf } from '../../../sheets/sheet.ts'
import { parsePeople } from '../values/names.ts'
import { parsePhone } from '../values/phones.ts'
import { squeezed } from '../values/text.ts'

const SEAT =
  /^(?:机关|区直|机关[\/、]?区直|社区|社工|党员|志愿者|党员[\/、]?志愿者|物业|保安|民警|医护|下沉|带班|值守|值班|执勤|组长|组员|负责人|领导|主班|副班|[AB]岗|主|副)(?:人员|干部|领导|人)?\d?$|^(?:姓名|人员|成员)\d?$/i

/** Whether a part of a heading says who stands there rather than which shift it is. */
export function isSeatWord(text: string): boolean {
  return SEAT.test(squeezed(text))
}

/** Columns of the same shift are one shift with the people of all, each once and in the order of the columns. */
export function withSeatsTogether(drafts: ShiftDraft[]): ShiftDraft[] {
  const shifts = Map.groupBy(drafts, ({ checkpoint, day, shiftName, start }) => [checkpoint, day, shiftName, start].join('\t'))
  return [...shifts.values()].flatMap((same) => {
    const [first] = same
    return first ? [same.length === 1 ? first : { ...first, people: uniquePeople(same.flatMap(({ people }) => people)) }] : []
  })
}

export function uniquePeople(people: Contact[]): Contact[] {
  return people.filter((person, i) => people.findIndex((each) => each.name === person.name) === i)
}

/** The people of a column with the telephones of the column behind it, where that is one of telephones. */
export function peopleOfColumn(row: LedgerRow, column: Column, phoneField: string): Contact[] {
  const phones = row.columnsOf(phoneField).filter(({ index }) => index === column.index + 1)
  return peopleBeside(row, [column, ...phones], ({ field }) => field === phoneField)
}

/** People of several columns in their order; a column of telephones is of whoever the column before it names. */
export function peopleBeside(row: LedgerRow, columns: Column[], isPhone: (column: Column) => boolean): Contact[] {
  const people: Contact[] = []
  let last: Contact[] = []
  for (const column of columns.toSorted((a, b) => a.index - b.index)) {
    const text = textOf(row.cellAt(column))
    if (isPhone(column)) {
      const phones = last.length > 1 ? text.split(/[\n、,，;；/\s]+/).filter((each) => /\d{7}/.test(each)) : [text]
      if (phones.length !== last.length) continue
      last.forEach((person, i) => {
        person.phone ??= parsePhone(phones[i] ?? '').phone
      })
    } else {
      last = parsePeople(text)
      people.push(...last)
    }
  }
  return uniquePeople(people)
}
