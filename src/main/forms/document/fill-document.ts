/** Fills a document: what is tied is put where it stands, tables grow by copies of their last ready row, all else stays as it is. */
import type { CellTie, FillReport, RowsTie, Ties } from '../../../shared/forms/form.ts'
import { LINE_NUMBER, fieldsOf } from '../../../shared/forms/list-fields.ts'
import { Refusal } from '../../../shared/refusals.ts'
import { labelsIn, labelsText } from '../labels.ts'
import { takenIn } from '../suggest.ts'
import type { FormValues } from '../values.ts'
import { addressOf, cellOf, columnNumber } from '../workbook/addresses.ts'
import type { Archive } from '../workbook/archive.ts'
import { editsOf, parseXml } from '../workbook/xml.ts'
import type { Edits, Element } from '../workbook/xml.ts'
import { rowOf } from './blocks.ts'
import type { TableCell, TableRow } from './blocks.ts'
import { paragraphsText, replaceText } from './paragraph-text.ts'
import type { Replacement } from './paragraph-text.ts'
import { readDocument } from './read-document.ts'
import type { DocumentRow, DocumentSheet } from './read-document.ts'

type Report = Pick<FillReport, 'filled' | 'rows'>

/** Writes the parts that are tied. Refusal: invalid_input where a list is tied to something that is no table, or cannot grow. */
export function fillDocument(archive: Archive, ties: Ties, values: FormValues, recordsOf: (tie: RowsTie) => object[]): Report {
  const report: Report = { filled: [], rows: [] }
  // the text and its boxes stand in one part
  for (const [path, sheets] of Map.groupBy(readDocument(archive).sheets, ({ sheet }) => sheet.part.path)) {
    const source = archive.xml(path).source
    const edits = editsOf(source)
    for (const sheet of sheets) {
      const { filled, rows } = fillSheet(sheet, ofSheet(ties, sheet.sheet.part.name), values, recordsOf, edits)
      report.filled.push(...filled)
      report.rows.push(...rows)
    }
    const fresh = edits.apply()
    if (fresh !== source) archive.write(path, fresh)
  }
  return report
}

function ofSheet({ cells, rows }: Ties, name: string): Ties {
  return { cells: cells.filter(({ sheet }) => sheet === name), rows: rows.filter(({ sheet }) => sheet === name) }
}

function fillSheet(
  document: DocumentSheet,
  ties: Ties,
  values: FormValues,
  recordsOf: (tie: RowsTie) => object[],
  edits: Edits,
): Report {
  const { sheet, rows, twins } = document
  const regions = ties.rows.map((tie) => ({ tie, records: recordsOf(tie) })).sort((a, b) => a.tie.row - b.tie.row)
  const moved = (row: number) =>
    regions.reduce(
      (sum, { tie, records }) => sum + (row >= tie.row - 1 + tie.rows ? Math.max(0, records.length - tie.rows) : 0),
      row,
    )
  const labelsAt = labelsIn(sheet, takenIn(sheet.part.name, ties))
  const filled = ties.cells.flatMap((tie) => {
    const at = cellOf(tie.cell) ?? { row: -1, column: -1 }
    const paragraphs = paragraphsAt(rows[at.row], at.column)
    if (!paragraphs) return []
    const replacements = replacementsFor(paragraphsText(paragraphs), tie, values)
    replaceText(paragraphs, replacements, edits)
    const others = paragraphs.flatMap((one) => twins.paragraphs.get(one) ?? [])
    if (others.length === paragraphs.length) replaceText(others, replacements, edits)
    const cell = addressOf({ row: moved(at.row), column: at.column })
    return [{ sheet: sheet.part.name, cell, text: values.partsText(tie.parts), labels: labelsText(labelsAt(at)) }]
  })
  for (const { tie, records } of regions) fillRegion(document, tie, records, edits)
  return {
    filled,
    rows: regions.map(({ tie, records }) => ({ sheet: sheet.part.name, row: moved(tie.row - 1) + 1, records: records.length })),
  }
}

function paragraphsAt(row: DocumentRow | undefined, column: number): Element[] | undefined {
  if (row?.kind === 'paragraph') return column === 0 ? [row.element] : undefined
  return row && cellAt(row, column)?.paragraphs
}

function cellAt({ row, columnOf }: DocumentRow & { kind: 'line' }, column: number): TableCell | undefined {
  return row.cells.find(({ from }) => columnOf(from) === column)
}

/**
 * Words of the tie that are the document's own are found in it again, so that only what changes is written. What the office has
 * not said stays a blank, to be written in by hand.
 */
