/** Lists as text (csv, tab-separated): one sheet, all cells text, read piece by piece. */
import Papa from 'papaparse'
import { decodedPieces, encodingOf } from './decode-text.ts'
import type { TextEncoding } from './decode-text.ts'
import { unguarded } from './formula-guard.ts'
import type { NumberedRow } from './row-source.ts'
import type { RawCell, RawSheet } from './sheet.ts'

/** bytes decoded at once */
const PIECE_BYTES = 512 * 1024
/** A quoted cell may hold line ends; one that holds this much has lost its closing mark. */
const MAX_CELL = 2 * 1024 * 1024
const QUOTE = '"'
/** stands in no text: quotation marks are then ordinary characters */
const NO_QUOTE = '\u0000'

export interface DelimitedText {
  rowCount: number
  batches: () => AsyncIterable<NumberedRow[]>
}

/** Finds out encoding, separator and whether quotation marks hold. Refusal: file_encoding. */
export function openDelimited(name: string, bytes: Uint8Array, chosen?: TextEncoding): DelimitedText {
  const encoding = encodingOf(name, bytes, chosen)
  const pieces = () => withPlainLineEnds(decodedPieces(bytes, encoding, PIECE_BYTES))
  const delimiter = delimiterOf(firstOf(pieces()))
  const quoted = survey(pieces(), delimiter, QUOTE)
  // one stray quotation mark can swallow the lines after it: then the marks are taken as ordinary characters
  const bare = quoted.faultRows.length > 0 ? survey(pieces(), delimiter, NO_QUOTE) : null
  const isBare = bare !== null && hasMoreUsualRows(bare, quoted)
  const faults = new Map(quoted.faultRows.map((row) => [row, [{ column: 0, text: '引号不成对' }]]))
  return {
    rowCount: isBare ? bare.rowCount : quoted.rowCount,
    batches: async function* () {
      let index = 0
      for (const { rows } of parsed(pieces(), delimiter, isBare ? NO_QUOTE : QUOTE)) {
        yield await Promise.resolve(rows.map((row) => ({ index, cells: row.map(cellOf), faults: faults.get(index++) ?? [] })))
      }
    },
  }
}

function firstOf(pieces: Iterable<string>): string {
  for (const piece of pieces) return piece
  return ''
}

/** The whole list at once. */
export async function readDelimited(name: string, bytes: Uint8Array, chosen?: TextEncoding): Promise<RawSheet[]> {
  const rows: RawCell[][] = []
  const faults: RawSheet['faults'] = []
  for await (const batch of openDelimited(name, bytes, chosen).batches()) {
    for (const row of batch) {
      rows.push(row.cells)
      faults.push(...row.faults.map((fault) => ({ row: row.index, ...fault })))
    }
  }
  return [{ name: '', rows, merges: [], hiddenRows: [], hiddenColumns: [], isHidden: false, is1904: false, faults, formulas: [] }]
}

function cellOf(text: string): RawCell {
  return text === '' ? null : unguarded(text)
}

interface ParsedPiece {
  rows: string[][]
  /** places of rows with broken marks, within the piece */
  faultRows: number[]
}

/** The text's rows, each piece up to its last whole row. */
function* parsed(pieces: Iterable<string>, delimiter: string, quoteChar: string): Generator<ParsedPiece> {
  let rest = ''
  const next = (text: string, isLast: boolean): ParsedPiece => {
    const result = parse(text, delimiter, quoteChar, !isLast)
    rest = isLast ? '' : text.slice(result.meta.cursor)
    return { rows: result.data, faultRows: result.errors.map((error) => error.row ?? 0) }
  }
  for (const piece of pieces) {
    // text that cannot be cut is parsed to its end, as broken as it is
    if (rest.length + piece.length > 0) yield next(rest + piece, rest.length > MAX_CELL)
  }
  if (rest !== '') yield next(rest, true)
}

/** Files put together from several have line ends of several kinds. */
function* withPlainLineEnds(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    const text = held + piece
    // a line feed may follow in the next piece
    held = text.endsWith('\r') ? '\r' : ''
    yield (held === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

/** Papa's parser for pieces, which its published types leave unnamed. */
function parse(text: string, delimiter: string, quoteChar: string, ignoreLastRow: boolean): Papa.ParseResult<string[]> {
  const parser = new Papa.Parser({ delimiter, quoteChar, newline: '\n' }) as {
    parse: (input: string, baseIndex: number, ignoreLastRow: boolean) => Papa.ParseResult<string[]>
  }
  return parser.parse(text, 0, ignoreLastRow)
}

interface TextSurvey {
  rowCount: number
  faultRows: number[]
  /** how many rows have how many cells */
  widths: Map<number, number>
}

function survey(pieces: Iterable<string>, delimiter: string, quoteChar: string): TextSurvey {
  const found: TextSurvey = { rowCount: 0, faultRows: [], widths: new Map() }
  for (const { rows, faultRows } of parsed(pieces, delimiter, quoteChar)) {
    for (const row of faultRows) found.faultRows.push(found.rowCount + row)
    for (const { length } of rows) found.widths.set(length, (found.widths.get(length) ?? 0) + 1)
    found.rowCount += rows.length
  }
  return found
}

/** Whether more of its rows have the width that most rows have. */
function hasMoreUsualRows(a: TextSurvey, b: TextSurvey): boolean {
  const all = new Map(a.widths)
  for (const [width, count] of b.widths) all.set(width, (all.get(width) ?? 0) + count)
  const usual = [...all].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
  return (a.widths.get(usual) ?? 0) > (b.widths.get(usual) ?? 0)
}

/** The separator that occurs most in the first lines. A full-width comma also separates names inside a cell, so it comes last. */
function delimiterOf(text: string): string {
  const head = text
    .split('\n', 50)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '|'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length - 1 }))
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most))
  return best.count > 0 ? best.delimiter : head.includes('，') ? '，' : ','
}
