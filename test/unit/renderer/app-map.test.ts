/** Labels, neighbours and scale of the map on the screen. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapMark } from '../../../src/renderer/map/mark.ts'
import { neighbourOf } from '../../../src/renderer/map/neighbour.ts'
import { boxesAround, placeLabels, widthOfText } from '../../../src/renderer/map/place-labels.ts'
import type { Box } from '../../../src/renderer/map/place-labels.ts'
import { scaleBarOf } from '../../../src/renderer/map/scale-bar.ts'
import { CHECKPOINT_SYMBOLS } from '../../../src/renderer/map/symbols.ts'

const overlaps = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

describe('label placement', () => {
  it('never lays a label on a symbol or on another label', () => {
    const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 500 }) }), {
      maxLength: 90,
    })
    fc.assert(
      fc.property(points, (at) => {
        const symbols = at.map(({ x, y }) => ({ left: x - 9, top: y - 9, width: 18, height: 18 }))
        const requests = at.map(({ x, y }, i) => ({
          id: String(i),
          weight: i % 3,
          candidates: boxesAround(x, y, 9, { width: 80, height: 14 }),
        }))
        const placed = placeLabels(requests, { symbols, lesser: [], frame: null }).map(({ box }) => box)
        const clashes = placed.filter(
          (box, i) =>
            symbols.some((symbol) => overlaps(box, symbol)) || placed.slice(i + 1).some((other) => overlaps(box, other)),
        )
        return clashes.length === 0
      }),
    )
  })

  it('gives the only room to the weightier label', () => {
    const room = { left: 0, top: 0, width: 50, height: 14 }
    const requests = [
      { id: 'light', weight: 1, candidates: [room] },
      { id: 'heavy', weight: 2, candidates: [room] },
    ]
    expect(placeLabels(requests, { symbols: [], lesser: [], frame: null })).toEqual([{ id: 'heavy', box: room, candidate: 0 }])
  })

  it('turns a label inward at the border and off lesser symbols where it can', () => {
    const [right, left] = boxesAround(100, 50, 9, { width: 60, height: 14 })
    const frame = { left: 0, top: 0, width: 130, height: 100 }
    const request = { id: 'a', weight: 1, candidates: boxesAround(100, 50, 9, { width: 60, height: 14 }) }
    expect(placeLabels([request], { symbols: [], lesser: [], frame })[0]?.box).toEqual(left)
    const covered = { left: 120, top: 48, width: 6, height: 6 }
    expect(placeLabels([request], { symbols: [], lesser: [], frame: null })[0]?.box).toEqual(right)
    expect(placeLabels([request], { symbols: [], lesser: [covered], frame: null })[0]?.box).toEqual(left)
  })

  it('leaves a name out rather than cut it off at the edge of the window', () => {
    const candidates = boxesAround(100, 50, 9, { width: 60, height: 14 })
    const request = { id: 'a', weight: 1, candidates }
    const window = { left: 0, top: 0, width: 130, height: 100 }
    const shown = { left: 95, top: 45, width: 30, height: 10 }
    expect(placeLabels([request], { symbols: [], lesser: [], frame: null, window })[0]?.box).toEqual(candidates[1])
    expect(placeLabels([request], { symbols: [], lesser: [], frame: null, window: shown })).toEqual([])
  })

  it('reckons a Chinese character as a square and a digit as a little more than half', () => {
    expect(widthOfText('康乐北', 10)).toBe(30)
    expect(widthOfText('汇丰 24', 10)).toBeCloseTo(20 + 3 * 5.8)
  })
})

describe('arrow keys on the map', () => {
  const mark = (id: string, lon: number, lat: number): MapMark => ({
    id,
    at: [lon, lat],
    symbol: CHECKPOINT_SYMBOLS.met,
    size: 18,
    number: null,
    flag: null,
    ring: null,
    description: id,
    label: null,
    isBold: false,
    weight: 1,
  })
  const centre = mark('centre', 113.3, 34.8)
  const east = mark('east', 113.302, 34.8)
  const farEast = mark('farEast', 113.31, 34.8)
  const north = mark('north', 113.3, 34.803)
  const marks = [centre, east, farEast, north]

  it.each([
    ['ArrowRight', 'east'],
    ['ArrowUp', 'north'],
    ['ArrowLeft', undefined],
    ['Enter', undefined],
  ])('%s leads to %s', (key, id) => {
    expect(neighbourOf(centre, marks, key)?.id).toBe(id)
  })
})

describe('the scale bar', () => {
  it.each([
    [8, '500 米', 63],
    [1, '50 米', 50],
    [40, '2 公里', 50],
  ])('at %d metres a pixel shows %s', (metresPerPixel, text, pixels) => {
    expect(scaleBarOf(metresPerPixel)).toEqual({ text, pixels })
  })
})
