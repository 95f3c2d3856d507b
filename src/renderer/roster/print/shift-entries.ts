/** The lines of one shift's cell in the order of “1+1+N+物业”: who stands there, and which seats are still to be filled. */
import { SEATS } from '../../../shared/people/person.ts'
import type { Seat, StaffCategory } from '../../../shared/people/person.ts'
import { categoryMark, rosterPhone, seated } from '../../../shared/roster/roster-week.ts'
import type { RosterCell } from '../../../shared/roster/roster-week.ts'
import type { Assignment } from '../../../shared/roster/roster.ts'
import type { Ruler } from './text-ruler.ts'

/** How the box around a category's character looks: told apart without colour, and without reading the character. */
export type MarkShape = 'solid' | 'circle' | 'square' | 'dashed' | 'shaded'

export interface Mark {
  character: string
  shape: MarkShape
}

export interface Entry {
  mark: Mark
  /** null: a seat nobody sits in, to be filled by hand */
  name: string | null
  /** a number, or why there is none */
  phone: string
  nameEm: number
  phoneEm: number
}

const SHAPE_OF_SEAT: Record<Seat, MarkShape> = {
  government: 'solid',
  community: 'circle',
  volunteer: 'square',
  property: 'dashed',
}
/** Whose mark stands for an empty seat. */
export const CATEGORY_OF_SEAT: Record<Seat, StaffCategory> = {
  government: 'street_cadre',
  community: 'community_worker',
  volunteer: 'volunteer',
  property: 'property_staff',
}

export function entriesOf(cell: RosterCell, ruler: Ruler): Entry[] {
  const bySeat = SEATS.flatMap((seat) => [
    ...seated(cell, seat).map((assignment) => personEntry(assignment, ruler)),
    ...(cell.missing.includes(seat) ? [vacancy(seat)] : []),
  ])
  return [...bySeat, ...seated(cell, null).map((assignment) => personEntry(assignment, ruler))]
}

export function markOf(category: StaffCategory | null, seat: Seat | null): Mark {
  return { character: categoryMark(category), shape: seat === null ? 'shaded' : SHAPE_OF_SEAT[seat] }
}

/** A number that can be dialled, or the reason why there is none: a wrong number is worse than none. */
export function phoneText(assignment: Assignment): string {
  const phone = rosterPhone(assignment)
  if (phone !== '') return phone
  return assignment.match === 'unknown' ? '未登记' : '无电话'
}

function personEntry(assignment: Assignment, ruler: Ruler): Entry {
  const { name } = assignment
  const phone = phoneText(assignment)
  return { mark: markOf(assignment.category, assignment.seat), name, phone, nameEm: ruler(name), phoneEm: ruler(phone) }
}

function vacancy(seat: Seat): Entry {
  return { mark: markOf(CATEGORY_OF_SEAT[seat], seat), name: null, phone: '', nameEm: 0, phoneEm: 0 }
}
