/** Geometry files written for tests as drawing programs write them. */
import { zipSync } from 'fflate'
import { encoded } from '../sheets/encoded.ts'

type Position = [number, number]
export interface Shape {
  properties: Record<string, string>
  geometry: { type: 'Polygon' | 'MultiPolygon' | 'LineString'; coordinates: unknown }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

export const PRJ = {
  wgs84:
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  cgcs2000:
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  projected:
    'PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]]]]',
  xian80: 'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]]]',
  beijing54: 'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]]]',
}

export function kmlOf(shapes: Shape[]): Uint8Array {
  const line = (positions: Position[]) =>
    `<coordinates>${positions.map(([lon, lat]) => `${lon},${lat},0`).join('\n ')}</coordinates>`
  const polygon = ([outer = [], ...holes]: Position[][]) =>
    `<Polygon><outerBoundaryIs><LinearRing>${line(outer)}</LinearRing></outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs><LinearRing>${line(hole)}</LinearRing></innerBoundaryIs>`).join('')}</Polygon>`
  const shapeOf = ({ type, coordinates }: Shape['geometry']) => {
    if (type === 'LineString') return `<LineString>${line(coordinates as Position[])}</LineString>`
    if (type === 'Polygon') return polygon(coordinates as Position[][])
    return `<MultiGeometry>${(coordinates as Position[][][]).map(polygon).join('')}</MultiGeometry>`
  }
  const place = ({ properties, geometry }: Shape) => {
    const { name = '', ...others } = properties
    const data = Object.entries(others).map(([key, value]) => `<Data name="${key}"><value>${value}</value></Data>`)
    return `<Placemark><name>${name}</name><ExtendedData>${data.join('')}</ExtendedData>${shapeOf(geometry)}</Placemark>`
  }
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>底图</name><!-- 导出 --><Folder><name>全部</name>${shapes.map(place).join('\n')}</Folder></Document></kml>`,
  )
}

export interface ShapefileParts {
  shp: Uint8Array
  dbf: Uint8Array
  prj?: Uint8Array
  cpg?: Uint8Array
}

/** Surfaces or lines, not both: a Shapefile holds one kind of shape. */
export function shapefileOf(shapes: Shape[], options: { prj?: string; utf8?: boolean } = {}): ShapefileParts {
  const { prj = PRJ.wgs84 } = options
  return {
    shp: shpOf(shapes),
    dbf: dbfOf(
      shapes.map(({ properties }) => properties),
      options.utf8 ? utf8 : (text) => encoded(text, 'gb18030'),
    ),
    prj: utf8(prj),
    ...(options.utf8 ? { cpg: utf8('UTF-8') } : {}),
  }
}

export function zippedShapefile(parts: ShapefileParts, layer = '底图/areas'): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([ending, bytes]) => [`${layer}.${ending}`, bytes as Uint8Array])))
}

function shpOf(shapes: Shape[]): Uint8Array {
  const isLine = shapes[0]?.geometry.type === 'LineString'
  const records = shapes.map(({ geometry }, i) => recordOf(i + 1, isLine ? 3 : 5, partsOf(geometry)))
  const body = Buffer.concat(records)
  const header = Buffer.alloc(100)
  header.writeInt32BE(9994)
  header.writeInt32BE((100 + body.length) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(isLine ? 3 : 5, 32)
  return new Uint8Array(Buffer.concat([header, body]))
}

/** Outer rings clockwise, holes the other way, as the format wants them. */
function partsOf({ type, coordinates }: Shape['geometry']): Position[][] {
  if (type === 'LineString') return [coordinates as Position[]]
  const polygons = type === 'Polygon' ? [coordinates as Position[][]] : (coordinates as Position[][][])
  return polygons.flatMap((rings) => rings.map((ring, i) => turned(ring, i === 0)))
}

function turned(ring: Position[], clockwise: boolean): Position[] {
  const area = ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + x * ny - nx * y
  }, 0)
  return area < 0 === clockwise ? ring : ring.toReversed()
}

function recordOf(number: number, kind: number, parts: Position[][]): Buffer {
  const points = parts.flat()
  const content = Buffer.alloc(44 + parts.length * 4 + points.length * 16)
  content.writeInt32LE(kind)
  content.writeInt32LE(parts.length, 36)
  content.writeInt32LE(points.length, 40)
  let begin = 0
  for (const [i, part] of parts.entries()) {
    content.writeInt32LE(begin, 44 + i * 4)
    begin += part.length
  }
  for (const [i, [x, y]] of points.entries()) {
    content.writeDoubleLE(x, 44 + parts.length * 4 + i * 16)
    content.writeDoubleLE(y, 52 + parts.length * 4 + i * 16)
  }
  const head = Buffer.alloc(8)
  head.writeInt32BE(number)
  head.writeInt32BE(content.length / 2, 4)
  return Buffer.concat([head, content])
}

const WIDTH = 60

function dbfOf(rows: Record<string, string>[], encode: (text: string) => Uint8Array): Uint8Array {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const header = Buffer.alloc(32 + keys.length * 32 + 1)
  header[0] = 3
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + keys.length * WIDTH, 10)
  for (const [i, key] of keys.entries()) {
    header.set(encode(key).subarray(0, 10), 32 + i * 32)
    header.write('C', 43 + i * 32)
    header[48 + i * 32] = WIDTH
  }
  header[header.length - 1] = 0x0d
  const records = rows.map((row) => {
    const record = Buffer.alloc(1 + keys.length * WIDTH, 0x20)
    for (const [i, key] of keys.entries()) record.set(encode(row[key] ?? '').subarray(0, WIDTH), 1 + i * WIDTH)
    return record
  })
  return new Uint8Array(Buffer.concat([header, ...records, Buffer.of(0x1a)]))
}
