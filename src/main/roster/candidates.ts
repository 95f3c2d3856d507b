/** People for a seat: first whoever may simply be taken, then who may stand in, then those only a reason could put there. */
import { sql } from 'drizzle-orm'
import { addDays, dayPart, weekdayOf } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import type { Office } from '../../shared/office/office.ts'
import { restHoursIn } from './rest-hours.ts'
import type { Person, Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS, placeIn, standInsInChinese, verdictOf } from '../../shared/roster/candidates.ts'
import type { Candidate, CandidateAnswer, CandidateBand } from '../../shared/roster/candidates.ts'
import type { Db } from '../db/open.ts'
import { barredFrom } from '../planning/barred.ts'
import { createPlacingProof } from '../planning/placing-proof.ts'
import { people } from '../people/people.ts'
import { againstJoining, peopleOfShift, shiftPlace } from './shift-people.ts'
import type { ShiftPlace } from './shift-people.ts'

interface Question {
  shiftId: number
  seat: Seat | null
  /** those the typed text finds; null: everybody */
  among: Set<number> | null
  limit: number
  moment: Moment
}

interface Ranked extends Candidate {
  place: 'own' | 'stand_in'
  isOwnCommunity: boolean
}

/** Refusal: not_found. */
export function candidatesFor(db: Db, office: Office, { shiftId, seat, among, limit, moment }: Question): CandidateAnswer {
  const shift = shiftPlace(db, shiftId)
  const restHours = restHoursIn(db, office.rules)
  const against = againstJoining(db, shift, restHours)
  const barred = barredFrom(db, shift)
  const inShift = new Set(peopleOfShift(db, shiftId).map(({ personId }) => personId))
  const hours = weekHours(db, shift)
  const register = db.all<Parameters<typeof people.toRecord>[0]>(people.asOf(moment, office))
  const asked = register.flatMap((row): Ranked[] => {
    const place = placeIn(seat, row.category)
    if (!place || (among && !among.has(row.id))) return []
    const own = against.get(row.id) ?? []
    const isInShift = inShift.has(row.id)
    return [
      {
        personId: row.id,
        name: row.name,
        category: row.category,
        unit: row.unit,
        phoneEnd: row.phone && row.phone.slice(-4),
        weekHours: hours.get(row.id) ?? 0,
        against: own,
        barred: barred.get(row.id) ?? null,
        rules: [],
        isInShift,
        verdict: isInShift ? '已在这一班' : (barred.get(row.id) ?? verdictOf(shift, own)),
        place,
        isOwnCommunity: isOf(row, shift),
      },
    ]
  })
  const isUnopposed = (one: Ranked) => one.against.length === 0 && one.barred === null && !one.isInShift
  asked.sort(byFitness)
  judge(db, { shiftId, seat }, [
    ...asked.filter((one) => isUnopposed(one) && one.place === 'own'),
    // of those who could stand in only the first are shown
    ...asked.filter((one) => isUnopposed(one) && one.place === 'stand_in').slice(0, limit),
  ])
  asked.sort(byFitness)
  const isFree = (one: Ranked) => isUnopposed(one) && !one.rules.some(({ isHard }) => isHard)
  const free = asked.filter((one) => isFree(one) && one.place === 'own')
  const standIns = asked.filter((one) => isFree(one) && one.place === 'stand_in')
  const conflicting = asked.filter((one) => !isFree(one))
  const label = seat ? SEAT_SHORT_LABELS[seat] : '全部'
  const known = register.filter(({ category }) => placeIn(seat, category) === 'own').length
  const rest = `${restHours(dayPart(shift.start))}小时`
  const band = (kind: CandidateBand['kind'], title: string, found: Ranked[], sentence: string | null): CandidateBand => ({
    kind,
    title,
    total: found.length,
    people: found.slice(0, limit),
    sentence: found.length > 0 ? null : sentence,
  })
  const nobody = among
    ? `没有找到能直接排的${label}人员。`
    : whyNobody(label, known, rest, conflicting.filter((one) => one.place === 'own' && one.barred !== null).length)
  return {
    bands: [
      band('free', `${label}人员，无冲突`, free, nobody),
      band('stand_in', `${seat ? standInsInChinese(seat) : ''}人员，前后${rest}无班，可顶岗`, standIns, null),
      band('conflict', '有冲突，须写原因', conflicting, null),
    ],
  }
}

/** Told elsewhere, in fewer words. */
const TOLD: readonly string[] = ['double_booking', 'short_rest', 'not_available']

/** The duty rules, by the very proof that judges what is stored. */
function judge(db: Db, place: { shiftId: number; seat: Seat | null }, people: Ranked[]): void {
  const proof = createPlacingProof(db, { people, shifts: [place.shiftId] })
  for (const one of people) {
    const found = proof.breaches(one, place).filter(({ rule }) => !TOLD.includes(rule))
    one.rules = found.map(({ sentence, isHard }) => ({ sentence, isHard })).sort((a, b) => Number(b.isHard) - Number(a.isHard))
    const [worst] = one.rules
    if (worst) one.verdict = worst.isHard ? worst.sentence : `可排，但${worst.sentence}`
  }
}

function whyNobody(label: string, known: number, rest: string, barred: number): string {
  if (known === 0) return `花名册里没有${label}人员。可先导入花名册，或请别的人员顶岗。`
  if (barred === known) return `${known} 名${label}人员这一班都不能值：请假，或另有限制。`
  if (barred > 0) return `${known} 名${label}人员中，${barred} 名请假或另有限制，其余都已排班，无人满足休息${rest}。`
  return `${known} 名${label}人员已全部排班，无人满足休息${rest}。`
}

/** The seat's own people before stand-ins, the post's own community first, then whoever has had least duty that week. */
function byFitness(a: Ranked, b: Ranked): number {
  return (
    Number(b.place === 'own') - Number(a.place === 'own') ||
    Number(a.isInShift) - Number(b.isInShift) ||
    Number(b.isOwnCommunity) - Number(a.isOwnCommunity) ||
    gravityOf(a) - gravityOf(b) ||
    a.rules.length - b.rules.length ||
    a.weekHours - b.weekHours ||
    a.personId - b.personId
  )
}

/** Two places at once are worse than too little rest, and being away is worse than both. */
function gravityOf({ against, barred }: Ranked): number {
  if (barred !== null) return 3
  return against.some(({ kind }) => kind === 'double_booking') ? 2 : Number(against.length > 0)
}

/** A unit is a community's name, or a property company called after its compound. */
function isOf({ unit }: Pick<Person, 'unit'>, { community, compound }: ShiftPlace): boolean {
  return unit !== null && (unit === community || (compound !== null && unit.startsWith(compound)))
}

/** Hours of duty of everybody in the week (Monday to Sunday) of the shift. */
function weekHours(db: Db, { day }: ShiftPlace): Map<number, number> {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
  const rows = db.all<{ id: number; hours: number }>(sql`
    select a.person_id as id, sum(unixepoch(s.end_at) - unixepoch(s.start_at)) / 3600.0 as hours
    from shift s join assignment a on a.shift_id = s.id
    where s.day between ${monday} and ${addDays(monday, 6)} and a.person_id is not null
    group by a.person_id`)
  return new Map(rows.map(({ id, hours }) => [id, hours]))
}
