/** `post rosters`: the week's rosters as they go to the posts. */
import path from 'node:path'
import { command, needed } from './command.ts'
import { rangeIn } from './roster-range.ts'
import { unpackInto } from './unpack.ts'
import { prepareFolder } from './write-file.ts'

export const rostersCommand = command({
  summary: '出值班表，PDF 和 xlsx 各一份：每个卡点、社区一张，总表、领导一览、个人卡、空白记录表',
  usage: 'post rosters [--from 2020-02-10] [--to 2020-02-16] --out DIR',
  options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  run: async ({ values, base, client, result, note }) => {
    const out = path.resolve(base, needed(values.out, '存到哪个文件夹（--out DIR）'))
    const range = rangeIn(values)
    await prepareFolder(out)
    const api = await client()
    const { from, to } = await api.roster.week(range)
    const { count, breaches } = await api.versions.doubts({ from, to })
    if (count > 0) note([`值班表有${count}处违反硬性规则，照样出：`, ...breaches.map((text) => `  ${text}`)].join('\n'))
    const files = await unpackInto(out, { api, order: { from, to, parts: ['rosters'] }, note })
    result({ folder: out, files }, `已存${files.length}个文件：${out}`)
    return 0
  },
})
