/** Names along streets and inside areas. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAreaNames } from '../../../../src/renderer/map/print/area-names.ts'
import { boxAround, boxOf, contains, overlap } from '../../../../src/renderer/map/print/boxes.ts'
import type { Box, Point } from '../../../../src/renderer/map/print/boxes.ts'
import { placeRoadNames } from '../../../../src/renderer/map/print/road-names.ts'
import { createRoom } from '../../../../src/renderer/map/print/room.ts'

const FRAME: Box = { x: 0, y: 0, width: 200, height: 200 }
const NOTHING = { areas: [], lines: [], fineLines: [] }
const SIZE = 2.33

const named = (name: string, ...line: Point[]) => placeRoadNames([{ name, line }], createRoom(FRAME, NOTHING), SIZE)

describe('street names', () => {
  it('read from left to right and from top to bottom, whichever way the road was surveyed', () => {
    for (const line of [
      [
        [10, 100],
        [190, 104],
      ],
      [
        [190, 104],
        [10, 100],
      ],
    ] as Point[][]) {
      const [name] = named('安阳路', ...line)
      const xs = name?.glyphs.map(({ at }) => at[0]) ?? []
      expect(name?.glyphs.map(({ character }) => character).join('')).toBe('安阳路')
      expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    }
    for (const line of [
      [
        [100, 10],
        [96, 190],
      ],
      [
        [96, 190],
        [100, 10],
      ],
    ] as Point[][]) {
      const ys = named('中心路', ...line)[0]?.glyphs.map(({ at }) => at[1]) ?? []
      expect(ys).toHaveLength(3)
      expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    }
  })

  it('stand upright within 45 degrees in every direction', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const end: Point = [100 + 90 * Math.cos(angle), 100 + 90 * Math.sin(angle)]
        const [name] = named('通航一路', [100, 100], end)
        expect(name?.glyphs.every(({ turn }) => Math.abs(turn) <= 45.001)).toBe(true)
      }),
    )
  })

  it('appear once for a street cut into pieces, and not at all where no piece is long enough', () => {
    const pieces: Point[][] = [
      [
        [10, 100],
        [40, 100],
      ],
      [
        [40, 100],
        [90, 101],
      ],
      [
        [90, 101],
        [190, 100],
      ],
    ]
    const room = createRoom(FRAME, NOTHING)
    expect(
      placeRoadNames(
        pieces.map((line) => ({ name: '锦江路', line })),
        room,
        SIZE,
      ),
    ).toHaveLength(1)
    expect(named('锦江路', [10, 100], [14, 100])).toEqual([])
  })

  it('keep off what is taken and leave room for nobody else on them', () => {
    const room = createRoom(FRAME, NOTHING)
    const symbols = [60, 80, 100, 120, 140].map((x) => boxAround([x, 100], 3))
    room.take(...symbols)
    const [name] = placeRoadNames(
      [
        {
          name: '工业路',
          line: [
            [10, 100],
            [190, 100],
          ],
        },
      ],
      room,
      SIZE,
    )
    const boxes = name?.glyphs.map(({ at }) => boxAround(at, SIZE / 2)) ?? []
    expect(boxes).toHaveLength(3)
    expect(boxes.filter((box) => symbols.some((symbol) => overlap(symbol, box)))).toEqual([])
    expect(boxes.map((box) => room.isFree(box))).toEqual([false, false, false])
  })
})

describe('names of areas', () => {
  const sizes = [1, 0.7].map((scale) => ({ scale, width: 20 * scale, height: 5 * scale }))
  const square = (side: number): Point[] => [
    [50, 50],
    [50 + side, 50],
    [50 + side, 50 + side],
    [50, 50 + side],
    [50, 50],
  ]
  const wish = (ring: Point[]) => ({ id: 1, ring, centre: [75, 75] as Point, bounds: boxOf(ring), sizes })

  it('stand inside their area at full size where there is room', () => {
    const [name] = placeAreaNames([wish(square(50))], createRoom(FRAME, NOTHING), 'never')
    expect(name?.scale).toBe(1)
    expect(name && contains(boxOf(square(50)), name.box)).toBe(true)
  })

  it('are set smaller before they leave their area', () => {
    const [name] = placeAreaNames([wish(square(16))], createRoom(FRAME, NOTHING), 'ends')
    expect(name?.scale).toBe(0.7)
    expect(name && contains(boxOf(square(16)), name.box)).toBe(true)
  })

  it('are left out, put over the border, or set just below, as the caller allows', () => {
    const crowded = () => {
      const room = createRoom(FRAME, NOTHING)
      room.take(boxOf(square(30)))
      return room
    }
    expect(placeAreaNames([wish(square(10))], createRoom(FRAME, NOTHING), 'never')).toEqual([])
    expect(placeAreaNames([wish(square(10))], createRoom(FRAME, NOTHING), 'ends')).toHaveLength(1)
    const [beside] = placeAreaNames([wish(square(30))], crowded(), 'beside')
    expect(beside && overlap(beside.box, boxOf(square(30)))).toBe(false)
  })
})
