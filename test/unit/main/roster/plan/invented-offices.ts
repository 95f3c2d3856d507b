/** Small offices at random: posts, people of four categories, leave, histories, limits. */
import fc from 'fast-check'
import { inParts } from '../../../../../src/main/roster/plan/day-parts.ts'
import type { Limits, PlannedPerson, RosterModel, SeatDemand } from '../../../../../src/main/roster/plan/model.ts'

const CATEGORIES = ['government', 'community', 'volunteer', 'property']
const HOUR = 60

const KINDS: RosterModel['kinds'] = [
  { id: 'night', start: 0, end: 8 * HOUR, minutes: 8 * HOUR, isNight: true, notBefore: [] },
  { id: 'day', start: 8 * HOUR, end: 16 * HOUR, minutes: 8 * HOUR, isNight: false, notBefore: [] },
  // across midnight
  { id: 'late', start: 18 * HOUR, end: 26 * HOUR, minutes: 8 * HOUR, isNight: true, notBefore: [1] },
]

/** Of which one person can have several in a day. */
const SHORT_KINDS: RosterModel['kinds'] = [
  { id: 'first', start: 0, end: 3 * HOUR, minutes: 3 * HOUR, isNight: true, notBefore: [] },
  { id: 'second', start: 12 * HOUR, end: 15 * HOUR, minutes: 3 * HOUR, isNight: false, notBefore: [] },
  { id: 'third', start: 6 * HOUR, end: 9 * HOUR, minutes: 3 * HOUR, isNight: false, notBefore: [] },
]

/** Two watches of three hours in a day, nine hours apart, and nothing else that counts. */
export const watchLimits: fc.Arbitrary<Limits> = fc.constantFrom<Limits>(
  { dayMinutes: 6 * HOUR, restMinutes: 8 * HOUR, sameDayRestMinutes: 8 * HOUR },
  { dayMinutes: 8 * HOUR, restMinutes: 9 * HOUR },
)

/** Only “at most k in any 7 days”, leave and categories. */
export const plainLimits: fc.Arbitrary<Limits> = fc.integer({ min: 1, max: 6 }).map((shifts) => ({ window: { days: 7, shifts } }))

export const manyLimits: fc.Arbitrary<Limits> = fc.record(
  {
    window: fc.record({ days: fc.integer({ min: 3, max: 7 }), shifts: fc.integer({ min: 2, max: 5 }) }),
    maxConsecutive: fc.integer({ min: 2, max: 5 }),
    minConsecutive: fc.integer({ min: 1, max: 2 }),
    minDaysOff: fc.integer({ min: 1, max: 3 }),
    maxConsecutiveNights: fc.integer({ min: 1, max: 3 }),
    maxWeekends: fc.integer({ min: 0, max: 2 }),
    maxMinutes: fc.integer({ min: 2, max: 8 }).map((shifts) => shifts * 8 * HOUR),
    maxOfKind: fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 3 }),
    restMinutes: fc.constantFrom(8 * HOUR, 11 * HOUR),
    restAfterNightMinutes: fc.constantFrom(16 * HOUR, 24 * HOUR),
    dayMinutes: fc.constantFrom(6 * HOUR, 9 * HOUR),
    sameDayRestMinutes: fc.constantFrom(3 * HOUR, 6 * HOUR),
    windowMinutes: fc.record({ days: fc.integer({ min: 3, max: 7 }), minutes: fc.constantFrom(12 * HOUR, 24 * HOUR) }),
  },
  { requiredKeys: [] },
)

interface Shape {
  limits: fc.Arbitrary<Limits>
  days: fc.Arbitrary<number>
  /** days before the first that may have been worked */
  past: number
  /** without pairs, and without kinds of shift that cannot follow each other */
  isPlain: boolean
  /** bands of three hours */
  isShort?: boolean
}

