/** Lines on the sheet: joining the pieces surveys cut them into, and walking along them. */
import type { Point } from './boxes.ts'

export type Line = Point[]

export function lineLength(line: Line): number {
  return line.reduce((sum, point, i) => sum + distance(point, line[i - 1] ?? point), 0)
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** The point `along` millimetres down a line, and the direction there in radians. */
export function pointAlong(line: Line, along: number): { at: Point; angle: number } {
  let left = along
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as Point
    const to = line[i] as Point
    const length = distance(from, to)
    if ((left <= length && length > 0) || i === line.length - 1) {
      const t = length > 0 ? Math.min(left / length, 1) : 0
      return {
        at: [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t],
        angle: Math.atan2(to[1] - from[1], to[0] - from[0]),
      }
    }
    left -= length
  }
  return { at: line[0] ?? [0, 0], angle: 0 }
}

/** Joins pieces that share an end into lines as long as possible; forks are left as ends. */
export function joinLines(pieces: readonly Line[]): Line[] {
  const ends = new Map<string, number[]>()
  pieces.forEach((piece, i) => {
    for (const end of [piece[0], piece.at(-1)]) if (end) ends.set(keyOf(end), [...(ends.get(keyOf(end)) ?? []), i])
  })
  const used = new Set<number>()
  const lines: Line[] = []
  pieces.forEach((piece, i) => {
    if (used.has(i) || piece.length < 2) return
    used.add(i)
    const forward = extend(piece, pieces, ends, used)
    lines.push(extend(forward.toReversed(), pieces, ends, used))
  })
  return lines
}

/** The borders of surfaces, each shared stretch once: two dashed lines on top of each other would fill each other's gaps. */
export function sharedBorders(rings: readonly Line[], without: readonly Line[] = []): Line[] {
  const seen = new Set(without.flatMap((ring) => edgesOf(ring).map(edgeKey)))
  const edges: Line[] = []
  for (const ring of rings) {
    for (const edge of edgesOf(ring)) {
      const key = edgeKey(edge)
      if (!seen.has(key)) edges.push(edge)
      seen.add(key)
    }
  }
  return joinLines(edges)
}

function extend(start: Line, pieces: readonly Line[], ends: Map<string, number[]>, used: Set<number>): Line {
  let line = start
  for (;;) {
    const end = line.at(-1) as Point
    const meeting = ends.get(keyOf(end)) ?? []
    const next = meeting.find((i) => !used.has(i))
    if (next === undefined || meeting.length > 2) return line
    used.add(next)
    const piece = pieces[next] as Line
    line = [...line, ...(keyOf(piece[0] as Point) === keyOf(end) ? piece : piece.toReversed()).slice(1)]
  }
}

function edgesOf(ring: Line): Line[] {
  return ring.slice(1).map((point, i) => [ring[i] as Point, point])
}

function edgeKey(edge: Line): string {
  return edge.map(keyOf).sort().join(' ')
}

/** Points less than a hundredth of a millimetre apart on paper are the same. */
function keyOf([x, y]: Point): string {
  return `${x.toFixed(2)},${y.toFixed(2)}`
}
