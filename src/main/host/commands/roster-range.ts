/** The days a roster command speaks of. */
import { isDay } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import { Misuse } from './command.ts'

export interface Range {
  from?: Day
  to?: Day
}

export function rangeIn({ from, to }: { from?: string | undefined; to?: string | undefined }): Range {
  for (const day of [from, to]) {
    if (day !== undefined && !isDay(day)) throw new Misuse(`“${day}”不是日期，应写成 2020-02-10 的样子。`)
  }
  if (from !== undefined && to !== undefined && from > to) throw new Misuse('--from 不能晚于 --to。')
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