export function replacementsFor(text: string, { parts }: CellTie, values: FormValues): Replacement[] {
  const replacements: Replacement[] = []
  let at = 0
  let put: string | null = null
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') {
      put = (put ?? '') + values.text(part)
      continue
    }
    const found = index === parts.length - 1 ? text.length - part.length : text.indexOf(part, at)
    const isHere = found >= at && text.startsWith(part, found) && (put !== null || found === at)
    if (!isHere) return [middle(text, values.partsText(parts))]
    if (put) replacements.push({ from: at, to: found, text: put })
    put = null
    at = found + part.length
  }
  if (put) replacements.push({ from: at, to: text.length, text: put })
  else if (put === null && at < text.length) return [middle(text, values.partsText(parts))]
  return replacements
}

/** What differs between the two, from the first character to the last. */
function middle(text: string, wanted: string): Replacement {
  const most = Math.min(text.length, wanted.length)
  let start = 0
  while (start < most && text[start] === wanted[start]) start++
  let end = 0
  while (end < most - start && text[text.length - 1 - end] === wanted[wanted.length - 1 - end]) end++
  return { from: start, to: text.length - end, text: wanted.slice(start, wanted.length - end) }
}

function fillRegion({ rows, sheet, twins }: DocumentSheet, tie: RowsTie, records: object[], edits: Edits): void {
  const lines = rows.slice(tie.row - 1, tie.row - 1 + tie.rows).filter((one) => one.kind === 'line')
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last || lines.length < tie.rows || lines.some(({ table }) => table !== first.table)) {
    throw new Refusal('invalid_input', `第${tie.row}行起的${tie.rows}行不在同一张表格里，不能逐行填名单。请重新接这一片。`)
  }
  const isJoined = sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top !== bottom &&
      top <= tie.row - 2 + tie.rows &&
      bottom >= tie.row - 1 &&
      tie.columns.some(({ column }) => columnNumber(column) >= left && columnNumber(column) <= right),
  )
  if (isJoined && records.length > tie.rows) {
    throw new Refusal(
      'invalid_input',
      `第${tie.row}行起只有${tie.rows}行，要填${records.length}条，可这一片里有上下合并的格，不能自动加行。请在报表里先加够行，再换上新版。`,
    )
  }
  fillLines(lines, tie, records, edits)
  // for programs that cannot draw the box, too
  const others = lines.flatMap(({ row, columnOf }) => {
    const twin = twins.rows.get(row.element)
    return twin ? [{ row: twin, columnOf }] : []
  })
  if (others.length === lines.length) fillLines(others, tie, records, edits)
}

type Line = Pick<DocumentRow & { kind: 'line' }, 'row' | 'columnOf'>

/** The ready lines, and copies of the last one for the records they do not hold. */
function fillLines(lines: Line[], tie: RowsTie, records: object[], edits: Edits): void {
  lines.forEach((line, index) => writeLine(line.row, line.columnOf, tie, records[index], index, edits))
  const last = lines.at(-1)
  if (!last || records.length <= tie.rows) return
  const { element } = last.row
  const model = withoutMarks(element.source.slice(element.from, element.to))
  const root = parseXml(model)
  const copies = records.slice(tie.rows).map((record, index) => {
    const own = editsOf(model)
    writeLine(rowOf(root), last.columnOf, tie, record, tie.rows + index, own)
    return own.apply()
  })
  edits.replace(element.to, element.to, copies.join(''))
}

/** Marks that are to be there once only. */
function withoutMarks(row: string): string {
  return row
    .replace(/<([A-Za-z0-9]+:)?(bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|commentReference)\b[^>]*\/>/g, '')
    .replace(/\s[A-Za-z0-9]+:(paraId|textId)="[^"]*"/g, '')
}

/** A row beyond the records is left blank in the columns that are tied. */
function writeLine(
  row: TableRow,
  columnOf: (edge: number) => number,
  { list, columns }: RowsTie,
  record: object | undefined,
  index: number,
  edits: Edits,
): void {
  const fields = fieldsOf(list)
  for (const { column, field } of columns) {
    const cell = row.cells.find(({ from }) => columnOf(from) === columnNumber(column))
    if (!cell) continue
    const read = fields.find((one) => one.field === field)?.read
    const value = record === undefined ? null : field === LINE_NUMBER ? index + 1 : (read?.(record) ?? null)
    const written = paragraphsText(cell.paragraphs)
    const text = value === null ? '' : String(value).replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ')
    if (written !== text) replaceText(cell.paragraphs, [{ from: 0, to: written.length, text }], edits)
  }
}
