/**
 * The states a person's row may be in after each day, each with the cheapest way to it: kind and length of the present run,
 * minutes, weekends, and how many duties of each limited kind. A state made twice is kept once, the cheaper; of more states
 * than there is room for, those are let go that come to least.
 */
import { at } from './cells.ts'
import type { RowBounds } from './row-bounds.ts'
import { LONGEST_RUN } from './row-limits.ts'
import type { RowLimits } from './row-limits.ts'

/** A state's shape in one number: last kind + 1 (0 off), days its run of duties or days off has lasted, weekends so far, … */
const RUN = LONGEST_RUN + 1
const WEEKENDS = 128
/** … whether that of the day is among them, and whether the run began with the row, so that nobody knows its length. */
const COUNTED = 2

/** What one missing minute counts for. */
const BEHIND = 1

interface Layer {
  size: number
  cost: Float64Array
  /** the cost and what the days to come cost at least */
  rank: Float64Array
  /** state of the day before that this one came from */
  from: Int32Array
  shape: Int32Array
  minutes: Int32Array
  /** of the counts by kind */
  mark: Int32Array
  /** by state and kind: duties so far, of kinds that are limited */
  ofKind: Int16Array
}

/** What makes one more day of a state. */
export interface DayStep {
  day: number
  /** -1: off */
  kind: number
  cost: number
  /** a day that stands already, whatever it breaks; days of the past add up to nothing */
  isFixed: boolean
}

export class RowLabels {
  private readonly layers: Layer[]
  /** open addressing: state + 1 by the key's place; 0: nobody */
  private slots = new Int32Array(2048)
  private begins = 0
  private readonly days: number
  private readonly kinds: number
  private bounds: RowBounds | null = null

  constructor(days: number, kinds: number) {
    this.days = days
    this.kinds = kinds
    this.layers = Array.from({ length: days + 1 }, () => layerOf(64, kinds))
  }

  /** Without bounds, states that have fallen behind the minutes asked for count as dearer: most can never make up for it. */
  begin(day: number, bounds: RowBounds | null): void {
    this.begins = day
    this.bounds = bounds
    const first = this.layerAt(day)
    first.size = 1
    first.cost[0] = 0
    first.shape[0] = shapeOf(-1, 0, 0, 0, 1)
    first.minutes[0] = 0
    first.mark[0] = 0
    first.ofKind.fill(0, 0, this.kinds)
    this.clear(day + 1)
  }

