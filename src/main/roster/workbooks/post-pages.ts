/** How the lines of a post's sheet are shared out: on one page where they stay legible there, else on as many as it takes. */

/** A shift's lines; those that stand on several pages are cut. */
export interface Lines {
  /** of the shifts */
  band: number
  from: number
  to: number
  /** the cells to sign in stand under it */
  isSigned: boolean
}

export interface PagePlan {
  pages: Lines[][]
  /** millimetres of a person's line, and of a cell to sign in */
  line: number
  signature: number
}

/** Millimetres of a page within its margins: the head that every page repeats, and the remark with the signs at the end. */
const PAGE = { body: 187, head: 35.4, foot: 23 }
/**
 * A line is as high as the page allows; on less than the least its names would be smaller than 8 points, also where a wider
 * font stands in for 宋体 and the sheet is set smaller to keep its width.
 */
const LINE = { least: 3.65, most: 11 }
/** They leave their room to the names before a second page is begun. */
const SIGNATURE = { usual: 8.4, crowded: 4.6 }
const MANY_BANDS = 4
/** Lines of a part, where a shift has more than a page takes. */
const PART = 20

/** `counts`: lines of each shift; `above`: millimetres of what stands over the first. */
export function planPages(counts: readonly number[], above: number): PagePlan {
  const whole = planBlocks(cut(counts, Infinity), above, counts.length)
  return whole.line >= LINE.least ? whole : planBlocks(cut(counts, PART), above, counts.length)
}

function planBlocks(blocks: readonly Lines[], above: number, bands: number): PagePlan {
  const most = Math.max(1, blocks.length)
  for (let pages = 1; ; pages += 1) {
    const rooms = Array.from({ length: pages }, (_, page) => roomOf(page === 0 ? above : 0, page === pages - 1))
    for (const signature of bands > MANY_BANDS ? [SIGNATURE.crowded] : [SIGNATURE.usual, SIGNATURE.crowded]) {
      const shared = share(blocks, rooms, signature)
      const isLast = pages === most && signature === SIGNATURE.crowded
      if (shared.line >= LINE.least || isLast) return { ...shared, signature, line: Math.min(LINE.most, shared.line) }
    }
  }
}

function roomOf(above: number, isLast: boolean): number {
  return PAGE.body - PAGE.head - above - (isLast ? PAGE.foot : 0)
}

function cut(counts: readonly number[], most: number): Lines[] {
  return counts.flatMap((count, band) => {
    const parts = Math.ceil(count / most) || 1
    return Array.from({ length: parts }, (_, part) => ({
      band,
      from: Math.round((count * part) / parts),
      to: Math.round((count * (part + 1)) / parts),
      isSigned: part === parts - 1,
    }))
  })
}

/** The blocks in their order on so many pages, so that the lowest line of any page is as high as can be. */
function share(blocks: readonly Lines[], rooms: readonly number[], signature: number): Pick<PagePlan, 'pages' | 'line'> {
  const [room = 0, ...later] = rooms
  if (later.length === 0) return { pages: [[...blocks]], line: lineOf(blocks, room, signature) }
  let best: Pick<PagePlan, 'pages' | 'line'> = { pages: [], line: -Infinity }
  for (let count = 1; count <= blocks.length - later.length; count += 1) {
    const first = blocks.slice(0, count)
    const line = lineOf(first, room, signature)
    if (line <= best.line) break
    const rest = share(blocks.slice(count), later, signature)
    if (Math.min(line, rest.line) > best.line) best = { pages: [first, ...rest.pages], line: Math.min(line, rest.line) }
  }
  return best
}

function lineOf(blocks: readonly Lines[], room: number, signature: number): number {
  const lines = blocks.reduce((sum, { from, to }) => sum + to - from, 0)
  const signed = blocks.filter(({ isSigned }) => isSigned).length * signature
  return (room - signed) / Math.max(1, lines)
}
