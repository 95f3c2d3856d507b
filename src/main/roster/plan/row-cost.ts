/**
 * What one person's row of days costs: breaches of hard rules, and the soft cost of soft rules and of uneven loads. A row is
 * read from one end to the other; it is short, and this is the innermost step of the search.
 */
import { at } from './cells.ts'
import type { Clashes } from './clashes.ts'
import { FORBIDDEN, SHORT_REST } from './clashes.ts'
import type { Problem } from './compile.ts'
import type { RosterModel, RuleCode } from './model.ts'

const NONE = 1e9
/** One duty beyond the even share costs as much as so many of the weight: more than any way to a post. */
const UNEVEN = 20

/** By person, earlier duties counted as the row's cost counts them. */
export interface Share {
  least: Float64Array
  most: Float64Array
}

export interface FairShares {
  duties: Share
  nights: Share
}

interface RowRules {
  minMinutes: number
  maxMinutes: number
  windowDays: number
  windowShifts: number
  minutesDays: number
  windowMinutes: number
  minRun: number
  maxRun: number
  maxNights: number
  minOff: number
  maxWeekends: number
  /** by kind; NONE: no limit */
  maxOfKind: Int32Array
  limitsKinds: boolean
  /** of several duties of one day; below 0: only one is allowed */
  dayMinutes: number
  duties: number
  nights: number
  clashes: Clashes
}

export class RowCost {
  /** of the row read last */
  hard = 0
  soft = 0
  /** where asked for: the rules broken, one entry for each breach, and by how much */
  trace: { code: RuleCode; count: number }[] | null = null

  /** where known, leaving them costs extra */
  shares: FairShares | null = null

  private readonly problem: Problem
  private readonly rules: RowRules[]
  private readonly minutes: Int32Array
  private readonly isNight: Uint8Array
  private readonly ofKind: Int32Array
  private readonly priceOf: (code: RuleCode) => number | null
  /** minutes too many or too few are counted in shifts */
  private readonly shiftMinutes: number

  constructor(problem: Problem) {
    const { model } = problem
    this.problem = problem
    const carried = carriedIn(model)
    this.rules = model.people.map((_, person) => rulesOf(model, person, problem.clashes, carried[person]))
    this.minutes = Int32Array.from(model.kinds, ({ minutes }) => minutes)
    this.isNight = Uint8Array.from(model.kinds, ({ isNight }) => Number(isNight))
    this.ofKind = new Int32Array(problem.kinds)
    this.priceOf = problem.softness
    this.shiftMinutes = Math.max(1, Math.min(...model.kinds.map(({ minutes }) => minutes)))
  }

  read(person: number, kindAt: Int16Array): void {
    const rules = this.rules[person]
    if (!rules) return
    const { slots, begins, parts } = this.problem
    const base = person * slots
    this.hard = 0
    this.soft = 0
    this.readRuns(rules, kindAt, base, at(begins, person))
    if (rules.windowMinutes < NONE) this.readMinutes(rules, kindAt, base, at(begins, person))
    if (parts > 1) this.readDays(rules, kindAt, base)
    this.readClashes(rules, kindAt, base)
    this.readTotals(rules, kindAt, base, person)
  }

  private breach(code: RuleCode, count: number): void {
    this.trace?.push({ code, count })
    const price = this.priceOf(code)
    if (price === null) this.hard += count
    else this.soft += price * count
  }

