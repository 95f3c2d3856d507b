/** `post roster plan`: solves the roster of some days; the answer is a proposal, stored only with --take. */
import type { Proposal } from '../../../shared/planning/proposal.ts'
import { Keeping } from '../../../shared/planning/proposal.ts'
import type { Client } from '../connect.ts'
import { Misuse, command, needed, oneOf } from './command.ts'
import { rangeIn } from './roster-range.ts'

const MOST_TOLD = 20

export const rosterPlanCommand = command({
  summary: '排值班表：算出方案，说明缺哪些席位、为什么；写 --take 才存入。没有班次的日子先按班制铺开',
  usage:
    'post roster plan --from 2020-02-17 --to 2020-02-23 [--seconds 20] [--keep assigned|locked] [--take [--reason 理由]] [--json]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    seconds: { type: 'string' },
    keep: { type: 'string' },
    take: { type: 'boolean' },
    reason: { type: 'string' },
  },
  run: async ({ values, client, note, result }) => {
    const span = spanIn(values)
    const seconds = secondsIn(values.seconds ?? '20')
    const keep = oneOf(Keeping.options, values.keep ?? 'assigned', '--keep')
    const api = await client()
    const laidOut = await layOutWhereEmpty(api, span, note)
    const proposal = await api.planning.solve({ ...span, seconds, keep })
    const isTaken = values.take === true && proposal.changes.length > 0
    if (isTaken) await api.planning.take({ proposalId: proposal.proposalId, ...(values.reason && { reason: values.reason }) })
    result({ ...proposal, laidOut, isTaken }, `${planText(proposal)}${isTaken ? '\n方案已存入值班表。' : ''}`)
    return 0
  },
})

/** Both days, in order. */
export function spanIn(values: { from?: string | undefined; to?: string | undefined }): { from: string; to: string } {
  const range = rangeIn(values)
  return { from: needed(range.from, '从哪天起（--from 2020-02-17）'), to: needed(range.to, '到哪天止（--to 2020-02-23）') }
}

async function layOutWhereEmpty(api: Client, span: { from: string; to: string }, note: (text: string) => void): Promise<number> {
  const { shifts } = await api.planning.capacity(span)
  if (shifts > 0) return 0
  const laid = await api.planning.layOut(span)
  note(laid.title)
  return laid.shifts
}

function secondsIn(text: string): number {
  const seconds = Number(text)
  if (!(seconds >= 0 && seconds <= 600)) throw new Misuse(`--seconds 后面应是 0 到 600 的数，不是“${text}”。`)
  return seconds
}

function planText({ sentence, seconds, fairness, empty, breaches }: Proposal): string {
  const where = empty.map(
    ({ day, band, number, checkpoint, missing, why }) =>
      `  ${day} ${band} ${number === null ? '' : `${number}号 `}${checkpoint}：缺 ${missing} 人。${why}`,
  )
  return [
    `${sentence}用时 ${seconds} 秒。`,
    ...fairness.map((one) => `  ${one.sentence}`),
    ...where.slice(0, MOST_TOLD),
    ...(where.length > MOST_TOLD ? [`  其余 ${where.length - MOST_TOLD} 处空席从略，加 --json 可看全部。`] : []),
    breaches.length === 0 ? '经核对没有违反规则。' : `违反规则 ${breaches.length} 处：`,
    ...breaches.slice(0, MOST_TOLD).map((one) => `  ${one.sentence}`),
  ].join('\n')
}
