/** Values of a row that every kind of ledger reads alike, with what is said when they cannot be read. */
import { momentOn } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import type { Contact } from '../../../shared/ledgers/drafts.ts'
import { isBlank, textOf } from '../../sheets/sheet.ts'
import type { RawCell } from '../../sheets/sheet.ts'
import type { Column, LedgerRow, SheetContext } from './ledger-reader.ts'
import { parseCount } from './values/counts.ts'
import { readIdentity } from './values/identities.ts'
import type { ReadIdentity } from './values/identities.ts'
import { cleanName, parseContact, parsePeople } from './values/names.ts'
import { parsePhone } from './values/phones.ts'
import { sectionCommunity } from './values/sections.ts'
import { isNothing, plain, squeezed, tidy } from './values/text.ts'
import { readDateCell } from './values/written-dates.ts'
import type { WrittenDate } from './values/written-dates.ts'
import { resolveDate } from './values/years.ts'
import type { ResolvedDate } from './values/years.ts'

/** Text tidied; null when blank or a dash. */
export function textIn(row: LedgerRow, field: string): string | null {
  return tidy(row.text(field))
}

/** A name; rejects the row when it is missing. */
export function requiredName(row: LedgerRow, field: string, what: string): string | null {
  const name = cleanName(row.text(field))
  if (name !== '' && !isNothing(name)) return name
  row.tell('name_missing', field, `没有${what}，请补填后再导入这一行。`)
  return null
}

export interface WrittenPerson {
  name: string
  phone: string | null
  /** as written */
  idNumber: string | null
}

/** A name with what may stand beside it in its cell: 王强 19900000001, 王强/19900000001, 王强（社区）199…, 王强 4101…; rejects the row when it is missing. */
export function requiredPerson(row: LedgerRow, field: string, what: string): WrittenPerson | null {
  const text = row.text(field)
  if (!/\d{7}/.test(plain(text).replace(/[\s-]/g, ''))) {
    const name = requiredName(row, field, what)
    return name === null ? null : { name, phone: null, idNumber: null }
  }
  const idNumber = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/.exec(plain(text))?.[0] ?? null
  const contact = parseContact(idNumber === null ? text : plain(text).replace(idNumber, ' '))
  if (contact) return { ...contact, idNumber }
  row.tell('name_missing', field, `没有${what}，请补填后再导入这一行。`)
  return null
}

/** The row's own community, else the one its sheet is about. */
export function communityIn(row: LedgerRow, sheet: SheetContext): string | null {
  return ownCommunity(row) ?? sectionCommunity(row.section) ?? sheet.community ?? null
}

/** 康乐社区居委会 is 康乐社区. */
export function ownCommunity(row: LedgerRow): string | null {
  return textIn(row, 'community')?.replace(/(?<=社区|村)(?:居民委员会|居委会|村民委员会|村委会)$/, '') ?? null
}

export function contactIn(row: LedgerRow, nameField: string, phoneField: string): Contact | null {
  const contact = parseContact(row.text(nameField))
  const phone = phoneIn(row, phoneField)
  return contact && { name: contact.name, phone: phone ?? contact.phone }
}

/** 王强 19900000001 in one cell is a name and its telephone. */
export function operatorIn(row: LedgerRow): { operator: string | null; phone: string | null } {
  const written = textIn(row, 'operator')
  const phone = phoneIn(row, 'phone')
  const contact = written !== null && /\d{7}/.test(plain(written).replace(/[\s-]/g, '')) ? parseContact(written) : null
  return contact ? { operator: contact.name, phone: phone ?? contact.phone } : { operator: written && cleanName(written), phone }
}

/** Whoever a cell names, one or several, without the spaces that only fill the width: 王　伟 is 王伟. */
export function namesIn(row: LedgerRow, field: string): string | null {
  const written = textIn(row, field)
  if (written === null || /\d/.test(plain(written))) return written
  const people = parsePeople(written).map(({ name }) => name)
  return people.length > 0 ? people.join('、') : written
}

export function phoneIn(row: LedgerRow, field: string): string | null {
  const { phone, isValid, hasMore } = parsePhone(row.text(field))
  if (!isValid) row.tell('phone_invalid', field, '电话号码位数不对，请核对；已按原样保存。')
  else if (hasMore) row.tell('value_not_understood', field, '一格里有几个号码，只保存了第一个，其余请写到备注。')
  return phone
}

/** `beside`: a number written into another cell, asked where the number's own says nothing. */
export function identityIn(row: LedgerRow, field: string, beside: string | null = null): ReadIdentity {
  const own = readIdentity(row.cell(field))
  const identity = own.number === null && beside !== null ? readIdentity(beside) : own
  for (const { code, message } of identity.doubts) row.tell(code, field, message)
  return identity
}

