/**
 * A block of edits asked one by one: the office around everybody it may touch is read once, before anything is written, and
 * says of each who comes what that would newly break, with all that was done before it in the block.
 */
import type { Seat } from '../../shared/people/person.ts'
import type { BreachRule, RosterBreach } from '../../shared/planning/breach.ts'
import type { Db } from '../db/open.ts'
import { personInChinese } from './breach-words.ts'
import type { StoredDuty } from './office-model.ts'
import type { OfficePerson } from './office-people.ts'
import { officeAround } from './proof-around.ts'
import { newBreaches, stepped } from './stored-proof.ts'
import type { Step } from './stored-proof.ts'

export type PlacingProof = ReturnType<typeof createPlacingProof>

/** Names of nobody in the register break no rule. */
interface Somebody {
  personId?: number | null | undefined
}

interface Place {
  shiftId: number
  /** null: beside the standard */
  seat: Seat | null
}

/** `people`: who may come. */
export function createPlacingProof(db: Db, { people, shifts }: { people: readonly Somebody[]; shifts: readonly number[] }) {
  const ids = [...new Set(people.flatMap(({ personId }) => personId ?? []))]
  const office = officeAround(db, { people: ids, shifts: ids.length === 0 ? [] : [...new Set(shifts)] })
  let duties: StoredDuty[][] = office.duties

  function after({ personId }: Somebody, { shiftId, seat }: Place, does: Step['does']): StoredDuty[][] {
    if (personId === null || personId === undefined) return duties
    return stepped({ ...office, duties }, [{ personId, shiftId, seat, does }])
  }

  function goes(who: Somebody, place: Place): void {
    duties = after(who, place, 'go')
  }

  /** Whatever it breaks. */
  function comes(who: Somebody, place: Place): void {
    duties = after(who, place, 'come')
  }

  /** What coming would newly break, as things stand; the sentences are without the person's name. */
  function breaches(who: Somebody, place: Place): { rule: BreachRule; sentence: string; isHard: boolean }[] {
    const person = office.people[office.indexOf.get(who.personId ?? -1) ?? -1]
    if (!person) return []
    const found = newBreaches(office, duties, after(who, place, 'come'), [person.id])
    return found.map((one) => ({ rule: one.rule, sentence: withoutName(one, person), isHard: one.isHard }))
  }

  /** What is hard and stands against it, without the person's name; null: nothing, and they count as come. */
  function whyNot(who: Somebody, place: Place): string | null {
    const next = after(who, place, 'come')
    const person = office.people[office.indexOf.get(who.personId ?? -1) ?? -1]
    const found = person ? newBreaches(office, office.duties, next, [person.id]) : []
    // two who belong together come one after the other: only the whole block could be held against that
    const against = found.find(({ isHard, rule }) => isHard && rule !== 'together')
    if (person && against) return withoutName(against, person)
    duties = next
    return null
  }

  return { goes, comes, whyNot, breaches }
}

/** 2月10日请假，不能值2月10日早班; 与李明不应同班，2月10日排在一起 */
function withoutName({ sentence, rule }: RosterBreach, person: OfficePerson): string {
  const { name } = person
  if (rule !== 'apart') return sentence.replace(personInChinese(person), '')
  return sentence.startsWith(`${name}与`) ? sentence.slice(name.length) : `与${sentence.replace(`与${name}`, '')}`
}
