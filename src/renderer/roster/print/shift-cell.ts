/** Sets the people of one shift into a cell of given width: a person a line while that fits, names side by side where it cannot. */
import type { Entry } from './shift-entries.ts'
import { SMALLEST_PRINT } from './sheet-density.ts'
import { MM_PER_POINT, widthOf } from '../../print/text-ruler.ts'

/** Points, and millimetres for the mark's box. */
export interface PrintSizes {
  name: number
  phone: number
  mark: number
  /** smallest size names and phones may be narrowed to */
  floor: number
}

export interface LaidEntry {
  entry: Entry
  nameSize: number
  phoneSize: number
  /** lines of the grid this entry takes; more than 1: the phone stands under the name */
  lines: number
}

/** Rows of entries side by side, each as high as its tallest entry. */
export interface LaidCell {
  rows: LaidEntry[][]
  lines: number
  across: number
  /** names only: the phones stand in the sheet's directory */
  packed: boolean
  /** who stood here in the version before, names only */
  gone: LaidEntry[][]
}

/** Millimetres: white at both sides of a cell, and between mark, name and phone. */
export const CELL_PADDING = 0.8
export const MARK_GAP = 1
export const PHONE_GAP = 0.9
const CHIP_GAP = 1.1
/** room to write behind 缺 */
const BLANK_EM = 2

/** Sizes that suit a line of this height; wider columns (fewer days) allow larger print. */
export function sizesFor(line: number, columnWidth: number): PrintSizes {
  const fitting = (line / MM_PER_POINT) * 0.935
  const wider = Math.min(1.35, Math.max(1, columnWidth / 36))
  const name = Math.min(10.6 * wider, fitting)
  return {
    name,
    phone: Math.min(8 * wider, name),
    mark: Math.min(3.7 * Math.sqrt(wider), line - 0.25),
    floor: Math.min(SMALLEST_PRINT, name),
  }
}

/** One person a line, or several to a line where a wide column has room for `across` of them. */
export function layLines(entries: readonly Entry[], placeWidth: number, across: number, sizes: PrintSizes): LaidCell {
  const room = placeWidth - 2 * CELL_PADDING
  const laid = entries.filter(({ isGone }) => !isGone).map((entry) => layEntry(entry, room, sizes))
  const rows = laid.flatMap((_, index) => (index % across === 0 ? [laid.slice(index, index + across)] : []))
  const gone = packRows(goneOf(entries), placeWidth * across, sizes)
  return { rows, lines: rows.reduce((sum, row) => sum + heightOf(row), gone.length), across, packed: false, gone }
}

/** Marks and names only, as many to a line as its width takes. */
export function packNames(entries: readonly Entry[], columnWidth: number, sizes: PrintSizes): LaidCell {
  const rows = packRows(
    entries.filter(({ isGone }) => !isGone),
    columnWidth,
    sizes,
  )
  const gone = packRows(goneOf(entries), columnWidth, sizes)
  return { rows, lines: rows.length + gone.length, across: 1, packed: true, gone }
}

function goneOf(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ isGone }) => isGone)
}

function packRows(entries: readonly Entry[], columnWidth: number, sizes: PrintSizes): LaidEntry[][] {
  const room = columnWidth - 2 * CELL_PADDING
  const rows: LaidEntry[][] = []
  let used = Infinity
  for (const entry of entries) {
    const mark = entry.isGone ? 0 : sizes.mark + MARK_GAP / 2
    const widest = room - mark
    const em = entry.nameEm + (entry.name === null ? BLANK_EM : 0)
    const nameSize = Math.min(sizes.name, (0.98 * widest) / (em * MM_PER_POINT))
    const width = mark + widthOf(em, nameSize)
    const laid: LaidEntry = { entry, nameSize, phoneSize: 0, lines: 1 }
    if (used + CHIP_GAP + width > room) {
      rows.push([laid])
      used = width
    } else {
      rows.at(-1)?.push(laid)
      used += CHIP_GAP + width
    }
  }
  return rows
}

/** Narrows a long name and its phone down to the floor; where even that is too wide the phone goes under the name. */
function layEntry(entry: Entry, room: number, sizes: PrintSizes): LaidEntry {
  const { name, phone, floor } = sizes
  const textRoom = room - sizes.mark - MARK_GAP
  if (entry.name === null) return { entry, nameSize: name, phoneSize: phone, lines: 1 }
  if (widthOf(entry.nameEm + entry.phoneEm, floor) + PHONE_GAP <= textRoom) {
    // the phone first: it is read once, the name at every change of shift
    for (let shrink = 1; shrink > 0.3; shrink -= 0.02) {
      const phoneSize = Math.max(floor, phone * shrink)
      const nameSize = Math.max(floor, name * Math.min(1, shrink + 1 - floor / phone))
      const width = widthOf(entry.nameEm, nameSize) + PHONE_GAP + widthOf(entry.phoneEm, phoneSize)
      if (width <= textRoom) return { entry, nameSize, phoneSize, lines: 1 }
    }
  }
  const nameSize = Math.max(floor, Math.min(name, (0.98 * textRoom) / (entry.nameEm * MM_PER_POINT)))
  // a wrapped line can end a character early
  const nameLines = widthOf(entry.nameEm, nameSize) <= textRoom ? 1 : Math.ceil(widthOf(entry.nameEm + 1, nameSize) / textRoom)
  return { entry, nameSize, phoneSize: Math.min(phone, textRoom / (entry.phoneEm * MM_PER_POINT)), lines: nameLines + 1 }
}

function heightOf(row: readonly LaidEntry[]): number {
  return Math.max(...row.map(({ lines }) => lines))
}