/** 序号; anything but a whole number is left out without a word, since it identifies nothing. */
export function numberIn(row: LedgerRow, field: string): number | null {
  const number = /^\D*(\d{1,6})(?:\.0+)?\D*$/.exec(plain(row.text(field)))
  return number ? Number(number[1]) : null
}

/** A count that may be missing; what is no number is doubtful and counts as missing. */
export function countIn(row: LedgerRow, column: Column): number | null {
  const count = parseCount(textOf(row.cellAt(column)))
  if (count === undefined) row.tell('value_not_understood', column, '人数认不出来，请只写数字；这一格按没有填写处理。')
  return count ?? null
}

/** A count without which the row says nothing: rejects the row when missing or unreadable. */
export function requiredCount(row: LedgerRow, field: string, what: string): number | null {
  const count = parseCount(row.text(field))
  if (typeof count === 'number') return count
  row.tell('number_unreadable', field, `${what}没有填写或认不出来，请填写数字后再导入这一行。`)
  return null
}

export function markIn(row: LedgerRow, field: string, { words }: SheetContext): boolean {
  const mark = words.markOf(row.text(field))
  if (mark === undefined) row.tell('value_not_understood', field, '看不出是“是”还是“否”，按“否”处理，请核对。')
  return mark ?? false
}

/** 否 under 是否停业, or 是 under 是否营业: the row stands in the ledger and says that it is not so. Rejects the row. */
export function isDenied(row: LedgerRow, field: string, { words }: SheetContext, message: string, by = false): boolean {
  const isNot = row.has(field) && words.markOf(row.text(field)) === by
  if (isNot) row.tell('said_not_so', field, message)
  return isNot
}

/** Remarks of several columns: the one called 备注 as it is, the others with their headings. */
export function noteIn(row: LedgerRow): string | null {
  const notes = row.columnsOf('note').flatMap((column) => {
    const text = tidy(textOf(row.cellAt(column)).trim())
    if (text === null) return []
    const [heading] = column.heading.split('/').slice(-1).map(squeezed)
    return heading === undefined ||
      /^(?:备注|说明|其[他它]|备注说明|情况说明)$/.test(heading) ||
      row.columnsOf('note').length === 1
      ? [text]
      : [`${heading}：${text}`]
  })
  return notes.length > 0 ? notes.join('；') : null
}

/** A date the row hangs on: rejects the row when it is written but cannot be read. */
export function keyDate(row: LedgerRow, field: string, sheet: SheetContext): Day | null {
  return dateAt(row, field, row.cell(field), sheet, true)?.day ?? null
}

/** A date that only adds to the row: doubtful when it cannot be read, and then left out. */
export function sideDate(row: LedgerRow, field: string, sheet: SheetContext): Day | null {
  return dateAt(row, field, row.cell(field), sheet, false)?.day ?? null
}

/** As `keyDate`, with the time of day where one is written. */
export function dateAt(
  row: LedgerRow,
  column: string | Column,
  cell: RawCell,
  sheet: SheetContext,
  isKey: boolean,
): ResolvedDate | null {
  if (isBlank(cell) || isNothing(textOf(cell))) return null
  const written = readDateCell(cell, sheet.is1904)
  if (!written) {
    if (isKey) row.tell('date_unreadable', column, '日期认不出来，请写成 2020-02-04 的样子后再导入这一行。')
    else row.tell('value_not_understood', column, '日期认不出来，按没有填写处理，请写成 2020-02-04 的样子。')
    return null
  }
  return resolvedOrTold(row, column, written, sheet)
}

export function resolvedOrTold(
  row: LedgerRow,
  column: string | Column,
  written: WrittenDate,
  sheet: SheetContext,
): ResolvedDate | null {
  const resolved = resolveDate(written, sheet.calendar)
  if (!resolved && written.year === null) row.tell('year_unknown', column, YEAR_UNKNOWN)
  else if (!resolved) row.tell('date_unreadable', column, '日历上没有这一天，请改正后再导入这一行。')
  else if (resolved.isWeekdayWrong) row.tell('weekday_mismatch', column, '日期与星期对不上，已按日期读入，请核对。')
  return resolved
}

export const YEAR_UNKNOWN = '日期没有写年份，这批台账里也没有完整日期可以推算，请在导入时填写年份。'

/** 24:00 of a day: the first minute of the next. */
export function endOf(day: Day): string {
  return momentOn(day, '24:00')
}
