/** Sets table rows into newspaper columns above the blocks that stand at the columns' feet; what does not fit is left over. */

export interface FlowRow {
  height: number
  /** a heading is repeated at the head of the next column and never stands last in one */
  isHeading: boolean
}

/** A3 millimetres below which columns are not evened out. */
const LOWEST = 45

export interface Flow {
  /** rows of each column, as half-open ranges, and the heading to repeat above them */
  columns: { from: number; to: number; repeats: number | null; height: number }[]
  /** rows from here on did not fit */
  next: number
}

/**
 * `limits`: how high the rows of each column may stand, head row included. Columns are filled evenly: as low as they can
 * be while holding the same rows, but no lower than a few rows: three posts need no second column.
 */
export function flowColumns(rows: readonly FlowRow[], limits: readonly number[], headHeight: number, start = 0): Flow {
  const full = fill(rows, limits, headHeight, start)
  let [low, high] = [Math.min(LOWEST, ...limits), Math.max(...limits)]
  for (let i = 0; i < 24; i++) {
    const cap = (low + high) / 2
    const capped = fill(
      rows,
      limits.map((limit) => Math.min(limit, cap)),
      headHeight,
      start,
    )
    if (capped.next === full.next) high = cap
    else low = cap
  }
  return fill(
    rows,
    limits.map((limit) => Math.min(limit, high)),
    headHeight,
    start,
  )
}

function fill(rows: readonly FlowRow[], limits: readonly number[], headHeight: number, start: number): Flow {
  let next = start
  const columns = limits.map((limit) => {
    const column = fillOne(rows, next, limit, headHeight)
    next = column.to
    return column
  })
  return { columns, next }
}

function fillOne(rows: readonly FlowRow[], from: number, limit: number, headHeight: number): Flow['columns'][number] {
  const first = rows[from]
  const heading = first && !first.isHeading ? rows.slice(0, from).findLastIndex((row) => row.isHeading) : -1
  let height = headHeight + (rows[heading]?.height ?? 0)
  let to = from
  for (let row = rows[to]; row && height + row.height <= limit + 1e-6; row = rows[to]) {
    height += row.height
    to++
  }
  while (to > from && to < rows.length && rows[to - 1]?.isHeading) {
    to--
    height -= rows[to]?.height ?? 0
  }
  return { from, to, repeats: to > from && heading >= 0 ? heading : null, height: to > from ? height : 0 }
}