  private readRuns(rules: RowRules, kindAt: Int16Array, base: number, begins: number): void {
    const { days, past, parts } = this.problem
    let run = 0
    let off = 0
    let nights = 0
    let inWindow = 0
    for (let day = begins; day <= days; day++) {
      let kind = -1
      let isNight = false
      if (day < days) {
        const first = base + day * parts
        kind = at(kindAt, first)
        isNight = kind >= 0 && at(this.isNight, kind) === 1
        for (let cell = first + 1; cell < first + parts; cell++) {
          const other = at(kindAt, cell)
          if (other < 0) continue
          kind = other
          isNight ||= at(this.isNight, other) === 1
        }
      }
      if (!isNight && nights > rules.maxNights && day > past) this.breach('max_consecutive_nights', nights - rules.maxNights)
      nights = isNight ? nights + 1 : 0
      if (kind >= 0) {
        if (off > 0 && off < rules.minOff && day - off > begins && day > past) this.breach('min_days_off', rules.minOff - off)
        off = 0
        run++
        inWindow++
      } else {
        if (run > rules.maxRun && day > past) this.breach('max_consecutive', run - rules.maxRun)
        if (run > 0 && run < rules.minRun && day < days && day > past && day - run > begins)
          this.breach('min_consecutive', rules.minRun - run)
        run = 0
        off++
      }
      const left = day - rules.windowDays
      if (left >= begins && (at(kindAt, base + left * parts) >= 0 || (parts > 1 && isWorked(kindAt, base + left * parts, parts))))
        inWindow--
      if (inWindow > rules.windowShifts && kind >= 0 && day >= past) this.breach('window', inWindow - rules.windowShifts)
    }
  }

  private readMinutes({ minutesDays, windowMinutes }: RowRules, kindAt: Int16Array, base: number, begins: number): void {
    const { days, past, parts } = this.problem
    let worked = 0
    for (let day = begins; day < days; day++) {
      const today = this.minutesOf(kindAt, base + day * parts)
      const left = day - minutesDays
      worked += today - (left >= begins ? this.minutesOf(kindAt, base + left * parts) : 0)
      if (today > 0 && day >= past && worked > windowMinutes)
        this.breach('window_minutes', Math.ceil((worked - windowMinutes) / this.shiftMinutes))
    }
  }

  private minutesOf(kindAt: Int16Array, from: number): number {
    let minutes = 0
    for (let cell = from, end = from + this.problem.parts; cell < end; cell++) {
      const kind = at(kindAt, cell)
      if (kind >= 0) minutes += at(this.minutes, kind)
    }
    return minutes
  }

  /** What several duties of one day come to, and the rest between each two of them. */
  private readDays({ dayMinutes, clashes: { sameDay } }: RowRules, kindAt: Int16Array, base: number): void {
    const { days, past, parts, kinds } = this.problem
    for (let day = past; day < days; day++) {
      const from = base + day * parts
      let duties = 0
      let minutes = 0
      for (let cell = from; cell < from + parts; cell++) {
        const kind = at(kindAt, cell)
        if (kind < 0) continue
        duties++
        minutes += at(this.minutes, kind)
        for (let other = from; other < cell; other++) {
          const earlier = at(kindAt, other)
          if (earlier >= 0 && at(sameDay, earlier * kinds + kind) !== 0) this.breach('short_rest', 1)
        }
      }
      if (duties > 1 && minutes > dayMinutes)
        this.breach('day_minutes', dayMinutes < 0 ? duties - 1 : Math.ceil((minutes - dayMinutes) / this.shiftMinutes))
    }
  }

  private readClashes({ clashes: { reach, bits } }: RowRules, kindAt: Int16Array, base: number): void {
    const { days, past, parts, kinds } = this.problem
    for (let apart = 1; apart <= reach; apart++) {
      const table = (apart - 1) * kinds * kinds
      for (let day = Math.max(apart, past); day < days; day++) {
        const today = base + day * parts
        for (let cell = today; cell < today + parts; cell++) {
          const later = at(kindAt, cell)
          if (later < 0) continue
          const before = today - apart * parts
          for (let other = before; other < before + parts; other++) {
            const earlier = at(kindAt, other)
            if (earlier >= 0) this.clash(at(bits, table + earlier * kinds + later))
          }
        }
      }
    }
  }

  private clash(bits: number): void {
    if (bits === 0) return
    if ((bits & SHORT_REST) !== 0) this.breach('short_rest', 1)
    if ((bits & FORBIDDEN) !== 0) this.breach('forbidden_succession', 1)
  }

