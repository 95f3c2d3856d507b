/** The rows of a list as the file's own text. Only these run once per cell, so they are written for speed. */
import { columnLetters } from './list-frame.ts'
import type { ColumnStyles } from './list-frame.ts'
import type { ListCell, ListSheetColumn } from './list-sheet.ts'

export type RowWriter = (rowNumber: number, cells: readonly ListCell[]) => string

export function createRowWriter(columns: readonly ListSheetColumn[], styles: readonly ColumnStyles[]): RowWriter {
  const write = columns.map(({ kind }, i) => {
    const style = styles[i] ?? { day: '0', moment: '0', midnight: '0' }
    const open = `<c r="${columnLetters(i)}`
    const empty = `" s="${style.day}"/>`
    const textOpen = `" s="${style.day}" t="inlineStr"><is><t>`
    const spacedOpen = `" s="${style.day}" t="inlineStr"><is><t xml:space="preserve">`
    const numberOpen = `" s="${style.day}"><v>`
    const isDate = kind === 'date' || kind === 'until'
    return (row: string, cell: ListCell | undefined): string => {
      if (cell === null || cell === undefined || cell === '') return open + row + empty
      if (typeof cell === 'number') return `${open}${row}${numberOpen}${cell}</v></c>`
      const date = isDate ? dateOf(cell, kind === 'until') : null
      if (date) return `${open}${row}" s="${style[date.format]}"><v>${date.serial}</v></c>`
      return `${open}${row}${SPACED.test(cell) ? spacedOpen : textOpen}${escaped(cell)}</t></is></c>`
    }
  })
  return (rowNumber, cells) => {
    const row = String(rowNumber)
    let xml = `<row r="${row}">`
    for (let i = 0; i < write.length; i++) xml += write[i]?.(row, cells[i]) ?? ''
    return `${xml}</row>`
  }
}

/** What XML 1.0 cannot hold would make the file unreadable: control characters other than tab and line feed, halves of characters. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const DELICATE = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/

/** Programs drop blanks at the ends otherwise. */
const SPACED = /^\s|\s$|\n/

export function escaped(text: string): string {
  if (!DELICATE.test(text)) return text
  return text
    .replace(FORBIDDEN, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/
const MINUTES_A_DAY = 24 * 60
/** serial of 1970-01-01 in workbooks that count from 1900 */
const EPOCH = 25_569

const serials = new Map<string, number>()

/** null: no date, so it stays text. Days before 1 March 1900 have no serial that all programs agree on. */
function dateOf(text: string, isUntil: boolean): { serial: number; format: keyof ColumnStyles } | null {
  const match = DATE.exec(text)
  if (!match) return null
  const day = serialOf(text.slice(0, 10), match)
  if (day < 61) return null
  if (match[4] === undefined) return { serial: day, format: 'day' }
  const minutes = Number(match[4]) * 60 + Number(match[5])
  if (isUntil && minutes === 0) return { serial: day - 1, format: 'midnight' }
  return { serial: day + minutes / MINUTES_A_DAY, format: 'moment' }
}

function serialOf(day: string, [, year, month, date]: RegExpExecArray): number {
  const known = serials.get(day)
  if (known !== undefined) return known
  const serial = Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000 + EPOCH
  if (serials.size > 20_000) serials.clear()
  serials.set(day, serial)
  return serial
}
