/** `post rosters`: the week's rosters as they go to the posts. */
import path from 'node:path'
import { command, needed } from './command.ts'
import { rangeIn } from './roster-range.ts'
import { unpackInto } from './unpack.ts'
import { prepareFolder } from './write-file.ts'

export const rostersCommand = command({
  summary: '出值班表：每个卡点一张，另有合订、总表和工作簿',
  usage: 'post rosters [--from 2020-02-10] [--to 2020-02-16] --out DIR',
  options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  run: async ({ values, base, client, result, note }) => {
    const out = path.resolve(base, needed(values.out, '存到哪个文件夹（--out DIR）'))
    const range = rangeIn(values)
    await prepareFolder(out)
    const files = await unpackInto(out, { api: await client(), order: { ...range, parts: ['rosters'] }, note })
    result({ folder: out, files }, `已存${files.length}个文件：${out}`)
    return 0
  },
})
