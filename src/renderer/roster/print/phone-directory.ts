/** The phones of cells that are too full to print them: everybody once, in columns across the foot of the same sheet. */
import type { Entry } from './shift-entries.ts'
import { SHEET, SMALLEST_PRINT } from './sheet-density.ts'
import { widthOf } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'

export interface DirectoryPlan {
  people: { name: string; phone: string }[]
  columns: number
  /** millimetres */
  height: number
}

export const DIRECTORY_LINE = 2.7
const COLUMN_GAP = 2
const PADDING = 1.2

/** The people of all cells with more than `packAbove` of them. */
export function peopleOf(cells: readonly (readonly Entry[] | null)[], packAbove: number): DirectoryPlan['people'] {
  const byNumber = new Map<string, { name: string; phone: string }>()
  for (const { name, phone, isGone } of cells.flatMap((cell) => (cell !== null && cell.length > packAbove ? cell : []))) {
    if (name !== null && !isGone) byNumber.set(`${name} ${phone}`, { name, phone })
  }
  return [...byNumber.values()]
}

export function layDirectory(people: DirectoryPlan['people'], ruler: Ruler): DirectoryPlan {
  const room = SHEET.width - SHEET.left - SHEET.right - 2 * SHEET.frame - SHEET.label - PADDING
  const widest = Math.max(...people.map(({ name, phone }) => widthOf(ruler(`${name} ${phone}`), SMALLEST_PRINT)))
  const columns = Math.max(1, Math.floor(room / (widest + COLUMN_GAP)))
  return { people, columns, height: Math.ceil(people.length / columns) * DIRECTORY_LINE + PADDING }
}
