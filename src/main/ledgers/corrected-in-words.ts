/** Cells rewritten before storing, as the history says it of the import and of every record in it. */
import type { SheetReading } from '../../shared/ledgers/drafts.ts'

const TOLD = 5

/** 入库前手工改正 2 格：人员花名册.xlsx 第7行“电话”由“1990”改为“19900000001”…; null where nothing was. */
export function correctedInWords(sheets: SheetReading[]): string | null {
  const cells = sheets.flatMap(({ file, corrected = [] }) => corrected.map((cell) => ({ ...cell, file })))
  if (cells.length === 0) return null
  const told = cells.slice(0, TOLD).map(({ file, row, column, before, after }) => {
    const was = before === '' ? '空格' : `“${before}”`
    const is = after === '' ? '空格' : `“${after}”`
    return `${file} 第${row}行“${column}”由${was}改为${is}`
  })
  return `入库前手工改正 ${cells.length} 格：${told.join('；')}${cells.length > TOLD ? '；等等' : ''}。原件未改。`
}
