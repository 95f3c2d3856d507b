/**
 * The states a row may be in after each day, the cheapest way to each. Two ways that have come to the same run, rest, minutes,
 * weekends and counts are one state; where there are more states than room, the dearest are let go.
 */
import { at } from './cells.ts'
import type { RowLimits } from './row-limits.ts'

/** of a state: last kind (-1 off), days its run of duties or days off has lasted, … */
const KIND = 0
const RUN = 1
/** … whether that run began with the row, so that nobody knows how long it really is, … */
const OPEN = 2
const MINUTES = 3
const WEEKENDS = 4
/** … whether the weekend of the day is among them, and a mark of the counts by kind */
const COUNTED = 5
const MARK = 6
const FIELDS = 7
/** What one missing minute counts for. */
const BEHIND = 1

interface Layer {
  size: number
  cost: Float64Array
  /** state of the day before that this one came from */
  from: Int32Array
  fields: Int32Array
  /** by state and kind: duties so far */
  ofKind: Int16Array
}

export class RowLabels {
  private readonly layers: Layer[]
  /** open addressing: state + 1 by the key's place; 0: nobody */
  private slots = new Int32Array(1024)
  /** the state being made */
  private readonly made = new Int32Array(FIELDS)
  private begins = 0
  private readonly days: number
  private readonly kinds: number

  constructor(days: number, kinds: number) {
    this.days = days
    this.kinds = kinds
    this.layers = Array.from({ length: days + 1 }, () => layerOf(64, kinds))
  }

  begin(day: number): void {
    this.begins = day
    const first = this.layerAt(day)
    first.size = 1
    first.cost[0] = 0
    first.fields.fill(0, 0, FIELDS)
    first.fields[KIND] = -1
    first.fields[OPEN] = 1
    first.ofKind.fill(0, 0, this.kinds)
    this.clear(day + 1)
  }

  /** States before the day. */
  countBefore(day: number): number {
    return this.layerAt(day).size
  }

  /** A day that stands already: a duty or a day off, whatever it breaks; days of the past add up to nothing. */
  stand(day: number, index: number, kind: number, own: RowLimits, isPast: boolean): void {
    this.make(day, index, kind, own, isPast)
    this.keep(day, index, at(this.layerAt(day).cost, index), isPast)
  }

  /** A duty of `kind` or a day off, if the state's rules let it. */
  step(day: number, index: number, kind: number, cost: number, own: RowLimits): void {
    const { fields, ofKind, cost: costs } = this.layerAt(day)
    const base = index * FIELDS
    const last = at(fields, base + KIND)
    const run = at(fields, base + RUN)
    if (run > 0) {
      const isOn = kind >= 0
      const goesOn = last >= 0 === isOn
      if (isOn && goesOn && (run >= own.maxRun || at(own.clash, last * this.kinds + kind) === 1)) return
      // what ended with the past is nobody's to mend
      const isLate = day === own.past || at(fields, base + OPEN) === 1
      if (!goesOn && !isLate && run < (isOn ? own.minOff : own.minRun)) return
    }
    if (kind >= 0 && at(ofKind, index * this.kinds + kind) >= at(own.mostOfKind, kind)) return
    this.make(day, index, kind, own, false)
    const minutes = at(this.made, MINUTES)
    if (minutes > own.maxMinutes || minutes + (this.days - day - 1) * own.longest < own.minMinutes) return
    if (at(this.made, WEEKENDS) > own.maxWeekends) return
    this.keep(day, index, at(costs, index) + cost, false)
  }

  /** After the last step of a day; at most about `width` states stay. false: none is left. */
  close(day: number, own: RowLimits, width: number): boolean {
    const after = this.layerAt(day + 1)
    if (after.size > width) this.thin(after, day, own, width)
    if (day + 2 <= this.days) this.clear(day + 2)
    return after.size > 0
  }

  /** The cheapest state after the last day, of those with enough minutes; null: there is none. */
  cheapest(minMinutes: number): number | null {
    const { size, fields, cost } = this.layerAt(this.days)
    let found: number | null = null
    for (let index = 0; index < size; index++) {
      if (at(fields, index * FIELDS + MINUTES) < minMinutes) continue
      if (found === null || at(cost, index) < at(cost, found)) found = index
    }
    return found
  }

  /** Kinds by day on the way to a state after the last day, latest first; -1: off. */
  *wayTo(index: number): Generator<{ day: number; kind: number }> {
    let state = index
    for (let day = this.days - 1; day >= this.begins; day--) {
      const { fields, from } = this.layerAt(day + 1)
      yield { day, kind: at(fields, state * FIELDS + KIND) }
      state = at(from, state)
    }
  }

