/** `post template <kind>`: an empty ledger to be filled in. */
import path from 'node:path'
import { TemplateKind } from '../../../shared/exports/contract.ts'
import { LEDGER_KIND_LABELS } from '../../../shared/ledgers/ledger.ts'
import { command, Misuse, needed, oneOf } from './command.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

export const templateCommand = command({
  summary: '出一份空白台账，带下拉选项、示例和填表说明',
  usage: `post template ${TemplateKind.options.join('|')} --out FILE.xlsx`,
  options: { out: { type: 'string' } },
  words: [1, 1],
  run: async ({ values, args, base, client, result }) => {
    const kind = oneOf(TemplateKind.options, args[0], '种类')
    const out = path.resolve(base, needed(values.out, '存到哪里（--out FILE.xlsx）'))
    if (path.extname(out).toLowerCase() !== '.xlsx') throw new Misuse('--out 的文件名应以 .xlsx 结尾。')
    await prepareFolder(path.dirname(out))
    await writeDocument(out, await (await client()).exports.template({ kind }))
    result({ file: out, kind }, `已存：${out}（空白${LEDGER_KIND_LABELS[kind]}）`)
    return 0
  },
})
