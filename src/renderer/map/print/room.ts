/** The room on a map: what is taken, what had better stay visible, and the frame nothing may leave. */
import { contains, lengthInside, overlap, overlapArea } from './boxes.ts'
import type { Box, Segment } from './boxes.ts'

export interface Room {
  frame: Box
  /** Inside the frame and over nothing that is taken. */
  isFree(box: Box): boolean
  take(...boxes: Box[]): void
  /** How much of the map a box would hide: 0.09 per mm² of building, 0.22 per mm of road or border. */
  penalty(box: Box): number
}

const CELL = 12
const AREA_PENALTY = 0.09
const LINE_PENALTY = 0.22

export function createRoom(frame: Box, soft: { areas: readonly Box[]; lines: readonly Segment[] }): Room {
  const taken = indexOf<Box>((box) => box)
  const areas = indexOf<Box>((box) => box)
  const lines = indexOf<Segment>(([[x0, y0], [x1, y1]]) => ({
    x: Math.min(x0, x1),
    y: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
  }))
  soft.areas.forEach(areas.add)
  soft.lines.forEach(lines.add)
  return {
    frame,
    isFree: (box) => contains(frame, box) && !taken.near(box).some((other) => overlap(other, box)),
    take: (...boxes) => boxes.forEach(taken.add),
    penalty: (box) =>
      sum(areas.near(box), (area) => overlapArea(area, box)) * AREA_PENALTY +
      sum(lines.near(box), (line) => lengthInside(line, box)) * LINE_PENALTY,
  }
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0
  for (const item of items) total += value(item)
  return total
}

/** Items by the squares their boxes touch. */
function indexOf<T>(boxOfItem: (item: T) => Box) {
  const cells = new Map<string, T[]>()
  const keys = (box: Box) => {
    const found: string[] = []
    for (let i = Math.floor(box.x / CELL); i <= Math.floor((box.x + box.width) / CELL); i++)
      for (let j = Math.floor(box.y / CELL); j <= Math.floor((box.y + box.height) / CELL); j++) found.push(`${i},${j}`)
    return found
  }
  return {
    add: (item: T) => {
      for (const key of keys(boxOfItem(item))) {
        const cell = cells.get(key)
        if (cell) cell.push(item)
        else cells.set(key, [item])
      }
    },
    near: (box: Box): T[] => [...new Set(keys(box).flatMap((key) => cells.get(key) ?? []))],
  }
}
