/** Lists as text (csv, tab-separated): one sheet, all cells text. */
import Papa from 'papaparse'
import type { RawSheet } from './sheet.ts'

/** Text with the separators as found; a broken quotation mark becomes a fault of its row. */
export function readDelimited(text: string): RawSheet[] {
  const delimiter = delimiterOf(text)
  const quoted = parse(text, delimiter, '"')
  // one stray quotation mark can swallow the lines after it: then the marks are taken as ordinary characters
  const parsed = quoted.errors.length > 0 ? fullerOf(quoted, parse(text, delimiter, '\u0000')) : quoted
  return [
    {
      name: 'Sheet1',
      rows: parsed.data.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      isHidden: false,
      is1904: false,
      faults: quoted.errors.map((error) => ({ row: error.row ?? 0, column: 0, text: '引号不成对' })),
    },
  ]
}

function parse(text: string, delimiter: string, quoteChar: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, quoteChar, skipEmptyLines: false })
}

/** The separator that occurs most in the first lines. A full-width comma also separates names inside a cell, so it comes last. */
function delimiterOf(text: string): string {
  const head = text
    .split(/\r?\n/, 50)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '|'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length - 1 }))
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most))
  return best.count > 0 ? best.delimiter : head.includes('，') ? '，' : ','
}

/** The reading with more rows of the width most rows have. */
function fullerOf(a: Papa.ParseResult<string[]>, b: Papa.ParseResult<string[]>): Papa.ParseResult<string[]> {
  const width = usualWidth([...a.data, ...b.data])
  const usual = (result: Papa.ParseResult<string[]>) => result.data.filter((row) => row.length === width).length
  return usual(b) > usual(a) ? b : a
}

function usualWidth(rows: string[][]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}
