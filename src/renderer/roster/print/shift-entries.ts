/** The lines of one shift's cell in the order of “1+1+N+物业”: who stands there, and which seats are still to be filled. */
import type { DutyRole } from '../../../shared/people/duty-role.ts'
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
  /** null: a seat with nobody in it, to be filled by hand */
  name: string | null
  /** how many the seat lacks; 0: somebody stands there */
  lacking: number
  /** 带, 备, or nothing */
  role: string
  /** differs from what was published before */
  isNew: boolean
  /** a number, or why there is none */
  phone: string
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
export const NEW = '▲'
export const ROLE_MARKS: Record<DutyRole, string> = { leader: '带', standby: '备' }

/** Whose mark stands for an empty seat. */
export const CATEGORY_OF_SEAT: Record<Seat, StaffCategory> = {
  government: 'street_cadre',
  community: 'community_worker',
  volunteer: 'volunteer',
  property: 'property_staff',
}

export function entriesOf(cell: RosterCell, ruler: Ruler): Entry[] {
  const marked = new Set(cell.changes?.marked)
  const entry = (assignment: Assignment) => personEntry(assignment, marked.has(assignment.id), ruler)
  const bySeat = SEATS.flatMap((seat) => {
    const lacking = cell.missing.filter((one) => one === seat).length
    return [...seated(cell, seat).map(entry), ...(lacking > 0 ? [vacancy(seat, lacking, ruler)] : [])]
  })
  return [...bySeat, ...seated(cell, null).map(entry)]
}

/** 缺; 缺2 */
export function lackInWords(lacking: number): string {
  return lacking > 1 ? `缺${lacking}` : '缺'
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

function personEntry(assignment: Assignment, isNew: boolean, ruler: Ruler): Entry {
  const { name, category, seat } = assignment
  const phone = phoneText(assignment)
  const role = assignment.role ? ROLE_MARKS[assignment.role] : ''
  const notes = [isNew ? NEW : '', role].filter(Boolean)
  const nameEm = notes.reduce((sum, note) => sum + NOTE_GAP_EM + ruler(note) * NOTE_SCALE, ruler(name))
  return { mark: markOf(category, seat), name, lacking: 0, role, isNew, phone, nameEm, phoneEm: ruler(phone) }
}

function vacancy(seat: Seat, lacking: number, ruler: Ruler): Entry {
  const mark = markOf(CATEGORY_OF_SEAT[seat], seat)
  return { mark, name: null, lacking, role: '', isNew: false, phone: '', nameEm: ruler(lackInWords(lacking)), phoneEm: 0 }
}
