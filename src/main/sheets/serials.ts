/** Spreadsheet serial numbers: days since the end of 1899 (or of 1903), turned into local text and never into a Date. */
import type { RawCell } from './sheet.ts'

/** serial number of 1970-01-01 */
const UNIX_EPOCH = 25_569
/** days between the two date systems */
const SHIFT_1904 = 1462

/** The day of a serial number, or the moment where it has a time of day. */
export function serialToText(serial: number, is1904: boolean): string {
  const seconds = Math.round((serial + (is1904 ? SHIFT_1904 : 0) - UNIX_EPOCH) * 86_400)
  const text = new Date(seconds * 1000).toISOString()
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16)
}

/** A number in a date format as a cell; a bare time of day becomes `HH:mm`, and 1 in a time format is 24:00. */
export function dateCell(serial: number, format: string, is1904: boolean): RawCell {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return serial
  if (serial < 1 || (serial === 1 && isTimeFormat(format))) return timeOfDay(serial)
  return { date: serialToText(serial, is1904) }
}

/** Text of a number whose format is only zeros, as shown: 302 in format 0000 is 0302. */
export function zeroPadded(value: number, format: string | undefined): string | null {
  return format !== undefined && /^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0
    ? String(value).padStart(format.length, '0')
    : null
}

function timeOfDay(serial: number): string {
  const minutes = Math.round(serial * 1440)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function isTimeFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /h/i.test(codes) && !/[yd]/i.test(codes)
}
