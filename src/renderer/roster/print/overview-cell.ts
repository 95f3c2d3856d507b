/** Sets the names of one seat into its narrow column: in one line, in two smaller ones, or in as many as it takes. */
import { categoryMark, seated } from '../../../shared/roster/roster-week.ts'
import type { RosterCell } from '../../../shared/roster/roster-week.ts'
import type { Seat } from '../../../shared/people/person.ts'
import { lackInWords } from './shift-entries.ts'
import { NAME_LEAD, NAME_PADDING, NAME_SIZE } from './overview-measures.ts'
import { MM_PER_POINT, widthOf } from './text-ruler.ts'
import type { Ruler } from './text-ruler.ts'

export interface OverviewName {
  name: string
  /** small print behind the name: △ for a district secondee, 警 and the like for people beside the standard */
  note: string
}

/** missing: a seat to be filled; not_needed: the post needs nobody there. */
export type OverviewSeat =
  | { state: 'missing'; lacking: number }
  | { state: 'not_needed' | 'empty' }
  | { state: 'names'; lines: OverviewName[][]; size: number; height: number }

/** Of the name's size. */
export const NOTE_SCALE = 0.78
const SPACE_EM = 0.3

export function laySeat(cell: RosterCell, seat: Seat, required: readonly Seat[], width: number, ruler: Ruler): OverviewSeat {
  const names = namesIn(cell, seat)
  const lacking = cell.missing.filter((one) => one === seat).length
  const lack = lacking > 0 ? [{ name: lackInWords(lacking), note: '' }] : []
  if (names.length > 0) return layNames([...names, ...lack], width - NAME_PADDING, ruler)
  if (lacking > 0) return { state: 'missing', lacking }
  return { state: required.includes(seat) ? 'empty' : 'not_needed' }
}

/** People beside the standard (police, doctors, names to be checked) share the volunteers' column, the widest, with a note. */
function namesIn(cell: RosterCell, seat: Seat): OverviewName[] {
  const names = seated(cell, seat).map(({ name, category }) => ({ name, note: category === 'district_secondee' ? '△' : '' }))
  if (seat !== 'volunteer') return names
  return [...names, ...seated(cell, null).map(({ name, category }) => ({ name, note: categoryMark(category) }))]
}

function layNames(names: OverviewName[], room: number, ruler: Ruler): OverviewSeat {
  const ems = names.map(({ name, note }) => ruler(name) + ruler(note) * NOTE_SCALE)
  const whole = ems.reduce((sum, em) => sum + em, 0) + SPACE_EM * (names.length - 1)
  const oneLine = Math.min(NAME_SIZE.most, room / (whole * MM_PER_POINT))
  if (oneLine >= NAME_SIZE.oneLine) return { state: 'names', lines: [names], size: oneLine, height: heightOf(1, oneLine) }
  return layLines(names, ems, room)
}

function layLines(names: OverviewName[], ems: number[], room: number): OverviewSeat {
  const size = NAME_SIZE.least
  const lines: OverviewName[][] = []
  let wrapped = 0
  let used = Infinity
  names.forEach((name, index) => {
    const width = widthOf(ems[index] ?? 0, size)
    const space = widthOf(SPACE_EM, size)
    if (used + space + width <= room) {
      lines.at(-1)?.push(name)
      used += space + width
      return
    }
    lines.push([name])
    // a name longer than the column breaks; a broken line may end a character early
    const rows = width <= room ? 1 : Math.ceil(width / (room - widthOf(1, size)))
    wrapped += rows - 1
    used = rows > 1 ? Infinity : width
  })
  return { state: 'names', lines, size, height: heightOf(lines.length + wrapped, size) }
}

function heightOf(lines: number, size: number): number {
  return lines * size * MM_PER_POINT * NAME_LEAD + 0.35
}
