/** The lines of one shift as they are drawn: each with the shape of its mark, and how wide its words are. */
import { NEW, lackInWords } from '../../../shared/roster/papers/entries.ts'
import type { PaperEntry } from '../../../shared/roster/papers/entries.ts'
import type { Seat } from '../../../shared/people/person.ts'
import type { Ruler } from '../../print/text-ruler.ts'

/** How the box around a category's character looks: told apart without colour, and without reading the character. */
export type MarkShape = 'solid' | 'circle' | 'square' | 'dashed' | 'shaded'

export interface Entry extends PaperEntry {
  shape: MarkShape
  /** of the name with role and sign behind it */
  nameEm: number
  phoneEm: number
}

const SHAPE_OF_SEAT: Record<Seat, MarkShape> = {
  government: 'solid',
  community: 'circle',
  volunteer: 'square',
  property: 'dashed',
}
/** Of the name's size; the sign of what is new stands behind the name, the role behind both. */
const NOTE_SCALE = 0.74
const NOTE_GAP_EM = 0.22

export function shapeOf({ seat }: Pick<PaperEntry, 'seat'>): MarkShape {
  return seat === null ? 'shaded' : SHAPE_OF_SEAT[seat]
}

export function measured(entries: readonly PaperEntry[], ruler: Ruler): Entry[] {
  return entries.map((entry) => {
    const notes = [entry.isNew ? NEW : '', entry.role].filter(Boolean)
    const nameEm = notes.reduce(
      (sum, note) => sum + NOTE_GAP_EM + ruler(note) * NOTE_SCALE,
      ruler(entry.name ?? lackInWords(entry.lacking)),
    )
    return { ...entry, shape: shapeOf(entry), nameEm, phoneEm: ruler(entry.phone) }
  })
}
