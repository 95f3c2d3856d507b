/**
 * A roster being worked on: who sits where, what it costs, and steps that can be taken back. Changes are `put`, then
 * `settle` counts what they cost; `keep` makes them final, `takeBack` undoes all since the last `keep`.
 */
import { add, at } from './cells.ts'
import { OFF, PAST } from './compile.ts'
import type { Problem } from './compile.ts'
import type { Cells, RuleCode } from './model.ts'
import { RowCost } from './row-cost.ts'
import type { FairShares } from './row-cost.ts'

export class PlanState {
  readonly problem: Problem
  readonly seatAt: Int32Array
  readonly kindAt: Int16Array
  /** by seat: how many sit there */
  readonly count: Int32Array
  /** breaches of hard rules, by how much */
  hard = 0
  /** everything else, empty seats included */
  soft = 0

  private readonly rows: RowCost
  private readonly rowHard: Int32Array
  private readonly rowSoft: Float64Array
  private readonly pairHard: Int32Array
  private readonly pairSoft: Float64Array
  /** people whose rows were changed since the last `keep`, and what their rows cost before */
  private readonly touched: Int32Array
  private readonly isTouched: Uint8Array
  private readonly oldHard: Int32Array
  private readonly oldSoft: Float64Array
  private touches = 0
  /** cells changed since the last `keep`, and what stood there; a cell may occur twice */
  private journalCell = new Int32Array(64)
  private journalSeat = new Int32Array(64)
  private journalKind = new Int32Array(64)
  private steps = 0
  private keptHard = 0
  private keptSoft = 0

  constructor(problem: Problem) {
    const { people, slots, seats, model } = problem
    this.problem = problem
    this.rows = new RowCost(problem)
    this.seatAt = new Int32Array(people * slots).fill(OFF)
    this.kindAt = new Int16Array(people * slots).fill(OFF)
    this.count = new Int32Array(seats)
    this.rowHard = new Int32Array(people)
    this.rowSoft = new Float64Array(people)
    this.touched = new Int32Array(people)
    this.isTouched = new Uint8Array(people)
    this.oldHard = new Int32Array(people)
    this.oldSoft = new Float64Array(people)
    this.pairHard = new Int32Array(model.pairs.length)
    this.pairSoft = new Float64Array(model.pairs.length)
    this.load(problem.first, problem.firstKind)
  }

  /** From now on, leaving the even shares costs extra. */
  share(shares: FairShares): void {
    this.rows.shares = shares
    this.recount()
  }

  /** Takes over a whole roster, and counts it anew. */
  load(seatAt: Int32Array, kindAt: Int16Array): void {
    this.seatAt.set(seatAt)
    this.kindAt.set(kindAt)
    this.recount()
  }

  /** Takes over a roster of the model's days; locked cells stay as they are. */
  take(cells: Cells): void {
    const { slots, pastSlots, fixed } = this.problem
    cells.forEach((row, person) =>
      row.forEach((seat, slot) => {
        if (at(fixed, person * slots + pastSlots + slot) === 0) this.put(person, pastSlots + slot, seat ?? OFF)
      }),
    )
    this.settle()
    this.keep()
  }

  /** From nothing: sums of many small steps drift. */
  recount(): void {
    const { people, slots, seats } = this.problem
    this.hard = 0
    this.soft = 0
    this.count.fill(0)
    this.forget()
    for (const seat of this.seatAt) if (seat >= 0) add(this.count, seat, 1)
    for (let seat = 0; seat < seats; seat++) this.soft += this.coverCost(seat)
    for (let cell = 0; cell < people * slots; cell++) this.soft += this.cellCost(cell)
    this.rowHard.fill(0)
    this.rowSoft.fill(0)
    this.pairHard.fill(0)
    this.pairSoft.fill(0)
    for (let person = 0; person < people; person++) this.settleRow(person)
    this.keptHard = this.hard
    this.keptSoft = this.soft
  }

  /** Seat or OFF; the caller sees to it that the cell is not fixed and the person may take the seat. */
  put(person: number, slot: number, seat: number): void {
    const cell = person * this.problem.slots + slot
    const old = at(this.seatAt, cell)
    if (old === seat) return
    if (this.steps === this.journalCell.length) this.lengthenJournal()
    this.journalCell[this.steps] = cell
    this.journalSeat[this.steps] = old
    this.journalKind[this.steps++] = at(this.kindAt, cell)
    this.write(cell, seat, seat < 0 ? OFF : at(this.problem.seatKind, seat))
    if (at(this.isTouched, person) === 1) return
    this.isTouched[person] = 1
    this.oldHard[this.touches] = at(this.rowHard, person)
    this.oldSoft[this.touches] = at(this.rowSoft, person)
    this.touched[this.touches++] = person
  }

  settle(): void {
    for (let index = 0; index < this.touches; index++) this.settleRow(at(this.touched, index))
  }

  keep(): void {
    this.forget()
    this.keptHard = this.hard
    this.keptSoft = this.soft
  }

  takeBack(): void {
    for (let step = this.steps - 1; step >= 0; step--)
      this.write(at(this.journalCell, step), at(this.journalSeat, step), at(this.journalKind, step))
    for (let index = 0; index < this.touches; index++) {
      const person = at(this.touched, index)
      this.rowHard[person] = at(this.oldHard, index)
      this.rowSoft[person] = at(this.oldSoft, index)
      for (const pair of this.problem.pairsOf[person] ?? []) this.settlePair(pair)
    }
    this.forget()
    // exactly what it was, without the rounding of a step forth and back
    this.hard = this.keptHard
    this.soft = this.keptSoft
  }

  isOpen(seat: number): boolean {
    return at(this.count, seat) < at(this.problem.required, seat)
  }

