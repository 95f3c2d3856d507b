/** Everybody's own card: the shifts of one person in order of time with the posts' leaders, cut into as many cards as it takes. */
import { addDays } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import { DUTY_ROLE_LABELS } from '../../../shared/people/duty-role.ts'
import { STAFF_CATEGORY_LABELS } from '../../../shared/people/person.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { Assignment } from '../../../shared/roster/roster.ts'

export interface CardDuty {
  day: Day
  /** 早班 8:00—16:00 */
  shift: string
  post: RosterPost
  /** 带班, 备勤, or nothing */
  role: string
  isNew: boolean
}

export interface PersonCard {
  name: string
  /** 社区工作者, or why nothing is known */
  category: string
  duties: CardDuty[]
  /** the posts of these duties, each once */
  posts: RosterPost[]
  /** of all the cards of this person */
  part: { number: number; of: number }
}

/** Millimetres: lines in full size, what a card has for them, and how far they may be set closer or wider. */
export const CARD = { duty: 4.5, contact: 3.9, body: 45.4, closest: 0.7, widest: 1.22 }

/** In the order in which posts hand them out: by the post of the first shift, then by seat and name as the sheet has them. */
export function cardsOf(week: RosterWeek, people?: readonly number[]): PersonCard[] {
  const wanted = people && new Set(people)
  const byPerson = Map.groupBy(
    dutiesOf(week).filter(({ assignment: { personId } }) => !wanted || (personId !== null && wanted.has(personId))),
    ({ assignment: { personId, name } }) => (personId === null ? `=${name}` : String(personId)),
  )
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const duties = own.map(({ duty }) => duty).sort((a, b) => key(a).localeCompare(key(b)))
    const parts = inParts(duties)
    return parts.map((part, index) => ({
      name: first.assignment.name,
      category: categoryOf(first.assignment),
      duties: part,
      posts: postsIn(part),
      part: { number: index + 1, of: parts.length },
    }))
  })
}

/** How much closer than usual the lines of a card stand: 1 as usual, more where there are few. */
export function closeness({ duties, posts }: Pick<PersonCard, 'duties' | 'posts'>): number {
  return Math.min(CARD.widest, CARD.body / heightOf(duties.length, posts.length))
}

function dutiesOf({ posts, days }: RosterWeek): { assignment: Assignment; duty: CardDuty & { start: string } }[] {
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

function key({ day, start }: CardDuty & { start: string }): string {
  return `${day} ${start}`
}

function inParts(duties: CardDuty[]): CardDuty[][] {
  const parts: CardDuty[][] = []
  for (const duty of duties) {
    const last = parts.at(-1)
    if (last && heightOf(last.length + 1, postsIn([...last, duty]).length) * CARD.closest <= CARD.body) last.push(duty)
    else parts.push([duty])
  }
  return parts
}

function heightOf(duties: number, posts: number): number {
  return duties * CARD.duty + posts * CARD.contact
}

function postsIn(duties: CardDuty[]): RosterPost[] {
  return [...new Map(duties.map(({ post }) => [post.id, post])).values()]
}

function categoryOf({ category, match }: Assignment): string {
  if (match === 'ambiguous') return '同名待核'
  return category === null ? '花名册未登记' : STAFF_CATEGORY_LABELS[category]
}
