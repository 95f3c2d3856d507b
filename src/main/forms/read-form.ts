/** A form as it is read: its sheets with their styles, and the picture of them that the screen draws. */
import type { CellLook, CellView, SheetView } from '../../shared/forms/form.ts'
import type { ReadDocument } from './document/read-document.ts'
import { readDocument } from './document/read-document.ts'
import { documentViews } from './document/view-document.ts'
import { openArchive, unreadable } from './workbook/archive.ts'
import type { Archive } from './workbook/archive.ts'
import { addressOf } from './workbook/addresses.ts'
import type { Cell } from './workbook/addresses.ts'
import { numberText } from './workbook/number-text.ts'
import { inheritedStyles, keyOf, mergeAt, readSheet, readStrings, sizesOf } from './workbook/sheet.ts'
import type { Sheet, Value } from './workbook/sheet.ts'
import { PLAIN_STYLE, readStyles } from './workbook/styles.ts'
import type { Style } from './workbook/styles.ts'
import { attribute, child } from './workbook/xml.ts'

export interface ReadForm {
  archive: Archive
  sheets: Sheet[]
  strings: string[]
  styles: Style[]
  is1904: boolean
  /** null: a workbook */
  document: ReadDocument | null
}

/** Refusals: file_password, file_too_large, file_unreadable. */
export function readForm(bytes: Uint8Array, name: string): ReadForm {
  const archive = openArchive(bytes, name)
  try {
    if (archive.kind === 'document') {
      const document = readDocument(archive)
      return {
        archive,
        sheets: document.sheets.map(({ sheet }) => sheet),
        strings: [],
        styles: document.styles,
        is1904: false,
        document,
      }
    }
    const strings = readStrings(archive)
    const sheets = archive.sheets.map((part) => readSheet(archive, part, strings))
    if (sheets.length === 0) throw new Error('no worksheet')
    const properties = child(archive.xml(archive.main), 'workbookPr')
    const is1904 = ['1', 'true'].includes(attribute(properties, 'date1904') ?? '')
    return { archive, sheets, strings, styles: readStyles(archive), is1904, document: null }
  } catch (error) {
    throw unreadable(name, error)
  }
}

export function hasMacros({ archive }: ReadForm): boolean {
  return archive.text('[Content_Types].xml').includes('macroEnabled')
}

export function valueText(value: Value, format: string): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' ? numberText(value, format) : value
}

/** What the screen draws at most; a form is a page or two. */
const MOST_ROWS = 400
const MOST_COLUMNS = 60
const PIXELS_PER_POINT = 4 / 3
const USUAL_HEIGHT = 20

export function sheetViews({ sheets, styles, document }: ReadForm): SheetView[] {
  if (document) return documentViews(document)
  return sheets.map((sheet) => sheetView(sheet, styles))
}

function sheetView(sheet: Sheet, styles: Style[]): SheetView {
  const sizes = sizesOf(sheet)
  const inherited = inheritedStyles(sheet)
  const styleAt = (at: Cell) => sheet.cells.get(keyOf(at))?.style ?? inherited(at)
  const looks: CellLook[] = []
  const known = new Map<number, number>()
  const lookOf = (style: number) => {
    const index = known.get(style) ?? looks.push((styles[style] ?? PLAIN_STYLE).look) - 1
    known.set(style, index)
    return index
  }
  const width = Math.min(sheet.right + 1, MOST_COLUMNS)
  const height = Math.min(sheet.bottom + 1, MOST_ROWS)
  const rows = Array.from({ length: height }, (_, row) => ({
    row: row + 1,
    height: sizes.isRowHidden(row) ? 0 : Math.round((sizes.height(row) ?? USUAL_HEIGHT / PIXELS_PER_POINT) * PIXELS_PER_POINT),
    cells: Array.from({ length: width }, (__, column) =>
      cellView(sheet, { row, column }, styles[styleAt({ row, column })] ?? PLAIN_STYLE, lookOf(styleAt({ row, column }))),
    ).filter((one) => one !== null),
  }))
  return {
    name: sheet.part.name,
    isHidden: sheet.part.isHidden,
    // a character of the usual font is 7 pixels, and a cell has 5 of its own
    columns: Array.from({ length: width }, (_, column) =>
      sizes.isColumnHidden(column) ? 0 : Math.round(sizes.width(column) * 7 + 5),
    ),
    rows,
    looks,
    moreRows: sheet.bottom + 1 - height,
  }
}

function cellView(sheet: Sheet, at: Cell, { format }: Style, look: number): CellView | null {
  const { row, column } = at
  const merge = mergeAt(sheet, at)
  if (merge && (merge.top !== row || merge.left !== column)) return null
  const cell = sheet.cells.get(keyOf(at))
  return {
    cell: addressOf(at),
    text: valueText(cell?.value ?? null, format),
    look,
    across: merge ? Math.min(merge.right, MOST_COLUMNS - 1) - column + 1 : 1,
    down: merge ? Math.min(merge.bottom, MOST_ROWS - 1) - row + 1 : 1,
    isNumber: typeof cell?.value === 'number',
    isFormula: cell?.formula !== null && cell?.formula !== undefined,
  }
}
