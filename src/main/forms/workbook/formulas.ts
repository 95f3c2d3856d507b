/** References inside formulas: found, moved where rows are put in, and translated where a formula is written into another row. */
import { LAST_ROW, columnName, columnNumber, grownBox } from './addresses.ts'
import type { Box, Insertion } from './addresses.ts'

interface End {
  column: number
  row: number
  /** with a $ before it */
  isColumnFixed: boolean
  isRowFixed: boolean
}

export interface Reference {
  /** as it was written before the `!`; null: the formula's own sheet */
  sheet: string | null
  first: End
  /** null: a single cell */
  last: End | null
}

type Token = { text: string } | { reference: Reference; text: string; prefix: string }

/** Texts and names in quotes first, so that nothing inside them is taken for a cell. */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|\[\d+\][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?::(\$?[A-Za-z]{1,3})(\$?\d{1,7}))?(?![\p{L}\p{N}_(.!])|[\p{L}_\\][\p{L}\p{N}_.]*/gu

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const found of formula.matchAll(TOKEN)) {
    const [text, prefix = '', column, row, lastColumn, lastRow] = found
    tokens.push({ text: formula.slice(at, found.index) })
    at = found.index + text.length
    if (column === undefined || row === undefined) {
      tokens.push({ text })
      continue
    }
    const last = lastColumn !== undefined && lastRow !== undefined ? endOf(lastColumn, lastRow) : null
    tokens.push({ text, prefix, reference: { sheet: sheetIn(prefix), first: endOf(column, row), last } })
  }
  tokens.push({ text: formula.slice(at) })
  return tokens
}

function endOf(column: string, row: string): End {
  return {
    column: columnNumber(column.replace('$', '')),
    row: Number(row.replace('$', '')) - 1,
    isColumnFixed: column.startsWith('$'),
    isRowFixed: row.startsWith('$'),
  }
}

function sheetIn(prefix: string): string | null {
  if (prefix === '') return null
  const name = prefix.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name
}

export function referencesIn(formula: string): Reference[] {
  return tokensOf(formula).flatMap((token) => ('reference' in token ? [token.reference] : []))
}

export function boxOfReference({ first, last }: Reference): Box {
  const end = last ?? first
  return {
    top: Math.min(first.row, end.row),
    bottom: Math.max(first.row, end.row),
    left: Math.min(first.column, end.column),
    right: Math.max(first.column, end.column),
  }
}

function mapped(formula: string, change: (reference: Reference) => Reference | null): string {
  return tokensOf(formula)
    .map((token) => {
      if (!('reference' in token)) return token.text
      const to = change(token.reference)
      if (to === null) return '#REF!'
      return to === token.reference ? token.text : token.prefix + written(to)
    })
    .join('')
}

function written({ first, last }: Reference): string {
  const end = ({ column, row, isColumnFixed, isRowFixed }: End) =>
    `${isColumnFixed ? '$' : ''}${columnName(column)}${isRowFixed ? '$' : ''}${row + 1}`
  return last ? `${end(first)}:${end(last)}` : end(first)
}

/** The formula after rows were put into `sheet`; `own` is the sheet the formula stands in. */
export function moved(formula: string, own: string, sheet: string, insertion: Insertion): string {
  return mapped(formula, (reference) => {
    if ((reference.sheet ?? own).toLowerCase() !== sheet.toLowerCase()) return reference
    const { first, last } = reference
    if (!last) {
      return first.row > insertion.after ? { ...reference, first: { ...first, row: first.row + insertion.count } } : reference
    }
    const grown = grownBox({ top: first.row, bottom: last.row, left: 0, right: 0 }, insertion)
    if (grown.top === first.row && grown.bottom === last.row) return reference
    return { ...reference, first: { ...first, row: grown.top }, last: { ...last, row: grown.bottom } }
  })
}

/** The formula as it reads when it is copied by so many rows and columns. */
export function translated(formula: string, rows: number, columns: number): string {
  const shifted = (end: End): End => ({
    ...end,
    row: end.isRowFixed ? end.row : end.row + rows,
    column: end.isColumnFixed ? end.column : end.column + columns,
  })
  const isOutside = ({ row, column }: End) => row < 0 || column < 0 || row > LAST_ROW
  return mapped(formula, ({ sheet, first, last }) => {
    const to = { sheet, first: shifted(first), last: last && shifted(last) }
    return isOutside(to.first) || (to.last && isOutside(to.last)) ? null : to
  })
}
