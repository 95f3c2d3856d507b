/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line ends after rows, and quotes round a cell that
 * itself holds one of these.
 */

/** Every row ends with a line end, as WPS and Excel write it. */
export function writeTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
}

/** The last line end is no further row. Quotes that do not enclose a whole cell are part of its text. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell = cellAt(text, at)
    row.push(cell.text)
    at = cell.end
    if (text[at] === '\t') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
  }
  return rows
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
const PLAIN = /[^\t\r\n]*/y

function cellAt(text: string, at: number): { text: string; end: number } {
  QUOTED.lastIndex = at
  const enclosed = QUOTED.exec(text)
  if (enclosed) return { text: (enclosed[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex }
  PLAIN.lastIndex = at
  return { text: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex }
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
