/** Numbers as a cell shows them: by its format, as far as forms use formats. */

const DAYS_TO_1970 = 25_569
const MS_PER_DAY = 86_400_000

/** Format without what stands in quotes and brackets. */
function bare(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
}

export function isDateFormat(format: string): boolean {
  return /[ydhs]|m/i.test(bare(format)) && !/[0#?]/.test(bare(format))
}

export function isPercentFormat(format: string): boolean {
  return bare(format).includes('%')
}

export function numberText(value: number, format: string): string {
  const code = bare(format)
  if (isDateFormat(format)) return dateText(value, code)
  const decimals = /\.([0#?]+)/.exec(code)?.[1]?.length
  const scaled = code.includes('%') ? value * 100 : value
  const digits = decimals !== undefined || /[0#?]/.test(code) ? (decimals ?? 0) : undefined
  const text =
    digits === undefined
      ? String(Math.round(scaled * 1e9) / 1e9)
      : scaled.toLocaleString('en-US', {
          useGrouping: code.includes(','),
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        })
  return code.includes('%') ? `${text}%` : text
}

function dateText(serial: number, code: string): string {
  const at = new Date(Math.round((serial - DAYS_TO_1970) * MS_PER_DAY))
  const hasDay = /[yd]/i.test(code)
  const hasTime = /[hs]/i.test(code)
  const time = at.toISOString().slice(11, 16)
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  const date = `${/y/i.test(code) ? `${year}年` : ''}${month}月${/d/i.test(code) ? `${day}日` : ''}`
  return [hasDay || !hasTime ? date : '', hasTime ? time : ''].filter(Boolean).join(' ')
}

/** Of a day or a moment, in the 1900 system; the 1904 system begins 1,462 days later. */
export function serialOf(dayOrMoment: string, is1904: boolean): number {
  const [day = '', time = '00:00'] = dayOrMoment.split('T')
  const days = Date.parse(`${day}T${time}:00Z`) / MS_PER_DAY + DAYS_TO_1970
  return is1904 ? days - 1462 : days
}
