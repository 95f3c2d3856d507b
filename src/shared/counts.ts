/**
 * How a count is written wherever it is read by eye. Briefings and command lines keep bare digits: there a comma is a comma.
 * Not by Intl: loading its tables takes longer than drawing the first screen.
 */

/** 71,407; up to three digits behind the point. */
export function countText(count: number): string {
  return rounded(count, 1000)
}

/** A figure may be an average or a share: 71,407 or 96.4. */
export function figureText(value: number): string {
  return rounded(value, 10)
}

function rounded(value: number, parts: number): string {
  const [whole = '', rest] = String(Math.round(value * parts) / parts).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}
