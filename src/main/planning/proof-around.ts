/** The proof of what some steps touch: the people who come and go, those they are paired with, and nobody else. */
import { inArray, or } from 'drizzle-orm'
import { dutyPair } from '../availability/table.ts'
import type { Db } from '../db/open.ts'
import { shift } from '../roster/table.ts'
import { buildNow } from './office-model.ts'
import type { OfficeModel } from './office-model.ts'
import type { Among } from './read-shifts.ts'
import type { Step } from './stored-proof.ts'

export interface Around {
  office: OfficeModel
  /** who comes or goes */
  people: number[]
}

/** Without steps of people nothing is read but their shifts. */
export function proofAround(db: Db, steps: readonly Step[]): Around {
  const people = [...new Set(steps.map(({ personId }) => personId))]
  return { office: officeAround(db, { people, shifts: [...new Set(steps.map(({ shiftId }) => shiftId))] }), people }
}

export function officeAround(db: Db, { people, shifts }: Among): OfficeModel {
  const days = shifts.length === 0 ? [] : db.select({ day: shift.day }).from(shift).where(inArray(shift.id, shifts)).all()
  const sorted = days.map(({ day }) => day).sort()
  const span = { from: sorted[0] ?? '2000-01-01', to: sorted.at(-1) ?? '2000-01-01' }
  const among = { people: [...new Set([...people, ...partnersOf(db, people)])], shifts }
  return buildNow(db, { span, purpose: 'proof', among })
}

function partnersOf(db: Db, people: readonly number[]): number[] {
  if (people.length === 0) return []
  const rows = db
    .select({ one: dutyPair.personId, other: dutyPair.otherId })
    .from(dutyPair)
    .where(or(inArray(dutyPair.personId, [...people]), inArray(dutyPair.otherId, [...people])))
    .all()
  return rows.flatMap(({ one, other }) => [one, other])
}