  private readTotals(rules: RowRules, kindAt: Int16Array, base: number, person: number): void {
    const { slots, pastSlots, parts, kinds, model, weekend } = this.problem
    let minutes = 0
    let duties = rules.duties
    let nights = rules.nights
    let weekends = 0
    let lastWeekend = -1
    if (rules.limitsKinds) this.ofKind.fill(0)
    for (let slot = pastSlots; slot < slots; slot++) {
      const kind = at(kindAt, base + slot)
      if (kind < 0) continue
      minutes += at(this.minutes, kind)
      duties++
      nights += at(this.isNight, kind)
      if (rules.limitsKinds) this.ofKind[kind] = at(this.ofKind, kind) + 1
      const which = at(weekend, parts === 1 ? slot : Math.floor(slot / parts))
      if (which >= 0 && which !== lastWeekend) {
        weekends++
        lastWeekend = which
      }
    }
    if (minutes > rules.maxMinutes) this.breach('max_minutes', Math.ceil((minutes - rules.maxMinutes) / this.shiftMinutes))
    if (minutes < rules.minMinutes) this.breach('min_minutes', Math.ceil((rules.minMinutes - minutes) / this.shiftMinutes))
    if (weekends > rules.maxWeekends) this.breach('max_weekends', weekends - rules.maxWeekends)
    if (rules.limitsKinds)
      for (let kind = 0; kind < kinds; kind++) {
        const over = at(this.ofKind, kind) - at(rules.maxOfKind, kind)
        if (over > 0) this.breach('max_of_kind', over)
      }
    this.soft += model.weights.duties * duties * duties + model.weights.nights * nights * nights
    if (this.shares)
      this.soft +=
        model.weights.duties * UNEVEN * beyond(this.shares.duties, person, duties) +
        model.weights.nights * UNEVEN * beyond(this.shares.nights, person, nights)
  }
}

function isWorked(kindAt: Int16Array, from: number, parts: number): boolean {
  for (let cell = from; cell < from + parts; cell++) if (at(kindAt, cell) >= 0) return true
  return false
}

/** A lead in earlier duties counts up to here: no past is a reason to leave seats empty. */
const MOST_CARRIED = 20

/** By person: how many more duties and nights than whoever has had fewest. */
export function carriedIn({ people }: RosterModel): { duties: number; nights: number }[] {
  const duties = Math.min(...people.map(({ carried }) => carried.duties))
  const nights = Math.min(...people.map(({ carried }) => carried.nights))
  return people.map(({ carried }) => ({
    duties: Math.min(MOST_CARRIED, carried.duties - duties),
    nights: Math.min(MOST_CARRIED, carried.nights - nights),
  }))
}

function beyond({ least, most }: Share, person: number, count: number): number {
  return Math.max(0, at(least, person) - count, count - at(most, person))
}

function rulesOf(
  model: RosterModel,
  person: number,
  clashes: Clashes[],
  { duties, nights } = { duties: 0, nights: 0 },
): RowRules {
  const { limits = {} } = model.people[person] ?? {}
  const maxOfKind = Int32Array.from(model.kinds, (_, kind) => limits.maxOfKind?.[kind] ?? NONE)
  return {
    minMinutes: limits.minMinutes ?? 0,
    maxMinutes: limits.maxMinutes ?? NONE,
    windowDays: limits.window?.days ?? NONE,
    windowShifts: limits.window?.shifts ?? NONE,
    minutesDays: limits.windowMinutes?.days ?? NONE,
    windowMinutes: limits.windowMinutes?.minutes ?? NONE,
    minRun: limits.minConsecutive ?? 0,
    maxRun: limits.maxConsecutive ?? NONE,
    maxNights: limits.maxConsecutiveNights ?? NONE,
    minOff: limits.minDaysOff ?? 0,
    maxWeekends: limits.maxWeekends ?? NONE,
    maxOfKind,
    // a kind allowed on every day limits nothing
    limitsKinds: maxOfKind.some((most) => most < model.days),
    dayMinutes: limits.dayMinutes ?? -1,
    duties,
    nights,
    clashes: clashes[person] ?? { reach: 0, bits: new Uint8Array(0), sameDay: new Uint8Array(0) },
  }
}