  /** One more day for every state whose rules let it. */
  step({ day, kind, cost, isFixed }: DayStep, own: RowLimits): void {
    const before = this.layerAt(day)
    const { kinds, bounds } = this
    const isOn = kind >= 0
    const isPast = day < own.past
    const adds = isOn && !isPast
    const more = adds ? at(own.minutes, kind) : 0
    const weekend = at(own.weekend, day)
    const isSecondDay = weekend >= 0 && day > this.begins && at(own.weekend, day - 1) === weekend
    const leastAfter = own.minMinutes - (this.days - day - 1) * own.longest
    const left = this.days - day - 1
    const slack = own.longest * Math.min(own.longestRun, left / 12)
    const due = (1 - left / (this.days - this.begins)) * own.minMinutes - slack
    // beyond what any rule asks, one more day makes no other state
    const longest = isOn ? own.longestRun : own.minOff
    const isLimited = adds && own.limited.includes(kind)
    const most = isOn ? at(own.mostOfKind, kind) : 0
    for (let index = 0; index < before.size; index++) {
      const shape = at(before.shape, index)
      const wasOpen = shape & 1
      const last = Math.floor(shape / (RUN * WEEKENDS * COUNTED * 2)) - 1
      const run = Math.floor(shape / (WEEKENDS * COUNTED * 2)) % RUN
      const goesOn = run > 0 && last >= 0 === isOn
      const minutes = at(before.minutes, index) + more
      const wasCounted = isSecondDay && (shape & 2) !== 0 ? 1 : 0
      const isNew = adds && weekend >= 0 && wasCounted === 0 ? 1 : 0
      const weekends = (Math.floor(shape / (COUNTED * 2)) % WEEKENDS) + isNew
      if (!isFixed) {
        if (goesOn) {
          if (isOn && (run >= own.maxRun || at(own.clash, last * kinds + kind) === 1)) continue
          // what ended with the past is nobody's to mend
        } else if (run > 0 && wasOpen === 0 && day !== own.past && run < (isOn ? own.minOff : own.minRun)) continue
        if (isLimited && at(before.ofKind, index * kinds + kind) >= most) continue
        if (minutes > own.maxMinutes || minutes < leastAfter || weekends > own.maxWeekends) continue
      }
      const lasts = Math.min(goesOn ? run + 1 : 1, longest)
      const isOpen = wasOpen === 1 && (goesOn || run === 0) ? 1 : 0
      let mark = at(before.mark, index)
      if (isLimited) mark = (mark + Math.imul(kind + 1, 0x9e3779b1)) | 0
      const after = this.layers[day + 1]
      if (!after) return
      const place = this.keep(after, shapeOf(kind, lasts, weekends, wasCounted | isNew, isOpen), minutes, mark)
      const total = at(before.cost, index) + cost
      if (place < 0) {
        const same = ~place
        if (at(after.cost, same) <= total) continue
        after.rank[same] = at(after.rank, same) - at(after.cost, same) + total
        after.cost[same] = total
        after.from[same] = index
        continue
      }
      after.cost[place] = total
      after.from[place] = index
      after.rank[place] =
        total +
        (bounds === null || isPast
          ? Math.max(0, due - minutes) * BEHIND
          : bounds.boundAt(bounds.rowOf(day + 1, isOn, lasts, isOpen === 1) + bounds.dutiesIn(minutes)))
      if (own.limited.length === 0) continue
      for (const limited of own.limited)
        after.ofKind[place * kinds + limited] = at(before.ofKind, index * kinds + limited) + Number(isLimited && limited === kind)
    }
  }

  /** After the last step of a day; at most `width` states stay. false: none is left. */
  close(day: number, width: number): boolean {
    const after = this.layerAt(day + 1)
    if (after.size > width) this.thin(after, width)
    if (day + 2 <= this.days) this.clear(day + 2)
    return after.size > 0
  }

  /** The cheapest state after the last day, of those with enough minutes; null: there is none. */
  cheapest(minMinutes: number): number | null {
    const { size, minutes, cost } = this.layerAt(this.days)
    let found: number | null = null
    for (let index = 0; index < size; index++) {
      if (at(minutes, index) < minMinutes) continue
      if (found === null || at(cost, index) < at(cost, found)) found = index
    }
    return found
  }

  /** Kinds by day on the way to a state after the last day, latest first; -1: off. */
  *wayTo(index: number): Generator<{ day: number; kind: number }> {
    let state = index
    for (let day = this.days - 1; day >= this.begins; day--) {
      const { shape, from } = this.layerAt(day + 1)
      yield { day, kind: Math.floor(at(shape, state) / (RUN * WEEKENDS * COUNTED * 2)) - 1 }
      state = at(from, state)
    }
  }

  /** Where the state is to be written, made room for; ~index where it is there already. */
  private keep(after: Layer, shape: number, minutes: number, mark: number): number {
    let slot = hashOf(shape, minutes, mark) & (this.slots.length - 1)
    for (;;) {
      const state = at(this.slots, slot) - 1
      if (state < 0) break
      if (at(after.shape, state) === shape && at(after.minutes, state) === minutes && at(after.mark, state) === mark)
        return ~state
      slot = (slot + 1) & (this.slots.length - 1)
    }
    const index = after.size++
    if (index === after.cost.length) lengthen(after)
    after.shape[index] = shape
    after.minutes[index] = minutes
    after.mark[index] = mark
    this.slots[slot] = index + 1
    if (after.size * 2 > this.slots.length) this.widen(after)
    return index
  }