  /** What one more in this seat saves (below 0) or costs. */
  nextCost(seat: number): number {
    const { required, under, over } = this.problem
    return at(this.count, seat) < at(required, seat) ? -at(under, seat) : at(over, seat)
  }

  /** What the person's row would cost with this kind in this slot: breaches, soft cost. */
  tryKind(person: number, slot: number, kind: number, breachCost: number): number {
    const cell = person * this.problem.slots + slot
    const old = at(this.kindAt, cell)
    this.kindAt[cell] = kind
    this.rows.read(person, this.kindAt)
    this.kindAt[cell] = old
    const given = kind < 0 ? this.problem.kinds : kind
    return this.rows.hard * breachCost + this.rows.soft + at(this.problem.wish, cell * (this.problem.kinds + 1) + given)
  }

  /** Which rules of the person's own row a duty of this kind would break, the row's other breaches included. */
  rulesBroken(person: number, slot: number, kind: number): RuleCode[] {
    return this.traced(() => this.tryKind(person, slot, kind, 0)).map(({ code }) => code)
  }

  /** Hard rules that the person's row breaks as it stands, and by how much. */
  hardRulesBroken(person: number): Map<RuleCode, number> {
    const broken = new Map<RuleCode, number>()
    for (const { code, count } of this.traced(() => this.rows.read(person, this.kindAt)))
      if (this.problem.softness(code) === null) broken.set(code, (broken.get(code) ?? 0) + count)
    return broken
  }

  /** Breaches of hard rules in one person's row, pairs not counted. */
  breachesOf(person: number): number {
    return at(this.rowHard, person)
  }

  breachesOfPair(pair: number): number {
    return at(this.pairHard, pair)
  }

  emptySeats(): number {
    let empty = 0
    for (let seat = 0; seat < this.problem.seats; seat++)
      empty += Math.max(0, at(this.problem.required, seat) - at(this.count, seat))
    return empty
  }

  toCells(): Cells {
    const { people, slots, pastSlots } = this.problem
    return Array.from({ length: people }, (_, person) =>
      Array.from({ length: slots - pastSlots }, (__, slot) => {
        const seat = at(this.seatAt, person * slots + pastSlots + slot)
        return seat < 0 ? null : seat
      }),
    )
  }

  private traced(read: () => void): { code: RuleCode; count: number }[] {
    this.rows.trace = []
    read()
    const broken = this.rows.trace
    this.rows.trace = null
    return broken
  }

  private forget(): void {
    for (let index = 0; index < this.touches; index++) this.isTouched[at(this.touched, index)] = 0
    this.touches = 0
    this.steps = 0
  }

  private lengthenJournal(): void {
    const longer = (journal: Int32Array) => {
      const copy = new Int32Array(journal.length * 2)
      copy.set(journal)
      return copy
    }
    this.journalCell = longer(this.journalCell)
    this.journalSeat = longer(this.journalSeat)
    this.journalKind = longer(this.journalKind)
  }

  private write(cell: number, seat: number, kind: number): void {
    const old = at(this.seatAt, cell)
    this.soft -= this.cellCost(cell)
    if (old >= 0) this.addTo(old, -1)
    this.seatAt[cell] = seat
    this.kindAt[cell] = kind
    if (seat >= 0) this.addTo(seat, 1)
    this.soft += this.cellCost(cell)
  }

  private addTo(seat: number, amount: number): void {
    this.soft -= this.coverCost(seat)
    add(this.count, seat, amount)
    this.soft += this.coverCost(seat)
  }

  private coverCost(seat: number): number {
    const missing = at(this.problem.required, seat) - at(this.count, seat)
    return missing >= 0 ? missing * at(this.problem.under, seat) : -missing * at(this.problem.over, seat)
  }

  private cellCost(cell: number): number {
    const { slots, kinds, sorts, fit, wish, seatSort } = this.problem
    const seat = at(this.seatAt, cell)
    const kind = at(this.kindAt, cell)
    const wished = at(wish, cell * (kinds + 1) + (kind < 0 ? kinds : kind))
    if (seat === OFF || seat === PAST) return wished
    // a lock may hold somebody where nobody would be put: that costs no distance
    return wished + Math.max(0, at(fit, Math.floor(cell / slots) * sorts + at(seatSort, seat)))
  }

  private settleRow(person: number): void {
    this.rows.read(person, this.kindAt)
    this.hard += this.rows.hard - at(this.rowHard, person)
    this.soft += this.rows.soft - at(this.rowSoft, person)
    this.rowHard[person] = this.rows.hard
    this.rowSoft[person] = this.rows.soft
    for (const pair of this.problem.pairsOf[person] ?? []) this.settlePair(pair)
  }

  private settlePair(index: number): void {
    const pair = this.problem.model.pairs[index]
    if (!pair) return
    const [one, other] = pair.people
    const { slots, pastSlots } = this.problem
    let breaches = 0
    for (let slot = pastSlots; slot < slots; slot++) {
      const a = at(this.seatAt, one * slots + slot)
      const b = at(this.seatAt, other * slots + slot)
      if (a < 0 && b < 0) continue
      if (this.isSameShift(a, b) === (pair.sort === 'apart')) breaches++
    }
    const price = this.problem.softness(pair.sort)
    const hard = price === null ? breaches : 0
    const soft = price === null ? 0 : price * breaches
    this.hard += hard - at(this.pairHard, index)
    this.soft += soft - at(this.pairSoft, index)
    this.pairHard[index] = hard
    this.pairSoft[index] = soft
  }

  private isSameShift(a: number, b: number): boolean {
    if (a < 0 || b < 0) return false
    const { seats } = this.problem.model
    return seats[a]?.place === seats[b]?.place && seats[a]?.kind === seats[b]?.kind
  }
}
