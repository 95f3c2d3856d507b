/** `post briefing`: the briefing as a Word document. */
import path from 'node:path'
import { asOfIn, command, Misuse, needed } from './command.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

export const briefingCommand = command({
  summary: '出简报',
  usage: 'post briefing [--as-of 2020-02-10T18:00] --out FILE.docx',
  options: { 'as-of': { type: 'string' }, out: { type: 'string' } },
  run: async ({ values, base, client, result }) => {
    const out = path.resolve(base, needed(values.out, '存到哪里（--out FILE.docx）'))
    if (path.extname(out).toLowerCase() !== '.docx') throw new Misuse('--out 的文件名应以 .docx 结尾。')
    const asOf = asOfIn(values)
    await prepareFolder(path.dirname(out))
    await writeDocument(out, await (await client()).documents.briefing(asOf))
    result({ file: out }, `已存：${out}`)
    return 0
  },
})