  private widen(after: Layer): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let state = 0; state < after.size; state++) {
      let slot = hashOf(at(after.shape, state), at(after.minutes, state), at(after.mark, state)) & (this.slots.length - 1)
      while (at(this.slots, slot) > 0) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = state + 1
    }
  }

  /** Without bounds the cheapest of each run stays too, so that a row at a rule's edge is not all there is to go on from. */
  private thin(after: Layer, width: number): void {
    const limit = smallest(after.rank.slice(0, after.size), width)
    const leading = new Set(this.bounds === null ? cheapestOfEachRun(after) : [])
    let kept = 0
    for (let index = 0; index < after.size; index++) {
      if (at(after.rank, index) >= limit && !leading.has(index)) continue
      after.cost[kept] = at(after.cost, index)
      after.rank[kept] = at(after.rank, index)
      after.from[kept] = at(after.from, index)
      after.shape[kept] = at(after.shape, index)
      after.minutes[kept] = at(after.minutes, index)
      after.mark[kept] = at(after.mark, index)
      after.ofKind.copyWithin(kept * this.kinds, index * this.kinds, (index + 1) * this.kinds)
      kept++
    }
    // all alike
    after.size = kept === 0 ? width : kept
  }

  private clear(day: number): void {
    this.layerAt(day).size = 0
    this.slots.fill(0)
  }

  private layerAt(day: number): Layer {
    const found = this.layers[day]
    if (!found) throw new Error('no such day')
    return found
  }
}

function shapeOf(kind: number, run: number, weekends: number, counted: number, open: number): number {
  return ((((kind + 1) * RUN + run) * WEEKENDS + weekends) * COUNTED + counted) * 2 + open
}

function hashOf(shape: number, minutes: number, mark: number): number {
  const hash = Math.imul(shape, 0x9e3779b1) ^ Math.imul(minutes, 0x85ebca6b) ^ Math.imul(mark, 0xc2b2ae35)
  return hash ^ (hash >>> 15)
}

function cheapestOfEachRun({ size, shape, rank }: Layer): Iterable<number> {
  const cheapest = new Map<number, number>()
  for (let index = 0; index < size; index++) {
    const isOn = at(shape, index) >= RUN * WEEKENDS * COUNTED * 2
    const run = Math.floor(at(shape, index) / (WEEKENDS * COUNTED * 2)) % RUN
    const key = run * 2 + Number(isOn)
    const best = cheapest.get(key)
    if (best === undefined || at(rank, index) < at(rank, best)) cheapest.set(key, index)
  }
  return cheapest.values()
}

/** The number that so many are smaller than, in a list that may be put in another order. */
function smallest(numbers: Float64Array, wanted: number): number {
  let from = 0
  let to = numbers.length - 1
  while (from < to) {
    const middle = at(numbers, (from + to) >> 1)
    let low = from
    let high = to
    while (low <= high) {
      while (at(numbers, low) < middle) low++
      while (at(numbers, high) > middle) high--
      if (low > high) break
      const swapped = at(numbers, low)
      numbers[low++] = at(numbers, high)
      numbers[high--] = swapped
    }
    if (wanted <= high) to = high
    else if (wanted >= low) from = low
    else break
  }
  return at(numbers, wanted)
}

function layerOf(room: number, kinds: number): Layer {
  return {
    size: 0,
    cost: new Float64Array(room),
    rank: new Float64Array(room),
    from: new Int32Array(room),
    shape: new Int32Array(room),
    minutes: new Int32Array(room),
    mark: new Int32Array(room),
    ofKind: new Int16Array(room * kinds),
  }
}

function lengthen(layer: Layer): void {
  const { cost, rank, from, shape, minutes, mark, ofKind } = layer
  Object.assign(layer, { ...layerOf(cost.length * 2, ofKind.length / cost.length), size: layer.size })
  layer.cost.set(cost)
  layer.rank.set(rank)
  layer.from.set(from)
  layer.shape.set(shape)
  layer.minutes.set(minutes)
  layer.mark.set(mark)
  layer.ofKind.set(ofKind)
}
