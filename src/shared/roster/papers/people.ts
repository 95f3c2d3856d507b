/** The shifts of every person in order of time, with the posts they lead to: what the cards and the list of people are made from. */
import { addDays } from '../../days.ts'
import type { Day } from '../../days.ts'
import { DUTY_ROLE_LABELS } from '../../people/duty-role.ts'
import { STAFF_CATEGORY_LABELS } from '../../people/person.ts'
import { bandHours } from '../roster-week.ts'
import type { FormerPerson, RosterBand, RosterCell, RosterPost, RosterWeek } from '../roster-week.ts'
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
  /** was theirs in what was published before, and is not any more */
  isGone: boolean
}

export interface PersonDuties {
  name: string
  /** 社区工作者, or why nothing is known */
  category: string
  duties: PersonDuty[]
}

/** Behind a duty that is not theirs any more. */
export const OFF_DUTY = '不再值'

/**
 * In the order in which posts hand cards out: by the post of the first shift, then by seat and name as the sheet has them.
 * Whoever lost all their shifts is among them: they have to be told. `people`: these alone, by their numbers in the register.
 */
export function dutiesByPerson(week: RosterWeek, people?: readonly number[]): PersonDuties[] {
  const wanted = people && new Set(people)
  const byPerson = Map.groupBy(
    dutiesOf(week).filter(({ person: { personId } }) => !wanted || (personId !== null && wanted.has(personId))),
    ({ person: { personId, name } }) => (personId === null ? `=${name}` : String(personId)),
  )
  return [...byPerson.values()].flatMap((own) => {
    const first = own.find(({ duty }) => !duty.isGone) ?? own[0]
    if (!first) return []
    const duties = own.map(({ duty }) => duty).sort((a, b) => timeOf(a).localeCompare(timeOf(b)))
    return [{ name: first.person.name, category: categoryOf(first.person), duties }]
  })
}

/** The posts that these duties lead to, each once. */
export function postsOf(duties: readonly PersonDuty[]): RosterPost[] {
  return [...new Map(duties.filter(({ isGone }) => !isGone).map(({ post }) => [post.id, post])).values()]
}

/** What the signs of changes mean, where there are any. */
export function dutySigns(duties: readonly PersonDuty[]): string {
  const isNew = duties.some((duty) => duty.isNew) ? '▲为改动后新上或改岗' : ''
  const isGone = duties.some((duty) => duty.isGone) ? '划去的不再值' : ''
  return [isNew, isGone].filter(Boolean).join('，')
}

interface Held {
  person: Assignment | FormerPerson
  duty: PersonDuty
}

function dutiesOf({ posts, days, from }: RosterWeek): Held[] {
  return posts.flatMap((post) =>
    post.bands.flatMap((band) => [
      // the night before is not over when the first day begins
      ...heldIn(band.runningIn && { ...band.runningIn, changes: undefined }, addDays(from, -1), band, post),
      ...band.cells.flatMap((cell, index) => {
        const day = days[index] ?? addDays(from, index)
        return [...heldIn(cell, day, band, post), ...lost(band.cancelled?.[index] ?? [], day, band, post)]
      }),
    ]),
  )
}

function heldIn(cell: RosterCell | null, day: Day, band: RosterBand, post: RosterPost): Held[] {
  const marked = new Set(cell?.changes?.marked)
  const held = (cell?.assignments ?? []).map((person) => ({
    person,
    duty: { ...dutyOf(person, day, band, post), isNew: marked.has(person.id), isGone: false },
  }))
  return [...held, ...lost(cell?.changes?.left ?? [], day, band, post)]
}

function lost(people: readonly FormerPerson[], day: Day, band: RosterBand, post: RosterPost): Held[] {
  return people.map((person) => ({ person, duty: { ...dutyOf(person, day, band, post), isNew: false, isGone: true } }))
}

function dutyOf({ role }: Pick<Assignment, 'role'>, day: Day, band: RosterBand, post: RosterPost) {
  return { day, start: band.start, shift: `${band.name} ${bandHours(band)}`, post, role: role ? DUTY_ROLE_LABELS[role] : '' }
}

function timeOf({ day, start, isGone }: PersonDuty): string {
  return `${day} ${start} ${isGone ? 1 : 0}`
}

function categoryOf(person: Assignment | FormerPerson): string {
  if ('match' in person && person.match === 'ambiguous') return '同名待核'
  return person.category === null ? '花名册未登记' : STAFF_CATEGORY_LABELS[person.category]
}
