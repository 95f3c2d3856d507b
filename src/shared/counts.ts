/** How a count is written wherever it is read by eye. Briefings and command lines keep bare digits: there a comma is a comma. */

const grouped = new Intl.NumberFormat('zh-CN')
const toTenths = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 })

/** 71,407 */
export function countText(count: number): string {
  return grouped.format(count)
}

/** A figure may be an average or a share: 71,407 or 96.4. */
export function figureText(value: number): string {
  return toTenths.format(value)
}
