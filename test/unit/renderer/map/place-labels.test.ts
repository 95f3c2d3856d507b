/** Labels of posts: never over each other, a symbol or a name, never cut by the frame, and the same every time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, contains, lengthInside, overlap } from '../../../../src/renderer/map/print/boxes.ts'
import type { Box, Point } from '../../../../src/renderer/map/print/boxes.ts'
import { placeLabels } from '../../../../src/renderer/map/print/place-labels.ts'
import type { LabelWish, PlacedLabel } from '../../../../src/renderer/map/print/place-labels.ts'
import { createRoom } from '../../../../src/renderer/map/print/room.ts'
import { spreadSymbols } from '../../../../src/renderer/map/print/spread-symbols.ts'

const FRAME: Box = { x: 10, y: 31, width: 200, height: 180 }
const NOTHING = { areas: [], lines: [], fineLines: [] }
const GAP = 0.55

const point = fc.tuple(fc.double({ min: 0, max: 240, noNaN: true }), fc.double({ min: 20, max: 230, noNaN: true }))
const size = fc.record({
  width: fc.double({ min: 8, max: 40, noNaN: true }),
  height: fc.double({ min: 2.5, max: 9, noNaN: true }),
})
const scene = fc.record({
  posts: fc.array(fc.tuple(point, size), { minLength: 1, maxLength: 90 }),
  names: fc.array(fc.tuple(point, size), { maxLength: 12 }),
})
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never

/** As the map does it: symbols first, other names taken, then the labels. */
function layOut({ posts, names }: Scene) {
  const symbols = spreadSymbols(
    posts.map(([at], i) => ({ id: String(i), at: at, width: 4.5, height: 4.5 })),
    FRAME,
    0.5,
  )
  const room = createRoom(FRAME, NOTHING)
  const taken = names.map(([at, { width, height }]) => boxAround(at, width / 2, height / 2))
  room.take(...symbols.map(({ box }) => box), ...taken)
  const wishes = symbols.map(({ id, box }): LabelWish => ({
    id,
    symbol: box,
    ...(posts[Number(id)]?.[1] ?? { width: 9, height: 3 }),
  }))
  return { symbols, taken, wishes, ...placeLabels(wishes, room, GAP) }
}

describe('labels', () => {
  it('overlap neither each other nor a symbol nor a name, and stay inside the frame', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { symbols, taken, placed } = layOut(given)
        placed.forEach(({ box }, i) => {
          expect(contains(FRAME, box)).toBe(true)
          const others = [...placed.slice(i + 1).map((label) => label.box), ...symbols.map((symbol) => symbol.box), ...taken]
          expect(others.filter((other) => overlap(other, box))).toEqual([])
        })
      }),
      { numRuns: 60 },
    )
  })

  it('have tie lines that cross no other symbol and no label', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { symbols, placed } = layOut(given)
        for (const { id, tie } of placed) {
          if (!tie) continue
          expect(symbols.filter((symbol) => symbol.id !== id && lengthInside(tie, symbol.box) > 0)).toEqual([])
          expect(placed.filter((label) => lengthInside(tie, label.box) > 1e-6)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are each placed or dropped, and the same every time', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { placed, dropped, wishes } = layOut(given)
        expect([...placed.map(({ id }) => id), ...dropped].sort()).toEqual(wishes.map(({ id }) => id).sort())
        expect(layOut(given).placed).toEqual(placed)
      }),
      { numRuns: 20 },
    )
  })

  it('stand right of a free symbol, left of one at the right edge, and where they hide no houses', () => {
    const wish: LabelWish = { id: 'a', width: 20, height: 5, symbol: boxAround([100, 100], 2.25) }
    const sideOf = (one: LabelWish, areas: Box[] = []) =>
      placeLabels([one], createRoom(FRAME, { ...NOTHING, areas }), GAP).placed.map(({ side }) => side)
    expect(sideOf(wish)).toEqual(['right'])
    expect(sideOf({ ...wish, symbol: boxAround([206, 100], 2.25) })).toEqual(['left'])
    expect(sideOf(wish, [{ x: 102, y: 90, width: 40, height: 20 }])).toEqual(['left'])
  })

  it('make room: the first label moves aside when the second has nowhere else to go', () => {
    const wall = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })
    const room = createRoom(FRAME, NOTHING)
    const [first, second] = [boxAround([100, 100], 2), boxAround([128, 100], 2)]
    // the second can only stand to its left, where the first would like to stand
    room.take(first, second, wall(126, 90, 60, 8), wall(126, 102, 60, 8), wall(130.1, 90, 60, 20))
    const wishes = [
      { id: 'first', width: 22, height: 3, symbol: first },
      { id: 'second', width: 22, height: 3, symbol: second },
    ]
    const placed = new Map(placeLabels(wishes, room, GAP).placed.map((label): [string, PlacedLabel] => [label.id, label]))
    expect(placed.get('second')?.side).toBe('left')
    expect(placed.get('second')?.tie).toBeNull()
    expect(placed.has('first')).toBe(true)
  })
})

describe('symbols', () => {
  it('are moved apart, stay in the frame, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 120 }), (points) => {
        const wishes = points.map((at, i) => ({ id: String(i), at: at, width: 4.5, height: 4.5 }))
        const spread = spreadSymbols(wishes, FRAME, 0.5)
        expect(spread.map(({ id }) => id)).toEqual(wishes.map(({ id }) => id))
        spread.forEach(({ box }, i) => {
          expect(contains(FRAME, box)).toBe(true)
          expect(spread.slice(i + 1).filter((other) => overlap(other.box, box))).toEqual([])
        })
      }),
      { numRuns: 40 },
    )
  })

  it('keep their place when nothing is in the way; of two on one spot the first does', () => {
    const at: Point = [100, 100]
    const wishes = ['a', 'b'].map((id) => ({ id, at, width: 4.5, height: 4.5 }))
    const [first, second] = spreadSymbols(wishes, FRAME, 0.5)
    expect(first).toMatchObject({ at, movedFrom: null })
    expect(second).toMatchObject({ movedFrom: at })
    expect(Math.hypot((second?.at[0] ?? 0) - 100, (second?.at[1] ?? 0) - 100)).toBeLessThan(8)
  })
})
