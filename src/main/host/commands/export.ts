/** `post export <kind|residents|figures>`: a list, the residents' register or the figures as a workbook, or as text for other programs. */
import path from 'node:path'
import { FigureCode, LIST_KIND_LABELS, ListKind } from '../../../shared/figures/figures.ts'
import { asOfIn, command, Misuse, needed, oneOf } from './command.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

const FIGURES_WORD = 'figures'
const RESIDENTS_WORD = 'residents'
const WORDS = [...ListKind.options, RESIDENTS_WORD, FIGURES_WORD] as const

export const exportCommand = command({
  summary: '把一类记录或各项数字导成表格',
  usage: `post export ${WORDS.join('|')} [--as-of 2020-02-10T18:00] [--figure CODE] [--unmask 事由] [--csv] --out FILE.xlsx`,
  options: {
    'as-of': { type: 'string' },
    figure: { type: 'string' },
    unmask: { type: 'string' },
    csv: { type: 'boolean' },
    out: { type: 'string' },
  },
  words: [1, 1],
  run: async ({ values, args, base, client, result }) => {
    const what = oneOf(WORDS, args[0], '种类')
    const format = values.csv ? ('csv' as const) : ('xlsx' as const)
    const out = path.resolve(base, needed(values.out, `存到哪里（--out FILE.${format}）`))
    if (path.extname(out).toLowerCase() !== `.${format}`) throw new Misuse(`--out 的文件名应以 .${format} 结尾。`)
    const order = { ...asOfIn(values), format }
    const narrowing = { ...figureIn(values.figure), ...reasonIn(values.unmask) }
    if (what === FIGURES_WORD && Object.keys(narrowing).length > 0) throw new Misuse('各项数字没有 --figure 和 --unmask。')
    if (what === RESIDENTS_WORD && (values.figure !== undefined || values['as-of'] !== undefined)) {
      throw new Misuse('居民名单是现在的，没有 --as-of 和 --figure。')
    }
    await prepareFolder(path.dirname(out))
    const { exports } = await client()
    const file =
      what === FIGURES_WORD
        ? await exports.figures(order)
        : what === RESIDENTS_WORD
          ? await exports.residents({ format, ...reasonIn(values.unmask) })
          : await exports.list({ kind: what, ...order, ...narrowing })
    await writeDocument(out, file)
    const label = what === FIGURES_WORD ? '各项数字' : what === RESIDENTS_WORD ? '居民' : LIST_KIND_LABELS[what]
    result({ file: out, kind: what }, `已存：${out}（${label}）`)
    return 0
  },
})

function figureIn(text: string | undefined): { figure?: FigureCode } {
  return text === undefined ? {} : { figure: oneOf(FigureCode.options, text, '数字代码') }
}

function reasonIn(text: string | undefined): { unmaskReason?: string } {
  if (text === undefined) return {}
  if (text.trim().length < 2) throw new Misuse('导出全号须写明事由，至少两个字。')
  return { unmaskReason: text.trim() }
}
