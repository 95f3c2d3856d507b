/** `post map`: one of the two maps as a sheet. */
import path from 'node:path'
import { MapFormat, MapName, Paper } from '../../../shared/documents/document.ts'
import { Masking } from '../../../shared/people/masking.ts'
import { asOfIn, command, Misuse, needed, oneOf } from './command.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

export const mapCommand = command({
  summary: '出关卡点布控图或重点人员分布图',
  usage:
    'post map deployment|key-persons [--as-of 2020-02-10T18:00] [--paper A4|A3|A2|A1|A0] [--masking command|wall|external] --out FILE.pdf|.png',
  options: {
    'as-of': { type: 'string' },
    paper: { type: 'string', default: 'A3' },
    masking: { type: 'string', default: 'wall' },
    out: { type: 'string' },
  },
  words: [1, 1],
  run: async ({ values, args, base, client, result }) => {
    const out = path.resolve(base, needed(values.out, '存到哪里（--out FILE.pdf 或 .png）'))
    const order = {
      ...asOfIn(values),
      map: oneOf(MapName.options, args[0], '图名'),
      paper: oneOf(Paper.options, values.paper, '纸张'),
      masking: oneOf(Masking.options, values.masking, '脱敏级别'),
      format: formatOf(out),
    }
    await prepareFolder(path.dirname(out))
    await writeDocument(out, await (await client()).documents.map(order))
    result({ file: out }, `已存：${out}`)
    return 0
  },
})

function formatOf(out: string): MapFormat {
  const format = MapFormat.options.find((each) => `.${each}` === path.extname(out).toLowerCase())
  if (format === undefined) throw new Misuse('--out 的文件名应以 .pdf 或 .png 结尾。')
  return format
}