  private make(day: number, index: number, kind: number, own: RowLimits, isPast: boolean): void {
    const { fields, ofKind } = this.layerAt(day)
    const { made } = this
    const base = index * FIELDS
    const isOn = kind >= 0
    const run = at(fields, base + RUN)
    const goesOn = run > 0 && at(fields, base + KIND) >= 0 === isOn
    const adds = isOn && !isPast
    const weekend = at(own.weekend, day)
    const isSecondDay = weekend >= 0 && day > this.begins && at(own.weekend, day - 1) === weekend
    const wasCounted = isSecondDay && at(fields, base + COUNTED) === 1
    const isNew = adds && weekend >= 0 && !wasCounted
    // beyond what any rule asks, one more day makes no other state
    const longest = isOn ? own.longestRun : own.minOff
    made[KIND] = kind
    made[RUN] = Math.min(goesOn ? run + 1 : 1, longest)
    made[OPEN] = Number((goesOn || run === 0) && at(fields, base + OPEN) === 1)
    made[MINUTES] = at(fields, base + MINUTES) + (adds ? at(own.minutes, kind) : 0)
    made[WEEKENDS] = at(fields, base + WEEKENDS) + Number(isNew)
    made[COUNTED] = Number(wasCounted || isNew)
    let mark = 0
    for (const limited of own.limited) {
      const count = at(ofKind, index * this.kinds + limited) + Number(adds && limited === kind)
      mark = (Math.imul(mark, 61) + count) | 0
    }
    made[MARK] = mark
  }

  private keep(day: number, from: number, cost: number, isPast: boolean): void {
    const before = this.layerAt(day)
    let after = this.layerAt(day + 1)
    const slot = this.slotOf(after)
    const same = at(this.slots, slot) - 1
    if (same >= 0 && at(after.cost, same) <= cost) return
    const index = same >= 0 ? same : after.size
    if (same < 0) {
      if (index === after.cost.length) after = this.lengthen(day + 1)
      after.size++
      this.slots[slot] = index + 1
      if (after.size * 2 > this.slots.length) this.widen(after)
      after.fields.set(this.made, index * FIELDS)
    }
    after.cost[index] = cost
    after.from[index] = from
    for (let kind = 0; kind < this.kinds; kind++)
      after.ofKind[index * this.kinds + kind] = at(before.ofKind, from * this.kinds + kind)
    const kind = at(this.made, KIND)
    if (kind >= 0 && !isPast) after.ofKind[index * this.kinds + kind] = at(after.ofKind, index * this.kinds + kind) + 1
  }

  private slotOf({ fields }: Layer): number {
    const { made, slots } = this
    let slot = this.hashOf(made, 0) & (slots.length - 1)
    for (;;) {
      const state = at(slots, slot) - 1
      if (state < 0) return slot
      const base = state * FIELDS
      let field = 0
      while (field < FIELDS && at(fields, base + field) === at(made, field)) field++
      if (field === FIELDS) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
  }

  private hashOf(fields: Int32Array, base: number): number {
    let hash = 0
    for (let field = 0; field < FIELDS; field++) hash = Math.imul(hash ^ at(fields, base + field), 0x9e3779b1) ^ (hash >>> 15)
    return hash ^ (hash >>> 13)
  }

  private widen(after: Layer): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let state = 0; state < after.size; state++) {
      let slot = this.hashOf(after.fields, state * FIELDS) & (this.slots.length - 1)
      while (at(this.slots, slot) > 0) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = state + 1
    }
  }

  /**
   * The cheapest stay, and the cheapest of each shape of run, so that a row at a rule's edge is not all there is to go on from.
   * States that have fallen behind the minutes asked for count as dearer: most of them can never make up for it.
   */
  private thin(after: Layer, day: number, own: RowLimits, width: number): void {
    const left = this.days - day - 1
    const slack = own.longest * Math.min(own.longestRun, left / 12)
    const due = (1 - left / (this.days - this.begins)) * own.minMinutes - slack
    const ranks = new Float64Array(after.size)
    const cheapest = new Map<number, number>()
    for (let index = 0; index < after.size; index++) {
      const behind = Math.max(0, due - at(after.fields, index * FIELDS + MINUTES))
      const rank = at(after.cost, index) + behind * BEHIND
      ranks[index] = rank
      const shape = at(after.fields, index * FIELDS + RUN) * 2 + Number(at(after.fields, index * FIELDS + KIND) >= 0)
      const best = cheapest.get(shape)
      if (best === undefined || rank < at(ranks, best)) cheapest.set(shape, index)
    }
    const limit = ranks.slice().sort()[width] ?? 0
    const shaped = new Set(cheapest.values())
    let kept = 0
    for (let index = 0; index < after.size; index++) {
      if (at(ranks, index) >= limit && !shaped.has(index)) continue
      after.cost[kept] = at(after.cost, index)
      after.from[kept] = at(after.from, index)
      after.fields.copyWithin(kept * FIELDS, index * FIELDS, (index + 1) * FIELDS)
      after.ofKind.copyWithin(kept * this.kinds, index * this.kinds, (index + 1) * this.kinds)
      kept++
    }
    after.size = kept
  }

  private clear(day: number): void {
    this.layerAt(day).size = 0
    this.slots.fill(0)
  }

  private lengthen(day: number): Layer {
    const old = this.layerAt(day)
    const longer = layerOf(old.cost.length * 2, this.kinds)
    longer.size = old.size
    longer.cost.set(old.cost)
    longer.from.set(old.from)
    longer.fields.set(old.fields)
    longer.ofKind.set(old.ofKind)
    this.layers[day] = longer
    return longer
  }

  private layerAt(day: number): Layer {
    const found = this.layers[day]
    if (!found) throw new Error('no such day')
    return found
  }
}

function layerOf(room: number, kinds: number): Layer {
  return {
    size: 0,
    cost: new Float64Array(room),
    from: new Int32Array(room),
    fields: new Int32Array(room * FIELDS),
    ofKind: new Int16Array(room * kinds),
  }
}
