/** A street's roster to be planned, invented: posts and people on a plain of 3 by 3 km, the same for the same seed. */
import type { PlannedPerson, RosterModel } from '../src/main/roster/plan/model.ts'
import { createRandom } from '../src/main/roster/plan/random.ts'

export interface RosterSize {
  people: number
  posts?: number
  days?: number
  /** volunteers in each shift */
  volunteers?: number
  seed?: number
}

const CATEGORIES = ['government', 'community', 'volunteer', 'property']
const METRES = 3000
const HOUR = 60

/** Three shifts a day, 1+1+N+1 in each; nothing for 16 hours after a night, at most 6 duties in any 7 days. */
export function inventRoster({ people, posts = 67, days = 7, volunteers = 1, seed = 1 }: RosterSize): RosterModel {
  const random = createRandom(seed)
  const spot = () => ({ x: random.below(METRES), y: random.below(METRES) })
  const places = Array.from({ length: posts }, (_, index) => ({ id: `post ${index + 1}`, spot: spot() }))
  const communityAt = ({ x, y }: { x: number; y: number }) => `community ${Math.floor(x / 1000) * 3 + Math.floor(y / 1000) + 1}`
  const kinds = [
    { id: 'night', start: 0, end: 8 * HOUR, isNight: true },
    { id: 'day', start: 8 * HOUR, end: 16 * HOUR, isNight: false },
    { id: 'evening', start: 16 * HOUR, end: 24 * HOUR, isNight: false },
  ].map((kind) => ({ ...kind, minutes: 8 * HOUR, notBefore: [] }))
  const needed = [1, 1, volunteers, 1]
  return {
    firstDay: '2020-02-10',
    days,
    kinds,
    places: places.map(({ id, spot: where }) => ({ id, community: communityAt(where) })),
    seats: Array.from({ length: days }, (_, day) =>
      kinds.flatMap((__, kind) =>
        places.flatMap((___, place) =>
          CATEGORIES.flatMap((category, index) => {
            const required = needed[index] ?? 0
            const seat = { day, kind, place, category, role: null, skills: [], required, under: 10_000, over: null }
            return required > 0 ? [seat] : []
          }),
        ),
      ),
    ).flat(),
    people: Array.from({ length: people }, (_, index) =>
      personAt(
        index,
        spot(),
        places.map((one) => one.spot),
        communityAt,
      ),
    ),
    pairs: [],
    locks: [],
    requests: [],
    soft: {},
    weights: { distance: 1, duties: 40, nights: 20 },
  }
}

type Spot = { x: number; y: number }

function personAt(index: number, home: Spot, places: Spot[], communityAt: (spot: Spot) => string): PlannedPerson {
  return {
    id: `person ${index + 1}`,
    seats: [{ category: CATEGORIES[index % CATEGORIES.length] ?? '', cost: 0 }],
    roles: [],
    skills: [],
    community: communityAt(home),
    metresTo: places.map(({ x, y }) => Math.round(Math.hypot(x - home.x, y - home.y))),
    onlyPlaces: null,
    onlyKinds: null,
    onlyWeekends: false,
    from: 0,
    to: 1000,
    leave: [],
    limits: { window: { days: 7, shifts: 6 }, restMinutes: 8 * HOUR, restAfterNightMinutes: 16 * HOUR },
    history: [],
    carried: { duties: 0, nights: 0 },
  }
}
