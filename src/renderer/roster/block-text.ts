/** Cells of the grid as a workbook takes them, and a workbook's cells as people for the grid. */
import type { CellToFill, Named } from '../../shared/roster/placing.ts'
import { inSeat } from '../../shared/roster/roster-grid.ts'
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import { namesWritten } from '../../shared/roster/written-names.ts'
import { columnIndex, spotAt } from './cell-place.ts'
import type { Column, Place, Spot } from './cell-place.ts'

/** One string per cell: names with 、 between; nothing where nobody sits. */
export function namesOfBlock(posts: readonly GridPost[], block: readonly Place[][]): string[][] {
  return block.map((row) => row.map((place) => namesAt(spotAt(posts, place), place)))
}

function namesAt(spot: Spot | null, { seat }: Place): string {
  return spot
    ? inSeat(spot.cell, seat)
        .map(({ name }) => name)
        .join('、')
    : ''
}

export interface Fitted {
  cells: CellToFill[]
  /** what lies past the edges of the grid, or where there is no shift */
  beyond: number
}

/**
 * The block laid down with its first cell at `at`; one cell alone goes into every place of the rectangle chosen. An empty
 * cell erases nobody.
 */
export function fitBlock(
  texts: readonly (readonly string[])[],
  { posts, columns, at, chosen }: { posts: readonly GridPost[]; columns: readonly Column[]; at: Place; chosen: Place[][] },
): Fitted {
  const isSingle = texts.length === 1 && texts[0]?.length === 1
  const pairs = isSingle
    ? chosen.flat().map((place) => ({ place, text: texts[0]?.[0] ?? '' }))
    : spread(texts, posts, columns, at)
  const fitted: Fitted = { cells: [], beyond: 0 }
  for (const { place, text } of pairs) {
    const people = namesWritten(text)
    if (people.length === 0) continue
    const cell = place && cellToFill(posts, place, people)
    if (cell) fitted.cells.push(cell)
    else fitted.beyond += 1
  }
  return fitted
}

function spread(texts: readonly (readonly string[])[], posts: readonly GridPost[], columns: readonly Column[], at: Place) {
  const rows = posts.flatMap(({ name, bands }) => bands.map((_, band) => ({ post: name, band })))
  const top = rows.findIndex((row) => row.post === at.post && row.band === at.band)
  const left = columnIndex(columns, at)
  return texts.flatMap((row, down) =>
    row.map((text, right) => {
      const [line, column] = [rows[top + down], columns[left + right]]
      return { place: line && column ? { ...line, ...column } : null, text }
    }),
  )
}

/** null: no shift there. */
export function cellToFill(posts: readonly GridPost[], place: Place, people: Named[]): CellToFill | null {
  const spot = spotAt(posts, place)
  if (!spot || people.length === 0) return null
  return { shiftId: spot.cell.shiftId, seat: place.seat, was: spot.people.map(({ name }) => name), people }
}

/**
 * Ctrl+D on a rectangle of several days: the people of its first day on all others, seat by seat; of one day: those of the
 * day before.
 */
export function filledFromFirstDay(posts: readonly GridPost[], block: readonly Place[][]): CellToFill[] {
  const firstDay = Math.min(...block.flat().map(({ day }) => day))
  const isOneDay = block.flat().every(({ day }) => day === firstDay)
  const source = isOneDay ? firstDay - 1 : firstDay
  return block.flat().flatMap((place) => {
    if (place.day === source) return []
    const like = spotAt(posts, { ...place, day: source })
    const people = like?.people.map(toNamed) ?? []
    return cellToFill(posts, place, people) ?? []
  })
}

function toNamed({ personId, name }: Spot['people'][number]): Named {
  return personId === null ? { name, phone: null } : { personId }
}
