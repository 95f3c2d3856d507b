/** Fills a form: ties become values in its cells, regions grow to their records, formulas that rest on them are brought up to date. */
import type { CellTie, FillReport, RowsTie, Ties } from '../../shared/forms/form.ts'
import { LINE_NUMBER, fieldsOf } from '../../shared/forms/list-fields.ts'
import { Refusal } from '../../shared/refusals.ts'
import { fillDocument } from './document/fill-document.ts'
import { addressOf, cellOf, columnNumber } from './workbook/addresses.ts'
import type { Insertion } from './workbook/addresses.ts'
import { insertRows, obstacleTo } from './workbook/insert-rows.ts'
import { isDateFormat, isPercentFormat, serialOf } from './workbook/number-text.ts'
import { askForCalculation, recalculate } from './workbook/recalculate.ts'
import type { FilledPlace } from './workbook/recalculate.ts'
import { inheritedStyles, keyOf, mergeAt, readSheet } from './workbook/sheet.ts'
import type { Sheet, Value } from './workbook/sheet.ts'
import { hasEdges } from './workbook/styles.ts'
import { writeCells } from './workbook/write-cells.ts'
import type { Writing } from './workbook/write-cells.ts'
import { blanksIn } from '../../shared/forms/blanks.ts'
import { labelsIn, labelsText } from './labels.ts'
import type { ReadForm } from './read-form.ts'
import { takenIn } from './suggest.ts'
import type { FormValues } from './values.ts'

/** Records of a region in the list's order. */
export type RecordsOf = (tie: RowsTie) => object[]

export interface Filled {
  bytes: Uint8Array
  report: Omit<FillReport, 'form' | 'lost'>
}

/** Changes `form`'s archive: read it anew for another filling. Refusal: invalid_input where a region cannot grow. */
export function fillForm(form: ReadForm, ties: Ties, values: FormValues, recordsOf: RecordsOf): Filled {
  const { archive, strings } = form
  const report: Filled['report'] = { asOf: values.asOf, filled: [], rows: [], untied: untiedCells(form, ties) }
  if (form.document) {
    const filled = fillDocument(archive, ties, values, recordsOf)
    return { bytes: archive.pack(), report: { ...report, ...filled } }
  }
  const hasFormulas = form.sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== null))
  const places: FilledPlace[] = []
  for (const sheet of form.sheets) {
    const { name } = sheet.part
    const cells = ties.cells.filter((one) => one.sheet === name)
    const regions = ties.rows.filter((one) => one.sheet === name).map((tie) => ({ tie, records: recordsOf(tie) }))
    if (cells.length + regions.length === 0) continue
    const insertions = regions.flatMap(({ tie, records }) => growth(form, sheet, tie, records.length))
    // from the bottom: what is put in there moves nothing above it
    for (const insertion of insertions.toSorted((a, b) => b.after - a.after)) insertRows(archive, sheet.part, insertion, strings)
    const movedRow = (row: number) => insertions.reduce((sum, { after, count }) => (row > after ? sum + count : sum), row)
    const grown = insertions.length > 0 ? readSheet(archive, sheet.part, strings) : sheet
    const formatAt = formats(form, grown)
    const labelsAt = labelsIn(sheet, takenIn(name, ties))
    const writings = cells.map((tie) => {
      const at = cellOf(tie.cell) ?? { row: 0, column: 0 }
      const moved = { row: movedRow(at.row), column: at.column }
      const value = cellValue(tie, values, formatAt(moved), form.is1904)
      report.filled.push({
        sheet: name,
        cell: addressOf(moved),
        text: values.partsText(tie.parts),
        labels: labelsText(labelsAt(at)),
      })
      return { ...moved, value }
    })
    for (const { tie, records } of regions) {
      const first = movedRow(tie.row - 1)
      writings.push(...regionWritings(tie, records, first, formatAt, form.is1904))
      report.rows.push({ sheet: name, row: first + 1, records: records.length })
    }
    archive.write(sheet.part.path, writeCells(grown, writings))
    places.push(...writings.map(({ row, column }) => ({ sheet: name, row, column })))
  }
  if (hasFormulas && places.length > 0) {
    recalculate(archive, places, strings)
    askForCalculation(archive)
  }
  return { bytes: archive.pack(), report }
}

