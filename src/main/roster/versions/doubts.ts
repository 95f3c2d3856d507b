/** What speaks against putting a roster up: hard rules it breaks, in words. It may be printed and published all the same. */
import { shortDayInChinese } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import type { RosterConflict } from '../../../shared/roster/roster.ts'
import type { RosterDoubts } from '../../../shared/roster/versions-contract.ts'
import type { RosterDesk } from '../roster.ts'

/** Breaches that are named; the rest are counted. */
const NAMED = 20

export function doubtsOf(roster: Pick<RosterDesk, 'check'>, span: { from: Day; to: Day }): RosterDoubts {
  const { conflicts } = roster.check(span)
  return { count: conflicts.length, breaches: conflicts.slice(0, NAMED).map(conflictInWords) }
}

function conflictInWords({ kind, person, shifts }: RosterConflict): string {
  const [first, second] = shifts.map(({ checkpoint, start }) => `${shortDayInChinese(start)}${start.slice(11)}${checkpoint}`)
  return `${person.name}：${first ?? ''}与${second ?? ''}${kind === 'double_booking' ? '时间重叠' : '之间休息不足'}`
}
