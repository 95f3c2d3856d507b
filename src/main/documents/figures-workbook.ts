/** Every figure of a moment as a workbook, to be copied from into other reports. */
import { momentInChinese } from '../../shared/days.ts'
import type { FigureSet } from '../../shared/figures/figures.ts'
import { percent } from '../../shared/figures/wording.ts'
import { PAGE_OF_PAGES } from '../sheets/write/paper-sheet.ts'
import type { PaperRow } from '../sheets/write/paper-sheet.ts'
import { writeWorkbook } from '../sheets/write/write-workbook.ts'

const CELL = { border: 'thin', size: 11 } as const
const HEAD = { ...CELL, isBold: true, fill: 'F2F2F2' } as const

export function figuresWorkbook({ asOf, figures }: FigureSet, creator: string): Promise<Uint8Array> {
  const title = '各项数字'
  const rows: PaperRow[] = [
    { height: 30, cells: [{ text: title, across: 3, look: { size: 16, isBold: true, align: 'center' } }] },
    { height: 20, cells: [{ text: `截至${momentInChinese(asOf)}`, across: 3, look: { align: 'right' } }] },
    { height: 20, cells: ['项目', '数', '单位'].map((text) => ({ text, look: HEAD })) },
    ...Object.values(figures).map(({ label, value, unit }) => ({
      height: 18,
      cells: [
        { text: label, look: CELL },
        { text: amount(value, unit), look: { ...CELL, align: 'right' as const } },
        { text: unit === '%' ? '' : unit, look: CELL },
      ],
    })),
  ]
  const margins = { top: 15, right: 15, bottom: 15, left: 20 }
  const sheet = { name: title, paper: 'a4' as const, fit: 'width' as const, margins, columns: [28, 14, 8], rows, headRows: 3 }
  return writeWorkbook([{ ...sheet, footer: { center: PAGE_OF_PAGES } }], { title, creator })
}

function amount(value: number | null, unit: string): string {
  if (unit === '%') return percent(value)
  return value === null ? '—' : String(value)
}
