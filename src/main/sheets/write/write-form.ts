/** Writes an empty table with its guide into an .xlsx file. */
import { writeXlsx } from 'hucre/xlsx'
import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'
import { cellStyle, DEFAULT_FONT } from './cell-style.ts'
import type { FormCell, FormColumn, FormSheet } from './form-sheet.ts'
import { columnLetters } from './list-frame.ts'
import type { CellLook } from './paper-sheet.ts'
import { repeatedRows } from './repeated-rows.ts'
import type { WorkbookProperties } from './write-workbook.ts'

/** rows whose cells have their format set and their words to choose from */
const BLANK_ROWS = 300
const CHOICE_ROWS = 5000
const HEADING_ROW = 2
const DATE_FORMAT = 'yyyy-mm-dd'

const TITLE: CellLook = { size: 16, isBold: true, align: 'center', font: '黑体' }
const LINE: CellLook = { size: 10.5 }
const HEADING: CellLook = { isBold: true, align: 'center', border: 'thin', fill: 'F2F2F2' }
const REQUIRED: CellLook = { ...HEADING, color: 'B3261E' }
const EXAMPLE: CellLook = { border: 'hair', color: '777777', fill: 'FAFAFA' }
const BLANK: CellLook = { border: 'hair' }

type Cells = Map<string, { value: FormCell | Date; style: CellStyle }>

export async function writeForm(sheet: FormSheet, properties: WorkbookProperties): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [tableSheet(sheet), guideSheet(sheet)],
    namedRanges: [repeatedRows(sheet.name, HEADING_ROW + 1)],
    properties,
    defaultFont: DEFAULT_FONT,
  })
}

function tableSheet({ name, title, line, columns, examples, rows, guide }: FormSheet): WriteSheet {
  const last = columns.length - 1
  const cells: Cells = new Map()
  cells.set('0,0', { value: title, style: cellStyle(TITLE) })
  cells.set('1,0', { value: line, style: cellStyle(LINE) })
  columns.forEach(({ heading, isRequired = false }, i) => {
    cells.set(`${HEADING_ROW},${i}`, { value: heading, style: cellStyle(isRequired ? REQUIRED : HEADING) })
  })
  const first = HEADING_ROW + 1
  const blanks = Math.max(BLANK_ROWS - rows.length, 0)
  const filled = [...examples, ...rows, ...Array.from({ length: blanks }, (): FormCell[] => [])]
  filled.forEach((row, down) => {
    columns.forEach((column, i) => {
      const style = styleOf(column, down < examples.length ? EXAMPLE : BLANK)
      cells.set(`${first + down},${i}`, { value: valueOf(column, row[i] ?? null), style })
    })
  })
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: first + filled.length }, () => []),
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { height: 22 }],
      [HEADING_ROW, { height: 30 }],
    ]),
    cells,
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
    freezePane: { rows: first, columns: 2 },
    dataValidations: columns.flatMap((column, i) => validationOf(column, i, columns, guide.name)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
  }
}

function styleOf({ kind }: FormColumn, look: CellLook): CellStyle {
  const style = cellStyle({ ...look, align: kind === 'text' ? 'left' : 'center', overflow: 'shrink' })
  // text: an identity number that is typed must not become 4.10199E+17
  return { ...style, numFmt: kind === 'date' ? DATE_FORMAT : kind === 'number' ? 'General' : '@' }
}

function valueOf({ kind }: FormColumn, cell: FormCell): FormCell | Date {
  return kind === 'date' && typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? new Date(`${cell}T00:00Z`) : cell
}

/** The words stand in the guide, in a column of their own, so that there may be any number of them. */
function validationOf({ choices = [], hint }: FormColumn, at: number, columns: FormColumn[], guide: string): DataValidation[] {
  const letter = columnLetters(at)
  const range = `${letter}${HEADING_ROW + 2}:${letter}${CHOICE_ROWS}`
  const prompt = { range, allowBlank: true, showInputMessage: true, inputMessage: hint.slice(0, 250) }
  if (choices.length === 0) return hint === '' ? [] : [{ ...prompt, type: 'custom', formula1: 'TRUE' }]
  const column = columnLetters(GUIDE_COLUMNS.length + 1 + columns.filter((one, i) => i < at && one.choices?.length).length)
  return [
    {
      ...prompt,
      type: 'list',
      formula1: `'${guide}'!$${column}$${GUIDE_TOP + 2}:$${column}$${GUIDE_TOP + 1 + choices.length}`,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '不在可选内容里',
      errorMessage: '写的不在可选内容里，导入时可能认不出来。仍要这样写吗？',
    },
  ]
}

const GUIDE_COLUMNS = ['列', '是否必填', '填写要求']
/** row of the guide's headings, from 0 */
const GUIDE_TOP = 2

function guideSheet({ columns, guide }: FormSheet): WriteSheet {
  const cells: Cells = new Map()
  const put = (row: number, column: number, value: string, look: CellLook) =>
    cells.set(`${row},${column}`, { value, style: cellStyle(look) })
  put(0, 0, guide.title, { ...TITLE, align: 'left' })
  put(1, 0, guide.remarks.join('\n'), LINE)
  GUIDE_COLUMNS.forEach((heading, i) => put(GUIDE_TOP, i, heading, HEADING))
  columns.forEach(({ heading, hint, isRequired = false }, i) => {
    put(GUIDE_TOP + 1 + i, 0, heading, { border: 'hair', isBold: true })
    put(GUIDE_TOP + 1 + i, 1, isRequired ? '必填' : '', { border: 'hair', align: 'center' })
    put(GUIDE_TOP + 1 + i, 2, hint, { border: 'hair' })
  })
  const chosen = columns.filter(({ choices = [] }) => choices.length > 0)
  chosen.forEach(({ heading, choices = [] }, i) => {
    const column = GUIDE_COLUMNS.length + 1 + i
    put(GUIDE_TOP, column, `可选内容：${heading}`, HEADING)
    choices.forEach((choice, down) => put(GUIDE_TOP + 1 + down, column, choice, { border: 'hair' }))
  })
  const deepest = Math.max(columns.length, ...chosen.map(({ choices = [] }) => choices.length))
  return {
    name: guide.name,
    columns: [{ width: 18 }, { width: 10 }, { width: 52 }, { width: 3 }, ...chosen.map(() => ({ width: 20 }))],
    rows: Array.from({ length: GUIDE_TOP + 1 + deepest }, () => []),
    rowDefs: new Map([
      [0, { height: 28 }],
      [1, { height: 16 * guide.remarks.length + 6 }],
      [GUIDE_TOP, { height: 30 }],
    ]),
    cells,
    merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 2 }],
    freezePane: { rows: GUIDE_TOP + 1, columns: 0 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}
