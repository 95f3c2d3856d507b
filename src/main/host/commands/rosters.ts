/** `post rosters`: the week's rosters as they go to the posts. */
import path from 'node:path'
import { command, needed } from './command.ts'
import { rosterPapers } from './roster-papers.ts'
import { rangeIn } from './roster-range.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

export const rostersCommand = command({
  summary: '出值班表：每个卡点一张，另有合订、总表和工作簿',
  usage: 'post rosters [--from 2020-02-10] [--to 2020-02-16] --out DIR',
  options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  run: async ({ values, base, client, result, note }) => {
    const out = path.resolve(base, needed(values.out, '存到哪个文件夹（--out DIR）'))
    const range = rangeIn(values)
    await prepareFolder(out)
    const papers = await rosterPapers(await client(), range, note)
    for (const { name, content } of papers) await writeDocument(path.join(out, name), content)
    result({ folder: out, files: papers.map(({ name }) => name) }, `已存${papers.length}个文件：${out}`)
    return 0
  },
})
