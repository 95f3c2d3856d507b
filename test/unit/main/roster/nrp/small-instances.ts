/** Nurse-rostering texts of our own: one small enough to be reckoned by hand, and one of the largest published size. */
import { createRandom } from '../../../../../src/main/roster/plan/random.ts'

/**
 * Anna and Bert, a week. Nobody works more than three days running, nor has one day off alone; Bert is away on day 2.
 * One E is wanted each day; L is never needed and costs 2 where it stands.
 */
export const TWO_PEOPLE = `# two people
SECTION_HORIZON
7

SECTION_SHIFTS
E,480,
L,480,E

SECTION_STAFF
# ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
Anna,E=7|L=1,1920,960,3,2,2,1
Bert,E=7|L=0,1920,0,3,2,2,0

SECTION_DAYS_OFF
Bert,2

SECTION_SHIFT_ON_REQUESTS
Anna,0,E,3
Bert,0,E,5

SECTION_SHIFT_OFF_REQUESTS
Anna,6,E,1

SECTION_COVER
${Array.from({ length: 7 }, (_, day) => `${day},E,1,100,10\n${day},L,0,100,2`).join('\n')}
`

/** A year, 150 people, 32 kinds of shift. */
export function largestInstance(): string {
  const random = createRandom(364)
  const days = Array.from({ length: 364 }, (_, day) => day)
  const shifts = Array.from({ length: 32 }, (_, index) => `s${index + 1}`)
  const staff = Array.from({ length: 150 }, (_, index) => `p${index + 1}`)
  const later = (index: number) => shifts.slice(0, index % 4).join('|')
  const most = shifts.map((id) => `${id}=364`).join('|')
  return [
    'SECTION_HORIZON\n364\n\nSECTION_SHIFTS',
    ...shifts.map((id, index) => `${id},${360 + 60 * (index % 5)},${later(index)}`),
    '\nSECTION_STAFF',
    ...staff.map((id) => `${id},${most},121000,80000,5,2,2,26`),
    '\nSECTION_DAYS_OFF',
    ...staff.map((id) => `${id},${random.below(180)},${180 + random.below(180)}`),
    '\nSECTION_SHIFT_ON_REQUESTS',
    ...staff.flatMap((id) =>
      days.filter((day) => day % 9 === 0).map((day) => `${id},${day},${shifts[random.below(32)] ?? ''},2`),
    ),
    '\nSECTION_SHIFT_OFF_REQUESTS',
    '\nSECTION_COVER',
    ...days.flatMap((day) => shifts.map((id) => `${day},${id},${1 + random.below(4)},100,1`)),
  ].join('\n')
}
