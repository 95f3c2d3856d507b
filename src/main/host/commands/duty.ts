/** `post duty`: who is on duty now, post by post. `post attendance`: what everybody's duties of some days came to, as a workbook. */
import path from 'node:path'
import { stateInChinese } from '../../../shared/attendance/duty.ts'
import type { OnDuty } from '../../../shared/attendance/on-duty.ts'
import { momentInChinese } from '../../../shared/days.ts'
import { SEAT_LABELS } from '../../../shared/people/person.ts'
import { Misuse, asOfIn, command, needed } from './command.ts'
import { rangeIn } from './roster-range.ts'
import { textTable } from './text-table.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

export const dutyCommand = command({
  summary: '看此刻谁在岗：各卡点当班的人、电话、到岗没有',
  usage: 'post duty [--as-of 2020-02-10T18:00] [--json]',
  options: { 'as-of': { type: 'string' } },
  run: async ({ values, client, result }) => {
    const asOf = asOfIn(values)
    const duty = await (await client()).attendance.onDuty(asOf)
    result(duty, dutyText(duty))
    return 0
  },
})

export const attendanceCommand = command({
  summary: '出值班考勤汇总表',
  usage: 'post attendance --from 2020-02-10 --to 2020-02-16 [--as-of 2020-02-16T23:59] --out FILE.xlsx',
  options: { from: { type: 'string' }, to: { type: 'string' }, 'as-of': { type: 'string' }, out: { type: 'string' } },
  run: async ({ values, base, client, result }) => {
    const out = path.resolve(base, needed(values.out, '存到哪里（--out FILE.xlsx）'))
    if (path.extname(out).toLowerCase() !== '.xlsx') throw new Misuse('--out 的文件名应以 .xlsx 结尾。')
    const { from, to } = rangeIn(values)
    if (from === undefined || to === undefined) throw new Misuse('还要写明从哪天到哪天（--from、--to）。')
    const order = { from, to, ...asOfIn(values) }
    await prepareFolder(path.dirname(out))
    await writeDocument(out, await (await client()).attendance.exportSummary(order))
    result({ file: out }, `已存：${out}`)
    return 0
  },
})

function dutyText({ asOf, posts, totals: { shifts, expected, present, unsigned, absent, replaced } }: OnDuty): string {
  const lines = posts.flatMap(({ number, name, shifts: running }) =>
    running.flatMap(({ name: band, people, missing }) => [
      ...people.map((one) => [String(number ?? ''), name, band, one.name, one.phone ?? '', stateInChinese(one)]),
      ...missing.map((seat) => [String(number ?? ''), name, band, `缺${SEAT_LABELS[seat]}`, '', '']),
    ]),
  )
  const counts = `当班${shifts}班　应到${expected}人　实到${present}人　未签到${unsigned}人　缺岗${absent}人　已有人顶替${replaced}人`
  return `截至${momentInChinese(asOf)}\n${counts}\n${textTable(lines)}`
}
