/** The small geometry of the sheet: boxes, lines, outlines, hatch, grid and text widths. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthInside } from '../../../../src/renderer/map/print/boxes.ts'
import type { Box, Point } from '../../../../src/renderer/map/print/boxes.ts'
import { gridCell } from '../../../../src/renderer/map/print/grid.ts'
import { joinLines, lineLength, pointAlong, sharedBorders } from '../../../../src/renderer/map/print/lines.ts'
import { hatchPath, outlineOf } from '../../../../src/renderer/map/print/symbol-shapes.ts'
import type { SymbolShape } from '../../../../src/renderer/map/print/symbol-shapes.ts'
import { breakLines, fitFactor, textWidth } from '../../../../src/renderer/map/print/text-width.ts'

const BOX: Box = { x: 10, y: 10, width: 20, height: 10 }

describe('a segment in a box', () => {
  it.each<[Point, Point, number]>([
    [[0, 15], [50, 15], 20],
    [[15, 15], [25, 15], 10],
    [[0, 0], [5, 5], 0],
    [[20, 0], [20, 50], 10],
    [[10, 9], [30, 9], 0],
  ])('from %o to %o counts %d millimetres', (from, to, length) => {
    expect(lengthInside([from, to], BOX)).toBeCloseTo(length, 9)
  })
})

describe('lines', () => {
  it('are joined from pieces in any order and direction', () => {
    const [joined, ...others] = joinLines([
      [
        [20, 0],
        [10, 0],
      ],
      [
        [0, 0],
        [10, 0],
      ],
      [
        [20, 0],
        [20, 10],
      ],
    ])
    expect(others).toEqual([])
    expect(joined && lineLength(joined)).toBeCloseTo(30, 9)
  })

  it('stop at forks', () => {
    expect(
      joinLines([
        [
          [0, 0],
          [10, 0],
        ],
        [
          [10, 0],
          [20, 0],
        ],
        [
          [10, 0],
          [10, 10],
        ],
      ]),
    ).toHaveLength(3)
  })

  it('of two neighbours share their border once, and leave the outer border to the street', () => {
    const left: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ]
    const right: Point[] = [
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
      [10, 0],
    ]
    const all = sharedBorders([left, right])
    expect(all.reduce((sum, line) => sum + lineLength(line), 0)).toBeCloseTo(70, 9)
    const street: Point[] = [
      [0, 0],
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
      [0, 10],
      [0, 0],
    ]
    const inner = sharedBorders([left, right], [street])
    expect(inner.reduce((sum, line) => sum + lineLength(line), 0)).toBeCloseTo(10, 9)
  })

  it('can be walked along', () => {
    const line: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
    ]
    expect(pointAlong(line, 5)).toEqual({ at: [5, 0], angle: 0 })
    expect(pointAlong(line, 14)).toEqual({ at: [10, 4], angle: Math.PI / 2 })
    expect(pointAlong(line, 99).at).toEqual([10, 10])
  })
})

describe('symbols', () => {
  const shapes: SymbolShape[] = [
    'circle',
    'diamond',
    'hexagon',
    'square',
    'octagon',
    'house',
    'shield',
    'triangle',
    'triangle-down',
  ]

  it('of one radius look equally large, whatever their shape', () => {
    for (const shape of shapes) {
      expect(areaOf(outlineOf(shape, 1)) / Math.PI, shape).toBeGreaterThan(0.7)
      expect(areaOf(outlineOf(shape, 1)) / Math.PI, shape).toBeLessThan(1.25)
    }
  })

  it('are hatched inside their outline only, evenly', () => {
    for (const shape of shapes) {
      const reach = Math.max(...outlineOf(shape, 2.25).flat().map(Math.abs))
      const path = hatchPath(outlineOf(shape, 2.25), 0.62)
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
      expect(path.match(/M/g)?.length, shape).toBeGreaterThan(5)
      expect(Math.max(...numbers.map(Math.abs)), shape).toBeLessThanOrEqual(reach + 0.01)
    }
  })
})

describe('the reference grid', () => {
  it('runs from A1 in the north-west to F6 in the south-east and has no cell outside', () => {
    const frame = { x: 10, y: 31, width: 60, height: 60 }
    expect(gridCell([10.1, 31.1], frame)).toBe('A1')
    expect(gridCell([69.9, 90.9], frame)).toBe('F6')
    expect(gridCell([35, 55], frame)).toBe('C3')
    expect(gridCell([9, 55], frame)).toBeNull()
    expect(gridCell([35, 91.5], frame)).toBeNull()
  })
})

describe('text', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('锦绣花园和谐东苑AB12（）-')), minLength: 1, maxLength: 30 })

  it('counts a full-width character as one em and figures as little more than half', () => {
    expect(textWidth('关卡点', 10)).toBe(30)
    expect(textWidth('119', 10)).toBeCloseTo(16.95, 9)
  })

  it('breaks into lines that fit and lose nothing', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 3, max: 60, noNaN: true }), (words, width) => {
        const lines = breakLines(words, 2.33, width)
        expect(lines.join('')).toBe(words)
        expect(lines.filter((line) => Array.from(line).length > 1 && textWidth(line, 2.33) > width)).toEqual([])
      }),
    )
  })

  it('is set smaller only when it must be, and then fits', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 3, max: 60, noNaN: true }), (words, width) => {
        const factor = fitFactor(words, 2.33, width)
        expect(factor).toBeLessThanOrEqual(1)
        expect(textWidth(words, 2.33 * factor)).toBeLessThanOrEqual(width + 1e-9)
      }),
    )
  })
})

function areaOf(points: Point[]): number {
  return (
    Math.abs(
      points.reduce((sum, [x, y], i) => {
        const [nx, ny] = points[(i + 1) % points.length] ?? [0, 0]
        return sum + x * ny - nx * y
      }, 0),
    ) / 2
  )
}
