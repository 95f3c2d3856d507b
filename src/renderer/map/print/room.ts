/** The room on a map: what is taken, what had better stay visible, and the frame nothing may leave. */
import { boxOf, contains, lengthInside, overlap, overlapArea } from './boxes.ts'
import type { Box, Segment } from './boxes.ts'

export interface Room {
  frame: Box
  /** Inside the frame and over nothing that is taken. */
  isFree(box: Box): boolean
  take(...boxes: Box[]): void
  /** How much of the map a box would hide: 0.09 per mm² of building, 0.22 per mm of road or border, little for fine lines. */
  penalty(box: Box): number
}

const CELL = 12
const AREA_PENALTY = 0.09
const LINE_PENALTY = 0.22
const FINE_LINE_PENALTY = 0.02

/** What had better stay visible, millimetres of the sheet. */
export interface SoftObstacles {
  areas: readonly Box[]
  lines: readonly Segment[]
  fineLines: readonly Segment[]
}

export function createRoom(frame: Box, soft: SoftObstacles): Room {
  const taken = indexOf<Box>((box) => box)
  const areas = indexOf<Box>((box) => box)
  const lines = indexOf<Segment>(boxOf)
  const fineLines = indexOf<Segment>(boxOf)
  soft.areas.forEach(areas.add)
  soft.lines.forEach(lines.add)
  soft.fineLines.forEach(fineLines.add)
  return {
    frame,
    isFree: (box) => contains(frame, box) && !taken.near(box).some((other) => overlap(other, box)),
    take: (...boxes) => boxes.forEach(taken.add),
    penalty: (box) =>
      sum(areas.near(box), (area) => overlapArea(area, box)) * AREA_PENALTY +
      sum(lines.near(box), (line) => lengthInside(line, box)) * LINE_PENALTY +
      sum(fineLines.near(box), (line) => lengthInside(line, box)) * FINE_LINE_PENALTY,
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
