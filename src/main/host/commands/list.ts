/** `post list <kind>`: the records of one list, or those that one figure counts. */
import { momentInChinese } from '../../../shared/days.ts'
import { FigureCode, LIST_KIND_LABELS, ListKind } from '../../../shared/figures/figures.ts'
import { headingOnPaper, shownText } from '../../../shared/lists/column.ts'
import type { ListOutline } from '../../../shared/lists/outline.ts'
import { LIST_OUTLINES } from '../../../shared/lists/outlines.ts'
import { asOfIn, command, Misuse, oneOf } from './command.ts'
import { textTable } from './text-table.ts'

export const listCommand = command({
  summary: '列出一类记录，或某个数字所数的记录',
  usage: `post list ${ListKind.options.join('|')} [--as-of 2020-02-10T18:00] [--figure CODE] [--unmask 理由] [--json]`,
  options: { 'as-of': { type: 'string' }, figure: { type: 'string' }, unmask: { type: 'string' } },
  words: [1, 1],
  run: async ({ values, args, client, result }) => {
    const kind = oneOf(ListKind.options, args[0], '种类')
    const ask = { ...asOfIn(values), ...figureIn(values.figure), ...reasonIn(values.unmask) }
    const answer = await (await client()).lists[kind](ask)
    const { columns: all } = LIST_OUTLINES[kind] as ListOutline<(typeof answer.rows)[number]>
    const columns = all.filter(({ isExtra }) => isExtra !== true)
    const cells = answer.rows.map((row) => columns.map((column) => shownText(column, row)))
    const text = `${LIST_KIND_LABELS[kind]}，截至${momentInChinese(answer.asOf)}，共${answer.rows.length}条`
    result(
      { kind, asOf: answer.asOf, rows: answer.rows },
      `${text}\n${textTable([columns.map((column) => headingOnPaper(column, answer.rows)), ...cells])}`,
    )
    return 0
  },
})

function figureIn(text: string | undefined): { figure?: FigureCode } {
  return text === undefined ? {} : { figure: oneOf(FigureCode.options, text, '数字代码') }
}

function reasonIn(text: string | undefined): { unmaskReason?: string } {
  if (text === undefined) return {}
  if (text.trim().length < 2) throw new Misuse('查看完整信息须写明理由，至少两个字。')
  return { unmaskReason: text.trim() }
}
