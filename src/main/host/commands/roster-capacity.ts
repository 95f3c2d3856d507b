/** `post roster capacity`: what the seats of some days need, what the people at hand can fill, and what would help. */
import { SEAT_LABELS } from '../../../shared/people/person.ts'
import type { CapacityAnswer } from '../../../shared/planning/capacity.ts'
import { command } from './command.ts'
import { spanIn } from './roster-plan.ts'

export const rosterCapacityCommand = command({
  summary: '排班前先看人手：应到多少、最多能排多少、缺多少、怎么办',
  usage: 'post roster capacity --from 2020-02-17 --to 2020-02-23 [--json]',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async ({ values, client, result }) => {
    const answer = await (await client()).planning.capacity(spanIn(values))
    result(answer, capacityText(answer))
    return 0
  },
})

function capacityText({ seats, sentences, options }: CapacityAnswer): string {
  return [
    ...seats.map((one) => `${SEAT_LABELS[one.seat]}：应到 ${one.required} 人次，最多 ${one.fillable}，缺 ${one.missing}`),
    ...sentences,
    ...options.map((one) => `  可选：${one.sentence}`),
  ].join('\n')
}
