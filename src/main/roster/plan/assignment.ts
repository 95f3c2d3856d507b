/** The cheapest way to give rows columns of their own, where a row may also stay without one at a price (exact). */
import { at } from './cells.ts'

export interface AssignmentTask {
  rows: number
  columns: number
  /** `costs[row * columns + column]`; Infinity: impossible */
  costs: Float64Array
  /** by row: what it costs to stay without a column */
  without: Float64Array
}

interface Search extends AssignmentTask {
  rowPrice: Float64Array
  columnPrice: Float64Array
  rowOf: Int32Array
  columnOf: Int32Array
  distance: Float64Array
  /** column before this one on the way; -1: the row begun with */
  cameFrom: Int32Array
  isDone: Uint8Array
  reached: Int32Array
}

const NONE = -1

/** Returns the column of each row, -1 for those that stay without. Rows are added one by one along shortest augmenting paths. */
export function cheapestAssignment(task: AssignmentTask): Int32Array {
  const { rows, columns } = task
  const search: Search = {
    ...task,
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(NONE),
    columnOf: new Int32Array(rows).fill(NONE),
    distance: new Float64Array(columns),
    cameFrom: new Int32Array(columns),
    isDone: new Uint8Array(columns),
    reached: new Int32Array(columns),
  }
  for (const row of beginCheaply(search)) addRow(search, row)
  return search.columnOf
}

/** Rows whose cheapest column is still free take it; returns the others. */
function beginCheaply({ rows, columns, costs, without, rowPrice, rowOf, columnOf }: Search): number[] {
  const others: number[] = []
  for (let row = 0; row < rows; row++) {
    let cheapest = NONE
    let price = at(without, row)
    for (let column = 0; column < columns; column++) {
      const cost = at(costs, row * columns + column)
      if (cost < price || (cost === price && cheapest >= 0 && at(rowOf, cheapest) >= 0 && at(rowOf, column) < 0)) {
        price = cost
        cheapest = column
      }
    }
    rowPrice[row] = price
    if (cheapest < 0) continue
    if (at(rowOf, cheapest) < 0) {
      rowOf[cheapest] = row
      columnOf[row] = cheapest
    } else others.push(row)
  }
  return others
}

/** Finds the shortest way from the row to a free column or to a row that would rather stay without, and turns it round. */
function addRow(search: Search, start: number): void {
  const { rowOf, columnOf, rowPrice, without, distance, isDone, reached, cameFrom } = search
  distance.fill(Infinity)
  isDone.fill(0)
  let row = start
  let last = NONE
  let length = 0
  let steps = 0
  // the cheapest way that ends in a row staying without
  let quitLength = Infinity
  let quitColumn = NONE
  for (;;) {
    const quit = length + at(without, row) - at(rowPrice, row)
    if (quit < quitLength) {
      quitLength = quit
      quitColumn = last
    }
    const next = nearest(search, row, last, length)
    if (next < 0 || at(distance, next) >= quitLength) break
    length = at(distance, next)
    isDone[next] = 1
    reached[steps++] = next
    last = next
    row = at(rowOf, next)
    if (row < 0) break
  }
  const isFree = row < 0
  settlePrices(search, start, steps, isFree ? length : quitLength)
  let column = isFree ? last : quitColumn
  if (!isFree && column >= 0) columnOf[at(rowOf, column)] = NONE
  while (column >= 0) {
    const before = at(cameFrom, column)
    const taker = before < 0 ? start : at(rowOf, before)
    rowOf[column] = taker
    columnOf[taker] = column
    column = before
  }
}

/** Looks along the row's edges, and returns the nearest column not done; -1: none can be reached. */
function nearest(
  { columns, costs, rowPrice, columnPrice, distance, cameFrom, isDone, rowOf }: Search,
  row: number,
  last: number,
  length: number,
): number {
  const base = row * columns
  const behind = length - at(rowPrice, row)
  let next = NONE
  let shortest = Infinity
  for (let column = 0; column < columns; column++) {
    if (at(isDone, column) === 1) continue
    const through = behind + at(costs, base + column) - at(columnPrice, column)
    let known = at(distance, column)
    if (through < known) {
      distance[column] = through
      cameFrom[column] = last
      known = through
    }
    if (known < shortest || (known === shortest && known < Infinity && at(rowOf, column) < 0)) {
      shortest = known
      next = column
    }
  }
  return next
}

function settlePrices(
  { rowPrice, columnPrice, rowOf, distance, reached }: Search,
  start: number,
  steps: number,
  length: number,
): void {
  rowPrice[start] = at(rowPrice, start) + length
  for (let step = 0; step < steps; step++) {
    const column = at(reached, step)
    const gain = length - at(distance, column)
    columnPrice[column] = at(columnPrice, column) - gain
    const row = at(rowOf, column)
    if (row >= 0) rowPrice[row] = at(rowPrice, row) + gain
  }
}
