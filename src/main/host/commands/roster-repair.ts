/** `post roster repair`: somebody falls out; the smallest change that fills their seats, stored only with --take. */
import { isDay, isMoment, startOfDay } from '../../../shared/days.ts'
import type { Moment } from '../../../shared/days.ts'
import type { AbsenceAnswer } from '../../../shared/planning/proposal.ts'
import { Refusal } from '../../../shared/refusals.ts'
import type { Client } from '../connect.ts'
import { Misuse, command, needed } from './command.ts'

export const rosterRepairCommand = command({
  summary: '有人临时不能值班：算出改动最小的顶班办法；写 --take 才存入（同时登记请假）',
  usage:
    'post roster repair --absent 姓名|编号 --from 2020-02-10T21:00 [--to 2020-02-12T08:00] [--take] [--reason 理由] [--json]',
  options: {
    absent: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    take: { type: 'boolean' },
    reason: { type: 'string' },
  },
  run: async ({ values, client, result }) => {
    const who = needed(values.absent, '谁不能值班（--absent 姓名或编号）')
    const from = momentIn(needed(values.from, '从何时起（--from 2020-02-10T21:00）'))
    const to = values.to === undefined ? undefined : momentIn(values.to)
    const api = await client()
    const personId = await personIn(api, who)
    const absence = { personId, from, ...(to && { to }), ...(values.reason && { reason: values.reason }) }
    const answer = await api.planning.absence(absence)
    const [best] = answer.repairs
    const isTaken = values.take === true
    if (isTaken) await api.planning.takeAbsence({ ...absence, ...(best && { proposalId: best.proposalId }) })
    const { changes = [], touched = 0, sentence = answer.sentence, empty = [], breaches = [] } = best ?? {}
    const absent = { personId, name: answer.name, from, to: to ?? null }
    const ways = answer.repairs.length
    result(
      { absent, changes, touched, sentence, duties: answer.duties, empty, breaches, ways, isTaken },
      repairText(answer, isTaken),
    )
    return 0
  },
})

function momentIn(text: string): Moment {
  if (!isMoment(text) && !isDay(text)) throw new Misuse(`“${text}”不是时刻，应写成 2020-02-10T21:00 的样子。`)
  return startOfDay(text)
}

/** By number, or by a name only one person bears. Refusals: not_found, invalid_input. */
async function personIn(api: Client, who: string): Promise<number> {
  const { rows } = await api.lists.people({})
  const found = rows.filter(({ id, name }) => name === who || String(id) === who)
  const [only] = found
  if (!only) throw new Refusal('not_found', `花名册里没有“${who}”。请写姓名或编号（编号见 post list people --json）。`)
  if (found.length === 1) return only.id
  const each = found.map(
    ({ id, unit, phone }) => `${id}（${unit ?? '单位不详'}${phone === null ? '' : `，尾号${phone.slice(-4)}`}）`,
  )
  throw new Refusal('invalid_input', `有 ${found.length} 个人叫“${who}”，请改写编号：${each.join('、')}。`)
}

function repairText({ sentence, duties, repairs }: AbsenceAnswer, isTaken: boolean): string {
  return [
    sentence,
    ...duties.map((one) => `  ${one.sentence}`),
    ...repairs.map((one, index) => `${index === 0 ? '建议' : '也可'}：${one.sentence}（动 ${one.touched} 个席位）`),
    ...(isTaken ? ['已登记请假，建议的办法已存入值班表。'] : []),
  ].join('\n')
}
