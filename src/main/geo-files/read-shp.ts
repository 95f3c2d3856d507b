/** The shapes of a Shapefile (ESRI Shapefile Technical Description, 1998): points, lines and surfaces, heights left out. */
import { isInside } from '../../shared/geo/geometry.ts'
import type { Geometry } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { lineOf, MAX_POSITIONS, surfaceOf } from './features.ts'

const FILE_CODE = 9994

export function isShp(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0) === FILE_CODE
}

/** One geometry for each record, null where it holds none. Throws a RangeError when the file is cut off. */
export function readShp(bytes: Uint8Array): (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shapes: (Geometry | null)[] = []
  const budget = { positions: 0 }
  // lengths are counted in words of two bytes
  const end = Math.min(view.getUint32(24) * 2, bytes.length)
  for (let at = 100; at + 8 <= end;) {
    const length = view.getUint32(at + 4) * 2
    if (length < 4 || at + 8 + length > bytes.length) throw new RangeError('shp cut off')
    shapes.push(shapeOf(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length), budget))
    at += 8 + length
  }
  return shapes
}

/** Kinds of shapes without what heights (10) and measures (20) add to their number. */
function shapeOf(record: DataView, budget: { positions: number }): Geometry | null {
  const kind = record.getUint32(0, true) % 10
  if (kind === 1) return { type: 'Point', coordinates: positionAt(record, 4) }
  if (kind === 3) return lineOf(partsOf(record, budget))
  if (kind === 5) return surfaceOf(polygonsOf(partsOf(record, budget)))
  return null
}

function partsOf(record: DataView, budget: { positions: number }): LonLat[][] {
  const partCount = record.getUint32(36, true)
  const pointCount = record.getUint32(40, true)
  const points = 44 + partCount * 4
  budget.positions += pointCount
  if (budget.positions > MAX_POSITIONS || points + pointCount * 16 > record.byteLength) throw new RangeError('shape cut off')
  const begins = Array.from({ length: partCount }, (_, i) => record.getUint32(44 + i * 4, true))
  return begins.map((begin, i) => {
    const end = Math.min(begins[i + 1] ?? pointCount, pointCount)
    return Array.from({ length: Math.max(0, end - begin) }, (_, j) => positionAt(record, points + (begin + j) * 16))
  })
}

function positionAt(record: DataView, at: number): LonLat {
  return [record.getFloat64(at, true), record.getFloat64(at + 8, true)]
}

/** Rings that run clockwise are outer ones; the others are holes in the outer ring they lie in. */
function polygonsOf(rings: LonLat[][]): LonLat[][][] {
  const outer = rings.filter((ring) => signedArea(ring) <= 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => signedArea(ring) > 0)) {
    const [point] = hole
    const around = outer.length === 1 ? outer[0] : outer.find(([ring]) => point && ring && isWithin(point, ring))
    if (around) around.push(hole)
    else outer.push([hole])
  }
  return outer
}

function signedArea(ring: LonLat[]): number {
  const [ox, oy] = ring[0] ?? [0, 0]
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + ((x - ox) * (ny - oy) - (nx - ox) * (y - oy)) / 2
  }, 0)
}

function isWithin(point: LonLat, ring: LonLat[]): boolean {
  return isInside(point, { type: 'Polygon', coordinates: [ring] })
}
