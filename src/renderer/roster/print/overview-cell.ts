/** Sets the names of one seat into its narrow column: in one line, in two smaller ones, or in as many as it takes. */
import { CANCELLED, lackInWords } from '../../../shared/roster/papers/entries.ts'
import { seatContent } from '../../../shared/roster/papers/seats.ts'
import type { SeatName } from '../../../shared/roster/papers/seats.ts'
import type { FormerPerson, RosterCell } from '../../../shared/roster/roster-week.ts'
import type { Seat } from '../../../shared/people/person.ts'
import { MM_PER_POINT, widthOf } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import { NAME_LEAD, NAME_PADDING } from './overview-measures.ts'
import type { NameSizes } from './overview-measures.ts'

/** missing: a seat to be filled; not_asked: the standard asks for nobody there; empty: nothing is to be said. */
export type OverviewSeat =
  | { state: 'missing'; lacking: number }
  | { state: 'not_asked' | 'empty' }
  | { state: 'names'; lines: SeatName[][]; size: number; height: number }

/** Of the name's size. */
export const NOTE_SCALE = 0.78
const SPACE_EM = 0.3

export function laySeat(cell: RosterCell, seat: Seat, width: number, sizes: NameSizes, ruler: Ruler): OverviewSeat {
  const { names, lacking, isAsked } = seatContent(cell, seat)
  const lack = lacking > 0 ? [{ name: lackInWords(lacking), note: '', isGone: false }] : []
  if (names.length > 0) return layNames([...names, ...lack], width - NAME_PADDING, sizes, ruler)
  if (lacking > 0) return { state: 'missing', lacking }
  return { state: isAsked ? 'empty' : 'not_asked' }
}

/** What stands across a day's seats: a shift that is no more. */
export function layGone(people: readonly FormerPerson[], width: number, sizes: NameSizes, ruler: Ruler): OverviewSeat {
  const gone = people.map(({ name }) => ({ name, note: '', isGone: true }))
  return layNames([{ name: CANCELLED, note: '', isGone: false }, ...gone], width - NAME_PADDING, sizes, ruler)
}

function layNames(names: SeatName[], room: number, sizes: NameSizes, ruler: Ruler): OverviewSeat {
  const ems = names.map(({ name, note }) => ruler(name) + ruler(note) * NOTE_SCALE)
  const whole = ems.reduce((sum, em) => sum + em, 0) + SPACE_EM * (names.length - 1)
  const oneLine = Math.min(sizes.most, room / (whole * MM_PER_POINT))
  if (oneLine >= sizes.oneLine) return { state: 'names', lines: [names], size: oneLine, height: heightOf(1, oneLine) }
  return layLines(names, ems, room, sizes.least)
}

function layLines(names: SeatName[], ems: number[], room: number, size: number): OverviewSeat {
  const lines: SeatName[][] = []
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
