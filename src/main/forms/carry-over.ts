/**
 * Ties taken from one version of a form to the next. A cell is known again by the words around it: those to its left, those
 * above it, and its own; where several cells have the same words, by their order. What is not plain is lost, and asked about.
 */
import type { CellTie, LostTie, Place, RowsTie, Ties } from '../../shared/forms/form.ts'
import { addressOf, cellOf, columnName, columnNumber } from './workbook/addresses.ts'
import type { Cell } from './workbook/addresses.ts'
import { keyOf, mergeAt } from './workbook/sheet.ts'
import type { Sheet } from './workbook/sheet.ts'
import { labelsIn, labelsText, normalLabel } from './labels.ts'
import type { Labels, LabelsAt } from './labels.ts'
import type { ReadForm } from './read-form.ts'
import { partsInText } from './text-holes.ts'
import type { FormWords } from './words.ts'

export interface Carried {
  ties: Ties
  dismissed: Place[]
  lost: LostTie[]
}

interface Anchor extends Cell {
  left: string[]
  above: string[]
  own: string
}

export function carryOver(from: ReadForm, to: ReadForm, ties: Ties, dismissed: Place[], words: FormWords): Carried {
  const carried: Carried = { ties: { cells: [], rows: [] }, dismissed: [], lost: [] }
  const sheets = createSheetFinder(from, to)
  for (const tie of ties.cells) {
    const pair = sheets(tie.sheet)
    const at = pair?.place(tie.cell)
    if (pair && at)
      carried.ties.cells.push({ ...renewed(tie, pair.to, at, words), sheet: pair.to.part.name, cell: addressOf(at) })
    else carried.lost.push({ labels: pair?.labels(tie.cell) ?? tie.sheet, cell: tie, rows: null })
  }
  for (const tie of ties.rows) {
    const pair = sheets(tie.sheet)
    const { found, missing } = pair?.region(tie) ?? { found: null, missing: tie.columns }
    if (found) carried.ties.rows.push(found)
    if (missing.length > 0) {
      const labels = missing.map(({ column }) => pair?.labels(`${column}${tie.row}`) ?? '').join('、')
      carried.lost.push({ labels, cell: null, rows: { ...tie, columns: missing } })
    }
  }
  for (const place of dismissed) {
    const pair = sheets(place.sheet)
    const at = pair?.place(place.cell)
    if (pair && at) carried.dismissed.push({ sheet: pair.to.part.name, cell: addressOf(at) })
  }
  return carried
}

/** The words of a text are taken from the new version where it asks for the same things. */
function renewed(tie: CellTie, sheet: Sheet, at: Cell, words: FormWords): CellTie {
  const written = sheet.cells.get(keyOf(at))?.value
  if (tie.parts.length < 2 || typeof written !== 'string') return tie
  const fresh = partsInText(written, words, false)?.parts ?? []
  const sources = (parts: CellTie['parts']) => JSON.stringify(parts.filter((part) => typeof part !== 'string'))
  return sources(fresh) === sources(tie.parts) ? { ...tie, parts: fresh } : tie
}

interface SheetPair {
  to: Sheet
  place: (address: string) => Cell | null
  region: (tie: RowsTie) => { found: RowsTie | null; missing: RowsTie['columns'] }
  labels: (address: string) => string
}

/** Sheets keep their names; a single one may be renamed with every day. */
function createSheetFinder(from: ReadForm, to: ReadForm): (name: string) => SheetPair | null {
  const known = new Map<string, SheetPair | null>()
  const seen = (form: ReadForm) => form.sheets.filter(({ part }) => !part.isHidden)
  const same = (a: string, b: string) => a === b || (normalLabel(a) !== '' && normalLabel(a) === normalLabel(b))
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const old = from.sheets.find(({ part }) => part.name === name)
    const alone = seen(from).length === 1 && seen(to).length === 1 ? seen(to)[0] : undefined
    const fresh = to.sheets.find(({ part }) => part.name === name) ?? to.sheets.find(({ part }) => same(part.name, name)) ?? alone
    const pair = old && fresh ? pairOf(old, fresh) : null
    known.set(name, pair)
    return pair
  }
}

function pairOf(from: Sheet, to: Sheet): SheetPair {
  const [old, fresh] = [anchorsOf(from), anchorsOf(to)]
  const labelsAt = labelsIn(from, () => false)
  const anchorAt = (address: string) => {
    const at = cellOf(address)
    return at && old.find(({ row, column }) => row === at.row && column === at.column)
  }
  return {
    to,
    labels: (address) => {
      const at = cellOf(address)
      return at ? labelsText(labelsAt(at)) : address
    },
    place: (address) => {
      const anchor = anchorAt(address)
      return anchor ? findAgain(anchor, old, fresh) : null
    },
    region: (tie) => regionAgain(tie, old, fresh),
  }
}

