/** What is to be said of cells that hold something else than a written value: errors, and formulas with and without a result. */
import type { Problem } from '../../../shared/ledgers/ledger.ts'
import { isBlank } from '../../sheets/sheet.ts'
import type { CellFault, RawCell } from '../../sheets/sheet.ts'
import type { Grid } from './layout/grid.ts'
import type { Layout } from './layout/recognise-sheet.ts'
import type { DataRow } from './layout/sheet-rows.ts'

/** A cell whose value is lost (#N/A, a broken quotation mark), or was never there. */
export function faultProblem({ row, column, text, isUncalculated }: CellFault, { columns }: Layout): Problem {
  const message = isUncalculated
    ? '这一格是公式，文件里没有存下算出的结果；请用 WPS 或 Excel 打开、保存后重新导入，或当场改正。'
    : '这一格是错误值或引号不成对，请改正后重新导入。'
  return { row: row + 1, column: columns[column]?.heading ?? null, value: text, code: 'value_not_understood', message }
}

/** The faults of a sheet; sums that are not worked out yet are missed by nobody, for sums are not taken from the file. */
export function cellFaults({ sheet }: Grid, layout: Layout, data: DataRow[]): Problem[] {
  const rows = new Set(data.map(({ index }) => index))
  const told = sheet.faults.filter(({ row, isUncalculated }) => !isUncalculated || rows.has(row))
  return told.map((fault) => faultProblem(fault, layout))
}

/** Which of the columns that are read hold formulas: what a file says of them may be older than what they are made of. */
export function formulaColumns(grid: Grid, { columns }: Layout, data: DataRow[]): Problem[] {
  const rows = new Set(data.map(({ index }) => index))
  const formulas = new Map<number, number>()
  for (const run of grid.sheet.formulas) {
    let count = 0
    for (let row = run.top; row <= run.bottom; row++) if (rows.has(row)) count++
    if (count > 0) for (const column of run.columns) formulas.set(column, (formulas.get(column) ?? 0) + count)
  }
  const read = columns.filter(({ index, field }) => field !== null && formulas.has(index))
  if (read.length === 0) return []
  const isWhole = read.every(({ index }) => {
    const filled = data.filter((row) => !isBlank(grid.seen(row.index, index))).length
    return (formulas.get(index) ?? 0) >= filled
  })
  const names = read.map(({ index, heading }) => `第${grid.left + index + 1}列${heading === '' ? '' : `“${heading}”`}`)
  const isIdle = (index: number) => data.every((row) => isIdleResult(grid.seen(row.index, index)))
  const idle = read
    .filter(({ index }) => (formulas.get(index) ?? 0) > 1 && isIdle(index))
    .map(({ index }) => `第${grid.left + index + 1}列`)
  const doubt = idle.length > 0 ? `其中${idle.join('、')}的结果全是空的或0，可能从没有算过，请务必打开核对。` : ''
  const message = `${names.join('、')}${isWhole ? '是' : '有'}公式，已按文件里存的结果读入；结果若不是最新的，请用 WPS 或 Excel 打开、保存后重新导入。${doubt}`
  return [{ row: 0, column: null, value: null, code: 'formulas_noted', message }]
}

/** What a program writes that does not calculate: nought, or nothing. */
function isIdleResult(cell: RawCell): boolean {
  return cell === 0 || isBlank(cell)
}
