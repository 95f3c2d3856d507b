/** Puts a proposal's changes into the stored roster, inside an open act, and lets the proof say what is newly broken by it. */
import { inArray } from 'drizzle-orm'
import type { RosterBreach } from '../../shared/planning/breach.ts'
import type { SeatChange } from '../../shared/planning/proposal.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { linked, writePeople } from '../roster/write-people.ts'
import type { NewPerson, PlacedPerson } from '../roster/write-people.ts'
import { imageOf } from './proposals.ts'
import type { Held } from './proposals.ts'

/** Refusal: record_changed. */
export function refuseChanged(db: Db, { images }: Held, changes: readonly SeatChange[]): void {
  const moved = changes.filter(({ shiftId }) => images.get(shiftId) !== imageOf(db, shiftId))
  const [first] = moved
  if (!first) return
  const more = moved.length > 1 ? `等 ${moved.length} 处` : ''
  throw new Refusal(
    'record_changed',
    `方案算出以后，${first.checkpoint}${first.band}${more}又被改过。请重新排一次，新方案会照现在的值班表来。`,
  )
}

/** Who comes takes the place of who goes; the rest is added at the end. Refusal: not_found. */
export function applyChanges(db: Db, history: History, changes: readonly SeatChange[]): void {
  const ids = [...new Set(changes.flatMap(({ comes }) => comes.flatMap(({ personId }) => personId ?? [])))]
  const people = new Map(peopleOf(db, ids).map((one) => [one.id, one]))
  for (const [shiftId, own] of Map.groupBy(changes, (change) => change.shiftId)) {
    writePeople(db, history, shiftId, (rows) => own.reduce((now, change) => changed(now, change, people), rows))
  }
}

function changed(
  rows: PlacedPerson[],
  { seat, comes, goes, leads }: SeatChange,
  people: ReadonlyMap<number, Person>,
): PlacedPerson[] {
  const going = new Set(goes.map(({ personId }) => personId))
  const coming = comes.map(({ personId, role }): NewPerson => {
    const found = people.get(personId ?? -1)
    if (!found) throw new Refusal('not_found', '方案里有人已不在花名册，请重新排一次。')
    return role === 'standby'
      ? { ...linked(found, null), role, isLocked: false }
      : { ...linked(found, seat), role: role ?? null, isLocked: false }
  })
  const queue = [...coming]
  const kept = rows.flatMap((row): PlacedPerson[] => {
    if (row.personId === null || row.personId === undefined || !going.has(row.personId)) return [row]
    const next = queue.shift()
    return next && row.id !== undefined ? [{ ...next, id: row.id }] : []
  })
  const leading = new Set<number | null | undefined>(leads.map(({ personId }) => personId))
  return [...kept.map((row) => (leading.has(row.personId) ? { ...row, role: 'leader' as const } : row)), ...queue]
}

type Person = Pick<typeof person.$inferSelect, 'id' | 'name' | 'category'>

function peopleOf(db: Db, ids: readonly number[]): Person[] {
  if (ids.length === 0) return []
  const { id, name, category } = person
  return db
    .select({ id, name, category })
    .from(person)
    .where(inArray(person.id, [...ids]))
    .all()
}

/** Refusal: invalid_input, with data saying that a reason would do. */
export function refuseBreaches(breaches: readonly RosterBreach[], reason: string | undefined): void {
  const hard = breaches.filter(({ isHard }) => isHard)
  const [first] = hard
  if (!first || reason) return
  const more = hard.length > 1 ? `，共 ${hard.length} 处违反规则` : ''
  throw new Refusal('invalid_input', `${first.sentence}${more}。仍要排，请写明原因。`, { isReasonNeeded: true })
}
