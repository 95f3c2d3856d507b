/** Upright boxes on the sheet, in millimetres, y growing downwards. */

export type Point = [x: number, y: number]
export type Segment = [Point, Point]

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export function boxAround([x, y]: Point, halfWidth: number, halfHeight = halfWidth): Box {
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight }
}

export function boxOf(points: readonly Point[]): Box {
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  const [x, y] = [xs.reduce((a, b) => Math.min(a, b), Infinity), ys.reduce((a, b) => Math.min(a, b), Infinity)]
  return {
    x,
    y,
    width: xs.reduce((a, b) => Math.max(a, b), -Infinity) - x,
    height: ys.reduce((a, b) => Math.max(a, b), -Infinity) - y,
  }
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

export function centreOfBox(box: Box): Point {
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Touching edges do not overlap. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** How much of a segment lies inside a box (Liang–Barsky). */
export function lengthInside([[x0, y0], [x1, y1]]: Segment, box: Box): number {
  const dx = x1 - x0
  const dy = y1 - y0
  let from = 0
  let to = 1
  const sides: [number, number][] = [
    [-dx, x0 - box.x],
    [dx, box.x + box.width - x0],
    [-dy, y0 - box.y],
    [dy, box.y + box.height - y0],
  ]
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return 0
    } else if (direction < 0) from = Math.max(from, distance / direction)
    else to = Math.min(to, distance / direction)
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0
}
