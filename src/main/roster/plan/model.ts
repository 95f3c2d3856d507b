/**
 * What a roster is planned from: days, kinds of shift, places, seats, people, rules. One model serves the street's posts and
 * the published benchmarks. Plain data (it crosses threads); everything is named by its index in the model's lists.
 */
import type { Day } from '../../../shared/days.ts'

export interface RosterModel {
  /** day 0; tells which days are weekends */
  firstDay: Day
  days: number
  kinds: ShiftKind[]
  places: Place[]
  seats: SeatDemand[]
  people: PlannedPerson[]
  pairs: Pair[]
  /** what stays as it is, whatever the rules say */
  locks: Lock[]
  requests: Request[]
  /** rules that may be broken, and what one unit of breach costs; every other rule is hard */
  soft: Partial<Record<RuleCode, number>>
  weights: Weights
}

export interface ShiftKind {
  id: string
  /** minutes after 0:00 of the day the shift belongs to; `end` is greater than `start` and may lie beyond 1440 */
  start: number
  end: number
  /** minutes counted as work */
  minutes: number
  isNight: boolean
  /** kinds that may not stand on the very next day */
  notBefore: number[]
  /** of the day, as `day-parts.ts` divides it: in each part somebody has one duty at most; absent: 0 */
  part?: number
}

export interface Place {
  id: string
  community: string | null
}

/** Seats of one sort in one shift of one place: 康乐北门, day 3, night, one community worker. */
export interface SeatDemand {
  day: number
  kind: number
  /** null: the shift has no place */
  place: number | null
  /** null: anybody's seat */
  category: string | null
  /** 带班, 成员, 备勤; null: any */
  role: string | null
  skills: string[]
  required: number
  /** cost of each one missing */
  under: number
  /** cost of each one too many; null: never more than required */
  over: number | null
}

export interface PlannedPerson {
  id: string
  /** categories of seats this person may take; cost is 0 for the own one, more for standing in (顶岗) */
  seats: { category: string; cost: number }[]
  roles: string[]
  skills: string[]
  community: string | null
  /** by place, in metres; null: unknown, then counted from the communities */
  metresTo: number[] | null
  /** property staff keep their own gate; null: anywhere */
  onlyPlaces: number[] | null
  /** e.g. nights only; null: any */
  onlyKinds: number[] | null
  onlyWeekends: boolean
  /** first and last day of being at hand (secondment), within the horizon or beyond */
  from: number
  to: number
  leave: number[]
  /** kinds of shift of single days that cannot be taken */
  barred?: { day: number; kind: number }[]
  limits: Limits
  /** the days before day 0, as worked: negative days */
  history: { day: number; kind: number }[]
  /** duties and nights of earlier rosters that fairness counts in */
  carried: { duties: number; nights: number }
}

/** Of one person; a limit that is absent does not hold. Days touching the horizon's end are open: a run there is never too short. */
export interface Limits {
  minMinutes?: number
  maxMinutes?: number
  /** at most `shifts` in any `days` days running, history included (每人每7天最多6班); several short duties of one day are one */
  window?: { days: number; shifts: number }
  /** at most so many minutes in any `days` days running, history included */
  windowMinutes?: { days: number; minutes: number }
  minConsecutive?: number
  maxConsecutive?: number
  maxConsecutiveNights?: number
  minDaysOff?: number
  /** a weekend counts when Saturday or Sunday is worked */
  maxWeekends?: number
  /** by kind */
  maxOfKind?: (number | null)[]
  /** between the end of any shift and the next start */
  restMinutes?: number
  /** in place of `restMinutes`, by the day a later shift starts on; only the proof goes by it */
  restChanges?: RestChange[]
  restAfterNightMinutes?: number
  /** of several duties of one day together; one alone may be as long as it is. Absent: no more than one is planned */
  dayMinutes?: number
  /** between two duties of one day that keep within `dayMinutes`, instead of the rests above */
  sameDayRestMinutes?: number
}

export interface RestChange {
  /** holds from this day on; of several the last */
  day: number
  minutes: number
}

/** together: on duty only in the same place and shift; apart: never in the same place and shift. */
export interface Pair {
  people: [number, number]
  sort: 'together' | 'apart'
}

/** Holds one seat of the day; seat null: nothing that day but what other locks hold. */
export interface Lock {
  person: number
  day: number
  seat: number | null
}

/** on: costs `weight` when not given; off: costs it when given. */
export interface Request {
  person: number
  day: number
  kind: number
  wants: 'on' | 'off'
  weight: number
}

/** How much the goals beside the seats count, in the unit of `under`. */
export interface Weights {
  /** per 100 m from home to post */
  distance: number
  /** times the square of a person's duties, `carried` included; 0: loads are nobody's concern */
  duties: number
  nights: number
}

/** not_eligible: category, role, skill or place; not_available: leave, dates, kinds, weekends. These two are always hard. */
export const RULE_CODES = [
  'not_eligible',
  'not_available',
  'overfull',
  'day_minutes',
  'window',
  'window_minutes',
  'min_minutes',
  'max_minutes',
  'min_consecutive',
  'max_consecutive',
  'max_consecutive_nights',
  'min_days_off',
  'max_weekends',
  'max_of_kind',
  'short_rest',
  'forbidden_succession',
  'together',
  'apart',
] as const
export type RuleCode = (typeof RULE_CODES)[number]

/** Who sits where: `cells[person][slot]` is an index of `model.seats`, null: off. Each day has as many slots as it has parts. */
export type Cells = (number | null)[][]

export function partsIn({ kinds }: Pick<RosterModel, 'kinds'>): number {
  return Math.max(0, ...kinds.map(({ part = 0 }) => part)) + 1
}

/** Where the cells have the seats of a kind on a day. */
export function slotOf(model: Pick<RosterModel, 'kinds'>, day: number, kind: number): number {
  return day * partsIn(model) + (model.kinds[kind]?.part ?? 0)
}

/** Where no distance is known: metres taken for somebody of another community, and of the own. */
export const METRES_ELSEWHERE = 1500
export const METRES_AT_HOME = 300
