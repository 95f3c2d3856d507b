/** When somebody can have come and gone: not in the future, not before anybody would come, not long after the shift. */
import { minutesBetween } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'

interface Span {
  start: Moment
  end: Moment
}

/** a moment, or `start`: the shift's start */
export type AskedTime = string

type Time = { at: Moment } | { why: string }

/** who comes earlier comes for another shift; who is still there later has taken another over */
const EARLIEST_MINUTES = 4 * 60
const LATEST_MINUTES = 4 * 60

/** Left out: now, or the start of a shift that is over. */
export function checkInTime(shift: Span, present: Moment, asked?: AskedTime): Time {
  const at = asked === 'start' ? shift.start : (asked ?? (present >= shift.end ? shift.start : present))
  const why = wrongCheckIn(shift, at, present)
  return why === null ? { at } : { why }
}

/** Left out: now, or the end of a shift that is over. */
export function checkOutTime(shift: Span, checkInAt: Moment, present: Moment, asked?: Moment): Time {
  const at = asked ?? (present > shift.end ? shift.end : present)
  const why = wrongCheckOut(shift, checkInAt, at, present)
  return why === null ? { at } : { why }
}

/** A sentence; null: both can be. */
export function wrongTimes(
  shift: Span,
  { checkInAt, checkOutAt }: { checkInAt: Moment; checkOutAt: Moment | null },
  present: Moment,
): string | null {
  const why = wrongCheckIn(shift, checkInAt, present) ?? (checkOutAt && wrongCheckOut(shift, checkInAt, checkOutAt, present))
  return why === null || why === '' ? null : `时间不对：${why}。`
}

function wrongCheckIn(shift: Span, at: Moment, present: Moment): string | null {
  if (minutesBetween(at, shift.start) > EARLIEST_MINUTES) return '离开班还有四个多小时，不能签到'
  if (at > present) return '到岗时间还没有到'
  return at >= shift.end ? '到岗时间晚于本班结束' : null
}

function wrongCheckOut(shift: Span, checkInAt: Moment, at: Moment, present: Moment): string | null {
  if (at < checkInAt) return '下岗时间早于到岗时间'
  if (at > present) return '下岗时间还没有到'
  return minutesBetween(shift.end, at) > LATEST_MINUTES ? '下岗时间比本班结束晚了四个多小时' : null
}
