/** Puts groups of rows on as few pages as they need, in their order: whole where they can be, else cut between rows. */

export interface FlowPart<G, R> {
  group: G
  rows: R[]
  /** begun on an earlier page */
  isContinued: boolean
  /** the last of its group: what stands under it goes here */
  isLast: boolean
}

export interface FlowMeasures<G, R> {
  /** millimetres of a page */
  room: number
  head: (group: G) => number
  row: (row: R) => number
  /** under the last row of a group */
  tail?: (group: G) => number
}

export function flow<G, R>(groups: { group: G; rows: R[] }[], { room, head, row, tail }: FlowMeasures<G, R>): FlowPart<G, R>[][] {
  const pages: FlowPart<G, R>[][] = []
  let filled = Infinity
  const begin = () => {
    pages.push([])
    filled = 0
  }
  for (const { group, rows } of groups) {
    const end = tail?.(group) ?? 0
    const whole = rows.reduce((sum, one) => sum + row(one), head(group) + end)
    if (filled + whole > room && (filled > 0 || pages.length === 0)) begin()
    let part: FlowPart<G, R> = { group, rows: [], isContinued: false, isLast: false }
    pages.at(-1)?.push(part)
    filled += head(group)
    for (const [index, one] of rows.entries()) {
      const needed = row(one) + (index === rows.length - 1 ? end : 0)
      if (filled + needed > room && part.rows.length > 0) {
        begin()
        part = { group, rows: [], isContinued: true, isLast: false }
        pages.at(-1)?.push(part)
        filled += head(group)
      }
      part.rows.push(one)
      filled += row(one)
    }
    part.isLast = true
    filled += end
  }
  return pages
}
