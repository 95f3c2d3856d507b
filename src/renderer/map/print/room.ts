/** The room on a map: what is taken, what had better stay visible, and the frame nothing may leave. */
import { createBoxIndex } from './box-index.ts'
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
  const taken = createBoxIndex<Box>(CELL, (box) => box)
  const areas = createBoxIndex<Box>(CELL, (box) => box)
  const lines = createBoxIndex<Segment>(CELL, boxOf)
  const fineLines = createBoxIndex<Segment>(CELL, boxOf)
  soft.areas.forEach(areas.add)
  soft.lines.forEach(lines.add)
  soft.fineLines.forEach(fineLines.add)
  return {
    frame,
    isFree: (box) => contains(frame, box) && !taken.some(box, (other) => overlap(other, box)),
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
