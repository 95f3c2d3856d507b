/** The model's people, made from the register in pieces, with whoever falls out barred from what they fall out of. */
import { addDays, momentOn } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import type { PlannedPerson } from '../roster/plan/model.ts'
import { fallsOut } from './office-facts.ts'
import type { Facts } from './office-facts.ts'
import type { Building } from './office-model.ts'
import { plannedPerson, readPeople } from './office-people.ts'
import type { OfficePerson } from './office-people.ts'

export interface Staff {
  people: OfficePerson[]
  planned: PlannedPerson[]
  indexOf: ReadonlyMap<number, number>
  hasSkill: (personId: number, skill: string) => boolean
}

const PIECE = 100
/** Windows of seven days reach back six; what follows what is no matter of capacity. */
const WEEK_BEFORE = 6
const FORTNIGHT = 14

export function* staffOf(db: Db, { span, purpose, among, absent }: Building, facts: Facts): Generator<void, Staff> {
  const { days, kinds, posts, homes, rules, places, standards, availability, onDuty, past } = facts
  const source = {
    db,
    span,
    days,
    kinds,
    places: places.map(({ id }) => id),
    posts,
    homes,
    rules,
    holidays: standards.holidays,
    restrictions: availability.restrictions,
    isProof: purpose === 'proof',
    memory: purpose === 'capacity' ? WEEK_BEFORE : FORTNIGHT,
    ...(among && { among: among.people }),
  }
  const people: OfficePerson[] = []
  const planned: PlannedPerson[] = []
  for (const row of readPeople(source, onDuty)) {
    const made = plannedPerson(source, row, past.get(row.id) ?? [])
    people.push(made.person)
    planned.push(row.id === absent?.personId ? away(made.planned, facts, span.from, absent) : made.planned)
    if (people.length % PIECE === 0) yield
  }
  const indexOf = new Map(people.map(({ id }, index) => [id, index]))
  return {
    people,
    planned,
    indexOf,
    hasSkill: (personId, skill) => planned[indexOf.get(personId) ?? -1]?.skills.includes(skill) ?? false,
  }
}

function away(
  person: PlannedPerson,
  { days, kinds }: Facts,
  first: string,
  absent: NonNullable<Building['absent']>,
): PlannedPerson {
  const barred = Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    kinds.flatMap((band, kind) => {
      const date = addDays(first, day)
      return fallsOut({ start: clock(date, band.start), end: clock(date, band.end) }, absent) ? [{ day, kind }] : []
    }),
  )
  return { ...person, barred: [...(person.barred ?? []), ...barred] }
}

/** The moment so many minutes after 0:00 of a day. */
function clock(day: string, minutes: number): string {
  const hours = String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')
  return momentOn(addDays(day, Math.floor(minutes / 1440)), `${hours}:${String(minutes % 60).padStart(2, '0')}`)
}