/** Every cell that may be tied: of a merge its first one. */
function anchorsOf(sheet: Sheet): Anchor[] {
  const labelsAt: LabelsAt = labelsIn(sheet, () => false)
  const normal = ({ left, above, own }: Labels) => ({
    left: left.map(normalLabel),
    above: above.map(normalLabel),
    own: normalLabel(own),
  })
  const anchors: Anchor[] = []
  for (let row = 0; row <= sheet.reach.row; row++) {
    for (let column = 0; column <= sheet.reach.column; column++) {
      const merge = mergeAt(sheet, { row, column })
      if (merge && (merge.top !== row || merge.left !== column)) continue
      anchors.push({ row, column, ...normal(labelsAt({ row, column })) })
    }
  }
  return anchors
}

type Likeness = (a: Anchor, b: Anchor) => boolean

const same = (a: string[], b: string[]) => a.length === b.length && a.every((one, index) => one === b[index])

/** From the strictest to the loosest; own words must be the same in all. */
const LIKENESSES: Likeness[] = [
  (a, b) => same(a.left, b.left) && same(a.above, b.above),
  (a, b) => (a.left[0] ?? '') === (b.left[0] ?? '') && (a.above[0] ?? '') === (b.above[0] ?? ''),
  (a, b) => (a.left[0] === undefined || b.left.includes(a.left[0])) && (a.above[0] === undefined || b.above.includes(a.above[0])),
]

function findAgain(anchor: Anchor, old: Anchor[], fresh: Anchor[]): Cell | null {
  const isNamed = anchor.left.length + anchor.above.length > 0 || anchor.own !== ''
  if (!isNamed) return fresh.find(({ row, column, own }) => row === anchor.row && column === anchor.column && own === '') ?? null
  const withOwn = fresh.filter(({ own }) => own === anchor.own)
  // a title is known by its own words, whatever stands around it
  if (anchor.own !== '') {
    const rivals = old.filter(({ own }) => own === anchor.own)
    return withOwn.length === rivals.length ? (withOwn[rivals.indexOf(anchor)] ?? null) : nearest(anchor, withOwn)
  }
  for (const isLike of LIKENESSES) {
    const found = withOwn.filter((one) => isLike(anchor, one))
    if (found.length === 0) continue
    const [only] = found
    const rivals = old.filter((one) => one.own === '' && isLike(anchor, one))
    if (found.length === 1 && rivals.length === 1) return only ?? null
    // cells that nobody could tell apart in the old version keep their order, if there are as many of them
    return found.length === rivals.length ? (found[rivals.indexOf(anchor)] ?? null) : null
  }
  return null
}

/** Where the very words are repeated a different number of times, only the same place will do. */
function nearest(anchor: Anchor, found: Anchor[]): Cell | null {
  if (found.length === 1) return found[0] ?? null
  return found.find(({ row, column }) => row === anchor.row && column === anchor.column) ?? null
}

/** The row right below the same headings; columns whose heading is gone are missing. */
function regionAgain(tie: RowsTie, old: Anchor[], fresh: Anchor[]): ReturnType<SheetPair['region']> {
  const wanted = tie.columns.map(({ column, field }) => ({
    field,
    column,
    above: old.find((one) => one.row === tie.row - 1 && one.column === columnNumber(column))?.above ?? [],
  }))
  const byRow = Map.groupBy(fresh, ({ row }) => row)
  const options = [...byRow].map(([row, anchors]) => {
    const heads = new Set((byRow.get(row - 1) ?? []).map(({ own }) => own))
    const columns = wanted.flatMap(({ above, field, column }) => {
      const under = anchors.filter((one) => one.own === '' && above[0] !== undefined && one.above[0] === above[0])
      const [found] = under.length > 1 ? under.filter((one) => one.above[1] === above[1]) : under
      return found ? [{ from: column, field, column: columnName(found.column) }] : []
    })
    // a heading of two tiers ends with cells of its own or with a merge above
    const isFirst = wanted.some(({ above }) => above[0] !== undefined && heads.has(above[0])) || heads.size <= 1
    return { row, columns, isFirst }
  })
  const best = options
    .filter(({ columns, isFirst }) => isFirst && columns.length > 0)
    .reduce<(typeof options)[number] | null>((a, b) => (a === null || b.columns.length > a.columns.length ? b : a), null)
  if (!best || best.columns.length * 2 < wanted.length) return { found: null, missing: tie.columns }
  const known = new Set(best.columns.map(({ from }) => from))
  return {
    found: { ...tie, sheet: tie.sheet, row: best.row + 1, columns: best.columns.map(({ column, field }) => ({ column, field })) },
    missing: tie.columns.filter(({ column }) => !known.has(column)),
  }
}

/** How alike two workbooks are by their words, 0 to 1. */
export function likeness(a: ReadForm, b: ReadForm): number {
  const words = (form: ReadForm) =>
    new Set(
      form.sheets
        .flatMap(({ cells }) => [...cells.values()])
        .flatMap(({ value, formula }) => (typeof value === 'string' && formula === null ? [normalLabel(value)] : []))
        .filter((one) => one !== ''),
    )
  const [first, second] = [words(a), words(b)]
  const both = [...first].filter((one) => second.has(one)).length
  return both / Math.max(1, new Set([...first, ...second]).size)
}
