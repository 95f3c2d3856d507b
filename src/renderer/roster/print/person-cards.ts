/** Everybody's own card: the shifts of one person in order of time with the posts' leaders, cut into as many cards as it takes. */
import { dutiesByPerson, postsOf } from '../../../shared/roster/papers/people.ts'
import type { PersonDuties, PersonDuty } from '../../../shared/roster/papers/people.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'

export interface PersonCard extends PersonDuties {
  /** the posts of these duties, each once */
  posts: RosterPost[]
  /** of all the cards of this person */
  part: { number: number; of: number }
}

/** Millimetres: lines in full size, what a card has for them, and how far they may be set closer or wider. */
export const CARD = { duty: 4.5, contact: 3.9, body: 45.4, closest: 0.7, widest: 1.22 }

export function cardsOf(week: RosterWeek, people?: readonly number[]): PersonCard[] {
  return dutiesByPerson(week, people).flatMap(({ duties, ...person }) => {
    const parts = inParts(duties)
    return parts.map((part, index) => ({
      ...person,
      duties: part,
      posts: postsOf(part),
      part: { number: index + 1, of: parts.length },
    }))
  })
}

/** How much closer than usual the lines of a card stand: 1 as usual, more where there are few. */
export function closeness({ duties, posts }: Pick<PersonCard, 'duties' | 'posts'>): number {
  return Math.min(CARD.widest, CARD.body / heightOf(duties.length, posts.length))
}

function inParts(duties: PersonDuty[]): PersonDuty[][] {
  const parts: PersonDuty[][] = []
  for (const duty of duties) {
    const last = parts.at(-1)
    if (last && heightOf(last.length + 1, postsOf([...last, duty]).length) * CARD.closest <= CARD.body) last.push(duty)
    else parts.push([duty])
  }
  return parts
}

function heightOf(duties: number, posts: number): number {
  return duties * CARD.duty + posts * CARD.contact
}
