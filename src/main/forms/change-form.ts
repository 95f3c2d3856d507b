/** What a form's ties become when somebody ties, unties, declines or forgets; and which proposals are still open. */
import type { z } from 'zod'
import type { FormChange } from '../../shared/forms/contract.ts'
import type { Place, Proposals, RowsTie, Ties } from '../../shared/forms/form.ts'
import { partsText } from '../../shared/forms/sources.ts'
import { LIST_KIND_LABELS } from '../../shared/figures/figures.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { ReadForm } from './read-form.ts'
import type { superiorForm } from './table.ts'
import { cellOf, columnNumber } from './workbook/addresses.ts'
import { keyOf } from './workbook/sheet.ts'

export type FormRow = typeof superiorForm.$inferSelect

const isAt = (a: Place) => (b: Place) => a.sheet === b.sheet && a.cell === b.cell

/** Refusal: invalid_input where a sheet, or in a document a cell, is meant that the form does not have. */
export function changedForm(form: FormRow, input: z.output<typeof FormChange>, read: ReadForm) {
  const { set, clear, dismiss, forget } = input
  const names = new Set(read.sheets.map(({ part }) => part.name))
  const unknown = [...set.cells, ...set.rows, ...clear, ...dismiss].find(({ sheet }) => !names.has(sheet))
  if (unknown) throw new Refusal('invalid_input', `报表里没有“${unknown.sheet}”这张表，请刷新页面再接。`)
  const isNowhere = ({ sheet, cell }: Place) =>
    read.sheets.every(({ part, cells }) => part.name !== sheet || !cells.has(keyOf(cellOf(cell) ?? { row: -1, column: -1 })))
  const nowhere = read.document && set.cells.find(isNowhere)
  if (nowhere) throw new Refusal('invalid_input', `文档里${nowhere.cell}这里没有格，不能接。请点有格的地方。`)
  const replaced = [...clear, ...set.cells]
  const cells = form.ties.cells
    .filter((tie) => !replaced.some(isAt(tie)))
    .filter((tie) => !set.rows.some((region) => isInRegion(region, tie)))
  const rows = form.ties.rows
    .filter((tie) => !clear.some((place) => isInRegion(tie, place)))
    .filter((tie) => !set.rows.some((one) => one.sheet === tie.sheet && overlaps(one, tie)))
  const ties: Ties = { cells: [...cells, ...set.cells], rows: [...rows, ...set.rows] }
  // what was let go by hand is not proposed again, and what is tied again is
  const declined = [...form.dismissed, ...clear, ...dismiss].filter((place) => !set.cells.some(isAt(place)))
  const dismissed = declined.filter((place, index) => declined.findIndex(isAt(place)) === index)
  const lost = form.lost.filter((_, index) => !forget.includes(index))
  return { ties, dismissed, lost, title: titleOf(input) }
}

function titleOf({ set, clear, dismiss, forget }: z.output<typeof FormChange>): string {
  const [cell] = set.cells
  const [region] = set.rows
  const count = set.cells.length + set.rows.length
  if (count > 1) return `接好${count}处`
  if (cell) return `${cell.cell}填${partsText(cell.parts)}`
  if (region) return `第${region.row}行起填${LIST_KIND_LABELS[region.list]}名单`
  if (clear.length > 0) return `${clear.map((place) => place.cell).join('、')}不再填`
  if (dismiss.length > 0) return `${dismiss.length}处不用自动填`
  return `${forget.length}处不再找`
}

export function isInRegion({ sheet, row, rows, columns }: RowsTie, place: Place): boolean {
  const at = cellOf(place.cell)
  if (!at || place.sheet !== sheet) return false
  const isInRows = at.row >= row - 1 && at.row < row - 1 + rows
  return isInRows && columns.some(({ column }) => columnNumber(column) === at.column)
}

function overlaps(a: RowsTie, b: RowsTie): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows
}

/** Proposals that were neither taken nor declined. */
export function openProposals({ dismissed }: FormRow, { cells, rows }: Proposals): Proposals {
  return {
    cells: cells.filter((one) => !dismissed.some(isAt(one))),
    rows: rows.filter((one) => !dismissed.some((place) => isInRegion(one, place))),
  }
}
