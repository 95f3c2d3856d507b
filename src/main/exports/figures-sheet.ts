/** The figures as a sheet: what each is called by programs and by people, what it is, and what it was a day before. */
import { momentInChinese } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { FIGURE_CODES } from '../../shared/figures/figures.ts'
import type { FigureSet } from '../../shared/figures/figures.ts'
import type { ListCell, ListSheet } from '../sheets/write/list-sheet.ts'

interface Names {
  street: string
  unit: string
  /** of the day before */
  before: Moment
}

export function figuresSheet(today: FigureSet, dayBefore: FigureSet, { street, unit, before }: Names): ListSheet {
  const rows = FIGURE_CODES.map((code): ListCell[] => {
    const { label, value, unit: counted } = today.figures[code]
    const then = dayBefore.figures[code].value
    const difference = value === null || then === null ? null : Math.round((value - then) * 10) / 10
    return [code, label, value, counted, then, difference]
  })
  return {
    name: '各项数字',
    title: `${street}各项数字`,
    lines: [`填报单位：${unit}　　截止时间：${momentInChinese(today.asOf)}　　前一日：${momentInChinese(before)}`],
    columns: [
      { heading: '代码', kind: 'text', width: 34 },
      { heading: '项目', kind: 'text', width: 22 },
      { heading: '数', kind: 'number', width: 12, align: 'right' },
      { heading: '单位', kind: 'text', width: 8, align: 'center' },
      { heading: '前一日', kind: 'number', width: 12, align: 'right' },
      { heading: '比前一日', kind: 'number', width: 12, align: 'right' },
    ],
    rowCount: rows.length,
    rows,
  }
}
