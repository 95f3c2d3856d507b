import { expect, it } from 'vitest'
import * as fc from 'fast-check'
import { orderPair, parseAngle, parsePair } from '../../../../../../src/main/ledgers/read/values/coordinates.ts'

it.each([
  ['113.279949', 113.279949],
  ['113.279949°', 113.279949],
  ['E113.279949', 113.279949],
  ['东经113.5', 113.5],
  ['113°30′0″', 113.5],
  ['113度30分', 113.5],
  ['113°30\'36"E', 113.51],
  ['北纬34°30′00″', 34.5],
  ['不详', null],
  ['', null],
])('the angle %j is %j', (text, angle) => expect(parseAngle(text)).toEqual(angle))

it.each([
  ['113.28,34.78', [113.28, 34.78]],
  ['113.28，34.78', [113.28, 34.78]],
  ['（113.28 34.78）', [113.28, 34.78]],
  ['E113°30′ N34°30′', [113.5, 34.5]],
  ['东经113.28度，北纬34.78度', [113.28, 34.78]],
  ['113.28', null],
])('the pair %j is %j', (text, pair) => expect(parsePair(text)).toEqual(pair))

it('turns any pair in China round whichever way it was written', () => {
  fc.assert(
    fc.property(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true }), (lon, lat) => {
      expect(orderPair(lon, lat)).toEqual({ written: [lon, lat], isSwapped: false })
      expect(orderPair(lat, lon)).toEqual({ written: [lon, lat], isSwapped: true })
    }),
  )
  expect(orderPair(0, 0)).toBeNull()
})
