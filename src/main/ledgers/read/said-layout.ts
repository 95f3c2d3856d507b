/** What the clerk says a table is, and what was said of the same headings before, go over what was recognised. */
import { textOf } from '../../sheets/sheet.ts'
import type { RawCell } from '../../sheets/sheet.ts'
import type { ColumnBasis } from '../../../shared/ledgers/drafts.ts'
import type { LedgerKind } from '../../../shared/ledgers/ledger.ts'
import type { SheetCorrection } from '../../../shared/ledgers/corrections.ts'
import type { Grid } from './layout/grid.ts'
import { headingWords, headingsAt } from './layout/header-tiers.ts'
import { matchHeadings } from './layout/match-headings.ts'
import { recogniseSheet } from './layout/recognise-sheet.ts'
import type { Layout } from './layout/recognise-sheet.ts'
import type { Column, LedgerReader } from './ledger-reader.ts'

/** What was said of a set of headings: which kind they make, and the field of each; null: not read. */
export interface RememberedHeadings {
  key: string
  kind: LedgerKind
  fields: Record<string, string | null>
}

type Said = Pick<SheetCorrection, 'kind' | 'columns'>

/** Names a set of headings whatever their order. Headings that name nothing are left out. */
export function headingKey(columns: { heading: string }[]): string {
  return [...headingNames(columns).values()].sort().join('\n')
}

/** column's place in the list → its heading for comparison, told apart by number where one stands twice */
export function headingNames(columns: { heading: string }[]): Map<number, string> {
  const seen = new Map<string, number>()
  const names = new Map<number, string>()
  columns.forEach(({ heading }, place) => {
    const [word] = headingWords(heading)
    if (word === '') return
    const count = (seen.get(word) ?? 0) + 1
    seen.set(word, count)
    names.set(place, count === 1 ? word : `${word}#${count}`)
  })
  return names
}

/** The layout with everything said applied; null where the table is still not understood. */
export function layoutAsSaid(
  grid: Grid,
  found: Layout | null,
  readers: readonly LedgerReader[],
  said: Said | undefined,
  remembered: readonly RememberedHeadings[],
): Layout | null {
  const known = recall(grid, found, readers, remembered)
  if (!said || (said.kind === null && said.columns.length === 0)) return known
  const base = said.kind === null || said.kind === known?.reader.kind ? known : asKind(grid, known, readers, said.kind)
  const fields = new Map(said.columns.map(({ column, field }) => [column - grid.left, field]))
  return base && { ...withFields(base, fields, 'said'), sureness: 1 }
}

function recall(
  grid: Grid,
  found: Layout | null,
  readers: readonly LedgerReader[],
  remembered: readonly RememberedHeadings[],
): Layout | null {
  if (remembered.length === 0) return found
  const known = new Map(remembered.map((one) => [one.key, one]))
  const layout = found && known.has(headingKey(found.columns)) ? found : placeOfKnown(grid, found, readers, known)
  const one = layout && known.get(headingKey(layout.columns))
  if (!layout || !one) return found
  const base = layout.reader.kind === one.kind ? layout : asKind(grid, layout, readers, one.kind)
  if (!base) return found
  const names = headingNames(base.columns)
  const fields = new Map<number, string | null>()
  base.columns.forEach((column, place) => {
    const field = one.fields[names.get(place) ?? '']
    if (field !== undefined) fields.set(column.index, field)
  })
  return { ...withFields(base, fields, 'remembered'), sureness: 1 }
}

/** Headings that were mapped by hand once are looked for where nothing was recognised. */
function placeOfKnown(
  grid: Grid,
  found: Layout | null,
  readers: readonly LedgerReader[],
  known: ReadonlyMap<string, RememberedHeadings>,
): Layout | null {
  if (found) return found
  const rows = Math.min(grid.top + HEADINGS_SEARCHED, grid.sheet.rows.length)
  for (let top = grid.top; top < rows; top++) {
    for (let tiers = 1; tiers <= 3 && top + tiers <= grid.sheet.rows.length; tiers++) {
      const one = known.get(headingKey(headingsAt(grid, top, tiers).map(({ text }) => ({ heading: text }))))
      const reader = one && readers.find(({ kind }) => kind === one.kind)
      if (reader) return bare(grid, reader, top, top + tiers - 1)
    }
  }
  return null
}

const HEADINGS_SEARCHED = 30

/** The table as one of this kind: under the headings that suit it, else those found, else the first row that may be headings. */
function asKind(grid: Grid, found: Layout | null, readers: readonly LedgerReader[], kind: LedgerKind): Layout | null {
  const own = readers.filter((reader) => reader.kind === kind)
  const [first] = own
  if (!first) return null
  const easy = recogniseSheet(
    grid,
    own.map((reader) => ({ ...reader, required: [] })),
  )
  if (easy && (!found || easy.top === found.top)) {
    return { ...easy, reader: own.find(({ fields }) => fields === easy.reader.fields) ?? first }
  }
  const isHeading = (row: RawCell[]) => new Set(row.map(textOf).filter((text) => text !== '')).size >= 2
  const top = found?.top ?? grid.sheet.rows.findIndex(isHeading)
  if (top < 0) return null
  const layouts = own.map((reader) => ({ ...found, ...bare(grid, reader, top, found?.bottom ?? top) }))
  return layouts.reduce<Layout | null>((best, each) => (best && named(best) >= named(each) ? best : each), null)
}

function bare(grid: Grid, reader: LedgerReader, top: number, bottom: number): Layout {
  return { reader, top, bottom, columns: matchHeadings(headingsAt(grid, top, bottom - top + 1), reader), sureness: 1 }
}

function named(layout: Layout): number {
  return layout.columns.filter(({ field }) => field !== null).length
}

/** A field that was said of one column is taken from the column that was recognised as it. */
function withFields(layout: Layout, fields: ReadonlyMap<number, string | null>, by: ColumnBasis): Layout {
  const { reader } = layout
  const known = (field: string | null) => (field !== null && (field in reader.fields || field === 'day') ? field : null)
  const taken = new Set([...fields.values()].filter((field) => field !== null && reader.fields[field]?.isMultiple !== true))
  const columns = layout.columns.map((column): Column => {
    if (fields.has(column.index)) return { ...column, field: known(fields.get(column.index) ?? null), by }
    return column.field !== null && column.member === undefined && taken.has(column.field)
      ? { ...column, field: null, by: null }
      : column
  })
  return { ...layout, columns }
}
