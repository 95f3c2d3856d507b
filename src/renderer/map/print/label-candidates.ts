/** Where a label may stand: nine heights left and right of its symbol, seven shifts above and below, then a ring with tie lines. */
import { centreOfBox } from './boxes.ts'
import type { Box, Point, Segment } from './boxes.ts'
import type { LabelWish } from './place-labels.ts'

export interface Candidate {
  box: Box
  side: 'right' | 'left' | 'below' | 'above'
  tie: Segment | null
  /** what a reader loses by this place, before what it hides: right of the symbol is best */
  penalty: number
}

const SIDE_PENALTY = { right: 0, left: 1, below: 1.6, above: 1.8 }
/** per step away from the middle */
const SHIFT_PENALTY = 0.12
const TIE_PENALTY = 3

export function besideCandidates({ width, height, symbol }: LabelWish, gap: number): Candidate[] {
  const [cx, cy] = centreOfBox(symbol)
  const candidate = (side: Candidate['side'], step: number, x: number, y: number): Candidate => ({
    box: { x, y, width, height },
    side,
    tie: null,
    penalty: SIDE_PENALTY[side] + Math.abs(step) * SHIFT_PENALTY,
  })
  const upDown = ((height + symbol.height) / 2 - 0.2) / 4
  const leftRight = ((width + symbol.width) / 2 - 0.2) / 3
  return [
    ...steps(4).flatMap((i) => [
      candidate('right', i, symbol.x + symbol.width + gap, cy - height / 2 + i * upDown),
      candidate('left', i, symbol.x - gap - width, cy - height / 2 + i * upDown),
    ]),
    ...steps(3).flatMap((i) => [
      candidate('below', i, cx - width / 2 + i * leftRight, symbol.y + symbol.height + gap / 2),
      candidate('above', i, cx - width / 2 + i * leftRight, symbol.y - gap / 2 - height),
    ]),
  ]
}

/** Away from the symbol in twelve directions and three distances, with a line back to it. */
export function tiedCandidates({ width, height, symbol }: LabelWish, gap: number): Candidate[] {
  const centre = centreOfBox(symbol)
  const radius = Math.max(symbol.width, symbol.height) / 2
  return [2, 4, 7, 10].flatMap((reach) =>
    Array.from({ length: 16 }, (_, i) => {
      const angle = (i * Math.PI) / 8
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
      const away = radius + reach
      const end: Point = [centre[0] + dx * away, centre[1] + dy * away]
      const isRight = dx > -0.01
      const box = { x: isRight ? end[0] + gap / 2 : end[0] - gap / 2 - width, y: end[1] - height / 2, width, height }
      const start: Point = [centre[0] + dx * radius, centre[1] + dy * radius]
      return {
        box,
        side: isRight ? ('right' as const) : ('left' as const),
        tie: [start, end] as Segment,
        penalty: TIE_PENALTY + reach * 0.3,
      }
    }),
  )
}

/** 0, 1, −1, 2, −2 … */
function steps(most: number): number[] {
  return [0, ...Array.from({ length: most }, (_, i) => [i + 1, -i - 1]).flat()]
}
