/** Scales are round, ground lands where it should, and the scale bar measures true. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf, groundSize, metresPerDegree, projectionOf } from '../../../../src/renderer/map/print/projection.ts'
import { largestRoundScale, scaleBarOf, scaleInWords } from '../../../../src/renderer/map/print/scale.ts'
import { metresBetween } from '../../../../src/shared/geo/points.ts'
import type { LonLat } from '../../../../src/shared/geo/points.ts'

const FRAME = { x: 10, y: 31, width: 259, height: 242 }
const lonLat = fc.tuple(fc.double({ min: 75, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }))
const ground = fc.record({
  width: fc.double({ min: 50, max: 60_000, noNaN: true }),
  height: fc.double({ min: 50, max: 60_000, noNaN: true }),
})
const space = fc.record({
  width: fc.double({ min: 80, max: 1100, noNaN: true }),
  height: fc.double({ min: 80, max: 800, noNaN: true }),
})

describe('the scale of a map', () => {
  it.each([
    [{ width: 4960, height: 4530 }, { width: 253, height: 236 }, 20_000],
    [{ width: 4960, height: 4530 }, { width: 520, height: 472 }, 10_000],
    [{ width: 4960, height: 4530 }, { width: 166, height: 161 }, 30_000],
    [{ width: 900, height: 900 }, { width: 253, height: 236 }, 4_000],
  ])('of %o in %o millimetres is 1:%i', (size, room, denominator) => {
    expect(largestRoundScale(size, room)).toBe(denominator)
  })

  it('always lets the ground fit, and never wastes half of the sheet', () => {
    fc.assert(
      fc.property(ground, space, (size, room) => {
        const denominator = largestRoundScale(size, room)
        const [width, height] = [(size.width * 1000) / denominator, (size.height * 1000) / denominator]
        expect(width).toBeLessThanOrEqual(room.width + 1e-6)
        expect(height).toBeLessThanOrEqual(room.height + 1e-6)
        if (denominator > 500) expect(Math.max(width / room.width, height / room.height)).toBeGreaterThan(0.5)
      }),
    )
  })

  it('is written with a gap before every three digits', () => {
    expect(scaleInWords(20_000)).toBe('1∶20\u2009000')
    expect(scaleInWords(7_500)).toBe('1∶7\u2009500')
    expect(scaleInWords(500)).toBe('1∶500')
  })
})

describe('the scale bar', () => {
  it('is a kilometre in five steps of 50 millimetres at 1:20 000', () => {
    expect(scaleBarOf(20_000, 55)).toEqual({ ticks: [0, 200, 400, 600, 800, 1000], step: 10 })
  })

  it('fits its room and steps by a round number of metres at any scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 200_000 }),
        fc.double({ min: 30, max: 160, noNaN: true }),
        (denominator, longest) => {
          const { ticks, step } = scaleBarOf(denominator, longest)
          const length = step * (ticks.length - 1)
          expect(length).toBeLessThanOrEqual(longest + 1e-9)
          expect(length).toBeGreaterThan(longest * 0.4)
          expect(length).toBeCloseTo(((ticks.at(-1) ?? 0) * 1000) / denominator, 9)
          expect(String(ticks[1]).replace(/\.?0+$/, '')).toMatch(/^(0\.)?0*(1|2|25|2\.5|5)$/)
        },
      ),
    )
  })

  it('measures true: what lies 500 metres apart in the street lies 500 metres of the bar apart on the sheet', () => {
    fc.assert(
      fc.property(lonLat, fc.constantFrom(5_000, 10_000, 20_000, 30_000), (centre, denominator) => {
        const toSheet = projectionOf({ centre: centre, denominator, frame: FRAME })
        const [lon, lat] = centre
        for (const other of [
          [lon + 0.005, lat],
          [lon, lat + 0.005],
          [lon - 0.004, lat + 0.003],
        ] as LonLat[]) {
          const [a, b] = [toSheet(centre), toSheet(other)]
          const metres = (Math.hypot(a[0] - b[0], a[1] - b[1]) * denominator) / 1000
          // the distance rule is that of a sphere, the projection that of the ellipsoid: they differ by up to 0.5 %
          expect(metres / metresBetween(centre, other)).toBeCloseTo(1, 2)
        }
      }),
    )
  })
})

describe('the projection', () => {
  it('knows the length of a degree as the WGS-84 tables give it', () => {
    // National Geospatial-Intelligence Agency, length of a degree: 35° N 91 290 m and 110 941 m, 0° 111 320 m and 110 574 m
    expect(metresPerDegree(35).map(Math.round)).toEqual([91_288, 110_941])
    expect(metresPerDegree(0).map(Math.round)).toEqual([111_319, 110_574])
  })

  it('puts the centre in the middle of the frame, north up and east right', () => {
    const toSheet = projectionOf({ centre: [113.3, 34.8], denominator: 20_000, frame: FRAME })
    expect(toSheet([113.3, 34.8])).toEqual([139.5, 152])
    expect(toSheet([113.31, 34.8])[0]).toBeGreaterThan(139.5)
    expect(toSheet([113.3, 34.81])[1]).toBeLessThan(152)
  })

  it('measures the ground of an extent', () => {
    const extent = extentOf([
      [113, 35],
      [113.01, 35.01],
    ])
    expect(extent && groundSize(extent)).toEqual({
      width: expect.closeTo(912.8, 0) as number,
      height: expect.closeTo(1109.4, 0) as number,
    })
    expect(extentOf([])).toBeNull()
  })
})