export function offices({ limits, days, past, isPlain, isShort = false }: Shape): fc.Arbitrary<RosterModel> {
  return fc
    .record({ days, posts: fc.integer({ min: 1, max: 3 }), kinds: fc.integer({ min: 1, max: isPlain ? 2 : 3 }) })
    .chain(({ days: span, posts, kinds }) =>
      fc.record({
        people: fc.array(people(span, posts, kinds, past, limits), { minLength: 1, maxLength: 12 }),
        required: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: posts * kinds * 4, maxLength: posts * kinds * 4 }),
        pairs: fc.array(pairOf, { maxLength: isPlain ? 0 : 2 }),
        span: fc.constant(span),
        posts: fc.constant(posts),
        kinds: fc.constant(kinds),
      }),
    )
    .map(({ people: all, required, pairs: wanted, span, posts, kinds }) => ({
      firstDay: '2020-02-12',
      days: span,
      kinds: inParts(
        (isShort ? SHORT_KINDS : KINDS).slice(0, kinds).map((kind) => ({
          ...kind,
          notBefore: isPlain ? [] : kind.notBefore.filter((next) => next < kinds),
        })),
        all.map((person) => person.limits),
      ),
      places: Array.from({ length: posts }, (_, index) => ({ id: `post ${index}`, community: `community ${index % 2}` })),
      seats: seatsOf(span, posts, kinds, required),
      people: all.map((person, index) => ({ ...person, id: `person ${index}` })),
      pairs: wanted.filter(({ people: [one, other] }) => one !== other && Math.max(one, other) < all.length),
      locks: [],
      requests: [],
      soft: {},
      weights: { distance: 1, duties: 40, nights: 20 },
    }))
}

const pairOf: fc.Arbitrary<RosterModel['pairs'][number]> = fc.record({
  people: fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 })),
  sort: fc.constantFrom('together', 'apart'),
})

function seatsOf(days: number, posts: number, kinds: number, required: number[]): SeatDemand[] {
  const seats: SeatDemand[] = []
  for (let day = 0; day < days; day++)
    for (let kind = 0; kind < kinds; kind++)
      for (let place = 0; place < posts; place++)
        CATEGORIES.forEach((category, index) => {
          const count = required[(kind * posts + place) * 4 + index] ?? 0
          const seat = { day, kind, place, category, role: null, skills: [], required: count, under: 10_000, over: null }
          if (count > 0) seats.push(seat)
        })
  return seats
}

function people(
  days: number,
  posts: number,
  kinds: number,
  past: number,
  limits: fc.Arbitrary<Limits>,
): fc.Arbitrary<Omit<PlannedPerson, 'id'>> {
  const duty = fc.record({ day: fc.integer({ min: -Math.max(1, past), max: -1 }), kind: fc.nat({ max: kinds - 1 }) })
  return fc.record({
    seats: fc
      .uniqueArray(fc.constantFrom(...CATEGORIES), { minLength: 1, maxLength: 2 })
      .map((own) => own.map((category, index) => ({ category, cost: index * 30 }))),
    roles: fc.constant<string[]>([]),
    skills: fc.constant<string[]>([]),
    community: fc.constantFrom('community 0', 'community 1', null),
    metresTo: fc.option(fc.array(fc.nat({ max: 3000 }), { minLength: posts, maxLength: posts })),
    onlyPlaces: fc.option(fc.uniqueArray(fc.nat({ max: posts - 1 }), { minLength: 1 }), { freq: 4 }),
    onlyKinds: fc.option(fc.uniqueArray(fc.nat({ max: kinds - 1 }), { minLength: 1 }), { freq: 4 }),
    onlyWeekends: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    from: fc.integer({ min: -3, max: 2 }),
    to: fc.integer({ min: days - 3, max: days + 3 }),
    leave: fc.uniqueArray(fc.nat({ max: days - 1 }), { maxLength: 2 }),
    limits,
    history: past === 0 ? fc.constant([]) : fc.uniqueArray(duty, { selector: ({ day }) => day, maxLength: past }),
    carried: fc.record({ duties: fc.nat({ max: 30 }), nights: fc.nat({ max: 10 }) }),
  })
}
