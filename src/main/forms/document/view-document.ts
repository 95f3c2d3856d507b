/** The picture of a document that the screen draws: its paragraphs and tables one below the other, as wide as on paper. */
import type { CellLook, CellView, SheetView } from '../../../shared/forms/form.ts'
import { addressOf } from '../workbook/addresses.ts'
import { keyOf, mergeAt } from '../workbook/sheet.ts'
import { PLAIN_STYLE } from '../workbook/styles.ts'
import type { Style } from '../workbook/styles.ts'
import { number } from './blocks.ts'
import { paragraphsText } from './paragraph-text.ts'
import type { DocumentSheet, ReadDocument } from './read-document.ts'
import { child, children } from '../workbook/xml.ts'

const MOST_ROWS = 400
const TWIPS_PER_PIXEL = 15
const USUAL_HEIGHT = 22

export function documentViews({ sheets, styles }: ReadDocument): SheetView[] {
  return sheets.map((one) => sheetView(one, styles))
}

function sheetView(document: DocumentSheet, styles: Style[]): SheetView {
  const { sheet, rows, widths } = document
  const shown = rows.slice(0, MOST_ROWS)
  const looks: CellLook[] = [...styles.map(({ look }) => look), PLAIN_STYLE.look]
  return {
    name: sheet.part.name,
    isHidden: false,
    columns: widths.map((width) => Math.round(width / TWIPS_PER_PIXEL)),
    rows: shown.map((row, index) => ({
      row: index + 1,
      height: row.kind === 'line' ? lineHeight(row.row.element) : USUAL_HEIGHT,
      cells: widths.flatMap((_, column) => cellView(document, index, column, looks.length - 1) ?? []),
    })),
    looks,
    moreRows: rows.length - shown.length,
  }
}

function lineHeight(row: Parameters<typeof child>[0]): number {
  const [height] = children(child(row, 'trPr'), 'trHeight')
  return Math.max(USUAL_HEIGHT, Math.round((number(height, 'val') ?? 0) / TWIPS_PER_PIXEL))
}

/** Where a row is shorter than the page is wide, what is left is a place of the screen's and none of the document's. */
function cellView({ sheet, rows }: DocumentSheet, row: number, column: number, blank: number): CellView | null {
  const at = { row, column }
  const merge = mergeAt(sheet, at)
  if (merge && (merge.top !== row || merge.left !== column)) return null
  const cell = sheet.cells.get(keyOf(at))
  const place = rows[row]
  const own = place?.kind === 'line' ? place.row.cells.find(({ from }) => place.columnOf(from) === column)?.paragraphs : undefined
  const paragraphs = place?.kind === 'paragraph' ? [place.element] : own
  return {
    cell: addressOf(at),
    text: cell && paragraphs ? paragraphsText(paragraphs) : '',
    look: cell?.style ?? blank,
    across: merge ? merge.right - column + 1 : 1,
    down: merge ? Math.min(merge.bottom, MOST_ROWS - 1) - row + 1 : 1,
    isNumber: false,
    isFormula: false,
  }
}
