/** `post figures`: every figure, as of one moment. */
import { momentInChinese } from '../../../shared/days.ts'
import type { FigureSet } from '../../../shared/figures/figures.ts'
import { percent } from '../../../shared/figures/wording.ts'
import { asOfIn, command } from './command.ts'
import { textTable } from './text-table.ts'

export const figuresCommand = command({
  summary: '列出各项数字',
  usage: 'post figures [--as-of 2020-02-10T18:00] [--json]',
  options: { 'as-of': { type: 'string' } },
  run: async ({ values, client, result }) => {
    const asOf = asOfIn(values)
    const figures = await (await client()).figures.at(asOf)
    result(figures, figuresText(figures))
    return 0
  },
})

function figuresText({ asOf, figures }: FigureSet): string {
  const rows = Object.values(figures).map(({ label, value, unit }) => [label, amount(value, unit)])
  return `截至${momentInChinese(asOf)}\n${textTable(rows)}`
}

function amount(value: number | null, unit: string): string {
  if (unit === '%') return percent(value)
  return value === null ? '—' : `${value}${unit}`
}
