/** The lines of one shift in the order of “1+1+N+物业”: who stands there, which seats are to be filled, who does not any more. */
import type { DutyRole } from '../../people/duty-role.ts'
import { SEATS } from '../../people/person.ts'
import type { Seat, StaffCategory } from '../../people/person.ts'
import { categoryMark, rosterPhone, seated } from '../roster-week.ts'
import type { FormerPerson, RosterCell } from '../roster-week.ts'
import type { Assignment } from '../roster.ts'

export interface PaperEntry {
  /** one character: 机; of an empty seat that of who is asked for */
  mark: string
  /** null: a seat with nobody in it, to be filled by hand */
  name: string | null
  seat: Seat | null
  category: StaffCategory | null
  /** how many the seat lacks; 0: somebody stands there */
  lacking: number
  /** 带, 备, or nothing */
  role: string
  /** differs from what was published before */
  isNew: boolean
  /** stood here in what was published before, and does not any more */
  isGone: boolean
  /** a number, or why there is none */
  phone: string
}

export const NEW = '▲'
export const ROLE_MARKS: Record<DutyRole, string> = { leader: '带', standby: '备' }
export const CANCELLED = '取消'

/** Whose mark stands for an empty seat. */
export const CATEGORY_OF_SEAT: Record<Seat, StaffCategory> = {
  government: 'street_cadre',
  community: 'community_worker',
  volunteer: 'volunteer',
  property: 'property_staff',
}

const GONE = { lacking: 0, role: '', isNew: false, isGone: true, phone: '' }

/** Those of one seat behind one another; who stands beside the standard comes last, and who is gone after everybody. */
export function entriesOf(cell: RosterCell): PaperEntry[] {
  return [...[...SEATS, null].flatMap((seat) => [...presentIn(cell, seat), ...vacancyOf(cell, seat)]), ...goneFrom(cell)]
}

export function presentIn(cell: RosterCell, seat: Seat | null): PaperEntry[] {
  const marked = new Set(cell.changes?.marked)
  return seated(cell, seat).map((assignment) => ({
    mark: categoryMark(assignment.category),
    name: assignment.name,
    seat,
    category: assignment.category,
    lacking: 0,
    role: assignment.role ? ROLE_MARKS[assignment.role] : '',
    isNew: marked.has(assignment.id),
    isGone: false,
    phone: phoneText(assignment),
  }))
}

export function goneFrom({ changes }: RosterCell): PaperEntry[] {
  return (changes?.left ?? []).map(({ name, seat, category }) => ({
    ...GONE,
    mark: categoryMark(category),
    name,
    seat,
    category,
  }))
}

/** Of a whole shift that is no more. */
export function cancelledEntries(people: readonly FormerPerson[]): PaperEntry[] {
  return people.map(({ name }) => ({ ...GONE, mark: '', name, seat: null, category: null }))
}

function vacancyOf(cell: RosterCell, seat: Seat | null): PaperEntry[] {
  const lacking = cell.missing.filter((one) => one === seat).length
  if (seat === null || lacking === 0) return []
  const category = CATEGORY_OF_SEAT[seat]
  const nobody = { name: null, role: '', isNew: false, isGone: false, phone: '' }
  return [{ ...nobody, mark: categoryMark(category), seat, category, lacking }]
}

/** 缺; 缺2 */
export function lackInWords(lacking: number): string {
  return lacking > 1 ? `缺${lacking}` : '缺'
}

/** A number that can be dialled, or the reason why there is none: a wrong number is worse than none. */
export function phoneText(assignment: Assignment): string {
  const phone = rosterPhone(assignment)
  if (phone !== '') return phone
  return assignment.match === 'unknown' ? '未登记' : '无电话'
}