/** Refusal: invalid_input. */
function growth(form: ReadForm, sheet: Sheet, tie: RowsTie, records: number): Insertion[] {
  if (records <= tie.rows) return []
  const [top, bottom] = [tie.row - 1, tie.row - 2 + tie.rows]
  const columns = tie.columns.map(({ column }) => columnNumber(column))
  const obstacle = obstacleTo(form.archive, sheet, { top, bottom, columns })
  if (obstacle !== null) {
    throw new Refusal(
      'invalid_input',
      `“${sheet.part.name}”第${tie.row}行起只有${tie.rows}行，要填${records}条，可${obstacle}，不能自动加行。请在报表里先加够行，再换上新版。`,
    )
  }
  return [{ after: bottom, count: records - tie.rows }]
}

function formats({ styles }: ReadForm, sheet: Sheet): (at: { row: number; column: number }) => string {
  const inherited = inheritedStyles(sheet)
  return (at) => styles[sheet.cells.get(keyOf(at))?.style ?? inherited(at)]?.format ?? ''
}

function cellValue({ parts }: CellTie, values: FormValues, format: string, is1904: boolean): Value {
  const [only] = parts
  if (parts.length > 1 || only === undefined || typeof only === 'string') return values.partsText(parts)
  const { value, unit, at } = values.of(only)
  if (at !== null && isDateFormat(format)) return serialOf(at, is1904)
  if (typeof value !== 'number') return values.text(only) || null
  // 75.5% stands in a cell of percents as 0.755, and elsewhere as it is read
  if (unit !== '%') return value
  return isPercentFormat(format) ? value / 100 : values.text(only)
}

function regionWritings(
  { list, rows, columns }: RowsTie,
  records: object[],
  first: number,
  formatAt: (at: { row: number; column: number }) => string,
  is1904: boolean,
): Writing[] {
  const fields = new Map(fieldsOf(list).map((one) => [one.field, one]))
  return Array.from({ length: Math.max(records.length, rows) }, (_, index) => {
    const record = records[index]
    return columns.map(({ column, field }): Writing => {
      const at = { row: first + index, column: columnNumber(column) }
      if (record === undefined) return { ...at, value: null }
      if (field === LINE_NUMBER) return { ...at, value: index + 1 }
      const known = fields.get(field)
      const value = known?.read(record) ?? null
      if (known?.isDay !== true || typeof value !== 'string') return { ...at, value: value === '' ? null : value }
      return { ...at, value: isDateFormat(formatAt(at)) ? serialOf(value, is1904) : value.replace('T', ' ') }
    })
  }).flat()
}

/** Framed places with words around them that nothing fills; in a document also sentences with blanks in them. */
export function untiedCells({ sheets, styles, document }: ReadForm, ties: Ties): FillReport['untied'] {
  return sheets
    .filter(({ part }) => !part.isHidden)
    .flatMap((sheet) => {
      const isTaken = takenIn(sheet.part.name, ties)
      const labelsAt = labelsIn(sheet, isTaken)
      return [...sheet.cells.values()].flatMap((cell) => {
        const isBlank = (cell.value === null || cell.value === '') && cell.formula === null
        const isSentence = document && typeof cell.value === 'string' && !isTaken(cell) && blanksIn(cell.value).length > 0
        if (isSentence) return [{ sheet: sheet.part.name, cell: addressOf(cell), labels: shortened(cell.value) }]
        if (!isBlank || cell.row > sheet.reach.row || isTaken(cell) || !hasEdges(sheet, cell, styles)) return []
        const merge = mergeAt(sheet, cell)
        if (merge && (merge.top !== cell.row || merge.left !== cell.column)) return []
        const labels = labelsAt(cell)
        if (labels.left.length + labels.above.length === 0) return []
        return [{ sheet: sheet.part.name, cell: addressOf(cell), labels: labelsText(labels) }]
      })
    })
}

function shortened(text: Value): string {
  const line = String(text).replace(/\s+/g, ' ').trim()
  return line.length > 24 ? `${line.slice(0, 24)}…` : line
}
