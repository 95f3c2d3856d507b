/** A street small enough to count by hand: two posts with three bands a day for a week, and a few people of each category. */
import type { StaffCategory } from '../../../../src/shared/people/person.ts'
import { addDays, eachDay, momentOn } from '../../../../src/shared/days.ts'
import type { Printer } from '../../../../src/main/documents/printer.ts'
import { area } from '../../../../src/main/areas/table.ts'
import { checkpoint } from '../../../../src/main/checkpoints/table.ts'
import { person } from '../../../../src/main/people/table.ts'
import { assignment, shift } from '../../../../src/main/roster/table.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

export const MONDAY = '2020-02-10'
export const SUNDAY = '2020-02-16'
export const POSTS = ['甲院南门卡点', '乙院北门卡点'] as const
export const BANDS = [
  ['夜班', '00:00', '08:00'],
  ['早班', '08:00', '16:00'],
  ['中班', '16:00', '24:00'],
] as const

export type Band = (typeof BANDS)[number][0]

export function smallRoster({ now = '2020-02-10T18:00', ...more }: { now?: string; printer?: Printer } = {}) {
  const office = openTestOffice({ now, ...more })
  const { db } = office
  const community = db.insert(area).values({ kind: 'community', name: '东风社区' }).returning().get()
  const posts = POSTS.map((name, index) =>
    db
      .insert(checkpoint)
      .values({
        number: index + 1,
        name,
        kind: 'compound_gate',
        communityId: community.id,
        compoundType: 'no_manager',
        positionState: 'none',
        hasPartyBranch: false,
        is24h: true,
      })
      .returning()
      .get(),
  )
  for (const day of eachDay(MONDAY, SUNDAY)) {
    for (const { id, name: checkpointName } of posts) {
      for (const [name, start, end] of BANDS) {
        db.insert(shift)
          .values({ checkpointName, checkpointId: id, day, name, start: momentOn(day, start), end: momentOn(day, end) })
          .run()
      }
    }
  }

  const addPerson = (name: string, category: StaffCategory, more: { unit?: string; phone?: string } = {}) =>
    db
      .insert(person)
      .values({ name, category, isIdNumberValid: false, ...more })
      .returning()
      .get().id

  const shiftAt = (post: 0 | 1, day: number, band: Band): number => {
    const found = db
      .select()
      .from(shift)
      .all()
      .find((row) => row.checkpointName === POSTS[post] && row.day === addDays(MONDAY, day) && row.name === band)
    if (!found) throw new Error('no such shift')
    return found.id
  }

  const sit = (shiftId: number, personId: number, name: string) =>
    db.insert(assignment).values({ shiftId, position: 0, nameWritten: name, personId, match: 'linked' }).returning().get().id

  return { ...office, addPerson, shiftAt, sit }
}

/** Code, sentence and data of a refusal; null when there was none. */
export async function refusalOf(answer: Promise<unknown>) {
  try {
    await answer
    return null
  } catch (error) {
    const { code, message, data } = error as { code: string; message: string; data: unknown }
    return { code, message, data }
  }
}
