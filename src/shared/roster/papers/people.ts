/** The shifts of every person in order of time, with the posts they lead to: what the cards and the list of people are made from. */
import { addDays } from '../../days.ts'
import type { Day } from '../../days.ts'
import { DUTY_ROLE_LABELS } from '../../people/duty-role.ts'
import { STAFF_CATEGORY_LABELS } from '../../people/person.ts'
import { bandHours } from '../roster-week.ts'
import type { RosterPost, RosterWeek } from '../roster-week.ts'
import type { Assignment } from '../roster.ts'

export interface PersonDuty {
  day: Day
  start: string
  /** 早班 8:00—16:00 */
  shift: string
  post: RosterPost
  /** 带班, 备勤, or nothing */
  role: string
  isNew: boolean
}

export interface PersonDuties {
  name: string
  /** 社区工作者, or why nothing is known */
  category: string
  duties: PersonDuty[]
}

/**
 * In the order in which posts hand cards out: by the post of the first shift, then by seat and name as the sheet has them.
 * `people`: these alone, by their numbers in the register.
 */
export function dutiesByPerson(week: RosterWeek, people?: readonly number[]): PersonDuties[] {
  const wanted = people && new Set(people)
  const byPerson = Map.groupBy(
    dutiesOf(week).filter(({ assignment: { personId } }) => !wanted || (personId !== null && wanted.has(personId))),
    ({ assignment: { personId, name } }) => (personId === null ? `=${name}` : String(personId)),
  )
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const duties = own.map(({ duty }) => duty).sort((a, b) => timeOf(a).localeCompare(timeOf(b)))
    return [{ name: first.assignment.name, category: categoryOf(first.assignment), duties }]
  })
}

/** The posts of these duties, each once. */
export function postsOf(duties: readonly PersonDuty[]): RosterPost[] {
  return [...new Map(duties.map(({ post }) => [post.id, post])).values()]
}

function dutiesOf({ posts, days }: RosterWeek): { assignment: Assignment; duty: PersonDuty }[] {
  return posts.flatMap((post) =>
    post.bands.flatMap((band) =>
      band.cells.flatMap((cell, index) => {
        const marked = new Set(cell?.changes?.marked)
        return (cell?.assignments ?? []).map((assignment) => ({
          assignment,
          duty: {
            day: days[index] ?? addDays(days[0] ?? '', index),
            start: band.start,
            shift: `${band.name} ${bandHours(band)}`,
            post,
            role: assignment.role ? DUTY_ROLE_LABELS[assignment.role] : '',
            isNew: marked.has(assignment.id),
          },
        }))
      }),
    ),
  )
}

function timeOf({ day, start }: PersonDuty): string {
  return `${day} ${start}`
}

function categoryOf({ category, match }: Assignment): string {
  if (match === 'ambiguous') return '同名待核'
  return category === null ? '花名册未登记' : STAFF_CATEGORY_LABELS[category]
}
