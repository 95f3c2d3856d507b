/** `post roster check`: who is booked twice or rests too little, every rule broken, and which seats nobody sits in: a result, not a failure. */
import { SEAT_LABELS } from '../../../shared/people/person.ts'
import type { RosterBreach } from '../../../shared/planning/breach.ts'
import type { RosterCheck } from '../../../shared/roster/roster.ts'
import { command } from './command.ts'
import { rangeIn } from './roster-range.ts'

export const rosterCheckCommand = command({
  summary: '查值班表：重复排班、休息不足、违反排班规则、缺人',
  usage: 'post roster check [--from 2020-02-10] [--to 2020-02-16] [--json]',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async ({ values, client, result }) => {
    const range = rangeIn(values)
    const check = await (await client()).roster.check(range)
    result(check, checkText(check))
    return 0
  },
})

const CONFLICTS = { double_booking: '重复排班', short_rest: '休息不足' }

function checkText({ conflicts, gaps, breaches }: RosterCheck & { breaches: RosterBreach[] }): string {
  const span = (shift: { checkpoint: string; start: string; end: string }) =>
    `${shift.checkpoint} ${shift.start.replace('T', ' ')} 至 ${shift.end.replace('T', ' ')}`
  return [
    `冲突${conflicts.length}处`,
    ...conflicts.map(({ kind, person, shifts }) => `  ${CONFLICTS[kind]}：${person.name}：${shifts.map(span).join('；')}`),
    `违反规则${breaches.length}处`,
    ...breaches.map(({ sentence, isHard }) => `  ${sentence}${isHard ? '' : '（可放宽）'}`),
    `缺人${gaps.length}处`,
    ...gaps.map((gap) => `  ${span(gap)}：缺${SEAT_LABELS[gap.category]}${gap.missing}人`),
  ].join('\n')
}
