/**
 * Measures of a sheet. All furniture is designed on A3 and scaled by `unit`: smaller sheets keep their type readable at
 * arm's length, larger ones at two or three metres, and the map gets what is left.
 */
import { PAPER_SIZES } from '../../shared/documents/document.ts'
import type { Paper } from '../../shared/documents/document.ts'
import type { Box } from '../map/print/boxes.ts'
import { grow } from '../map/print/boxes.ts'

export interface SheetMeasures {
  paper: Paper
  /** millimetres */
  width: number
  height: number
  /** millimetres on this sheet for one millimetre of the A3 design */
  unit: number
}

/** Large sheets are read from afar: furniture grows with them, but may give way by a fifth for a larger map. */
const UNITS: Record<Paper, number[]> = {
  A4: [0.78],
  A3: [1],
  A2: [1.4, 1.25, 1.15],
  A1: [2, 1.8, 1.6],
  A0: [2.8, 2.5, 2.2],
}

/** The measures a sheet may have, the most readable first. */
export function measuresOf(paper: Paper): SheetMeasures[] {
  return UNITS[paper].map((unit) => ({ paper, ...PAPER_SIZES[paper], unit }))
}

/** From inner to outer frame; the reference grid's letters stand between them. */
export const FRAME_BAND = 3.2
const EDGE = 6.8
const TOP = 27.8
const BOTTOM = 20.8
const GAP = 3.8

/** Between head and foot: what map and tables share. */
export function bodyOf({ width, height, unit }: SheetMeasures): Box {
  return { x: EDGE * unit, y: TOP * unit, width: width - 2 * EDGE * unit, height: height - (TOP + BOTTOM) * unit }
}

export interface Arrangement {
  /** of the map's inner frame */
  frame: Box
  side: Box
}

/** Shares the body: tables of `size` millimetres to the right of the map or below it. */
export function arrange(measures: SheetMeasures, side: { at: 'right' | 'below'; size: number }): Arrangement {
  const body = bodyOf(measures)
  const gap = GAP * measures.unit
  const right = side.at === 'right'
  const outer = right ? { ...body, width: body.width - side.size - gap } : { ...body, height: body.height - side.size - gap }
  return {
    frame: grow(outer, -FRAME_BAND * measures.unit),
    side: right
      ? { ...body, x: body.x + body.width - side.size, width: side.size }
      : { ...body, y: body.y + body.height - side.size, height: side.size },
  }
}
