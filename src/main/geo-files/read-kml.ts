/** KML as map programs export it: places with their names, data and shapes. Its coordinates are WGS-84 by definition. */
import type { Geometry } from '../../shared/geo/geometry.ts'
import type { LonLat } from '../../shared/geo/points.ts'
import { unescapeXml } from '../sheets/xlsx/xml-bytes.ts'
import { tagsOf } from '../sheets/xlsx/xml-tags.ts'
import type { Tag } from '../sheets/xlsx/xml-tags.ts'
import { lineOf, MAX_POSITIONS, surfaceOf } from './features.ts'
import type { Feature } from './features.ts'

export function isKml(text: string): boolean {
  return /<(?:\w+:)?kml[\s>]/.test(text.slice(0, 4096))
}

/** Throws when the file ends before its elements do, or a coordinate is no number. */
export function readKml(text: string): Feature[] {
  const reader = createKmlReader()
  const open: string[] = []
  let behind = 0
  for (const tag of tagsOf(text)) {
    if (tag.isClosing) {
      if (open.pop() !== tag.name) throw new Error('elements not nested')
      reader.close(tag.name, open, contentOf(text.slice(behind, tag.begin)))
    } else if (tag.closesItself) reader.close(tag.name, open, '')
    else {
      open.push(tag.name)
      reader.open(tag)
    }
    behind = tag.end
  }
  if (open.length > 0) throw new Error('cut off')
  return reader.features
}

function contentOf(text: string): string {
  let plain = ''
  let at = 0
  for (let begin = text.indexOf('<!--'); begin >= 0; begin = text.indexOf('<!--', at)) {
    plain += text.slice(at, begin)
    at = text.indexOf('-->', begin) + 3
  }
  return unescapeXml(plain + text.slice(at)).trim()
}

/** Shapes of one place; a MultiGeometry may mix them. */
interface Shapes {
  points: LonLat[]
  lines: LonLat[][]
  polygons: LonLat[][][]
  isMulti: boolean
}

function createKmlReader() {
  const features: Feature[] = []
  const folders: string[] = []
  let properties: Record<string, string> = {}
  let shapes = noShapes()
  let field = ''
  let positions = 0

  function coordinatesIn(text: string): LonLat[] {
    const found = text
      .split(/\s+/)
      .filter((each) => each !== '')
      .map(positionIn)
    positions += found.length
    if (positions > MAX_POSITIONS) throw new Error('too many positions')
    return found
  }

  function endPlace(): void {
    const [folder] = folders.slice(-1)
    // places of a drawing program have but a name; the folder they lie in says what they are
    if (folder !== undefined && Object.keys(properties).every((key) => key === 'name')) properties['种类'] = folder
    const geometries = geometriesOf(shapes)
    for (const geometry of geometries.length > 0 ? geometries : [null]) features.push({ type: 'Feature', properties, geometry })
  }

  function closeCoordinates(parents: string[], text: string): void {
    const line = coordinatesIn(text)
    const holder = parents.at(-1) === 'LinearRing' ? parents.at(-2) : parents.at(-1)
    if (holder === 'outerBoundaryIs') shapes.polygons.push([line])
    else if (holder === 'innerBoundaryIs') shapes.polygons.at(-1)?.push(line)
    else if (holder === 'LineString') shapes.lines.push(line)
    else if (holder === 'Point') shapes.points.push(...line)
  }

  return {
    features,
    open({ name, attributes }: Tag): void {
      if (name === 'Placemark') {
        properties = {}
        shapes = noShapes()
      }
      if (name === 'Folder') folders.push('')
      if (name === 'MultiGeometry') shapes.isMulti = true
      if (name === 'Data' || name === 'SimpleData') field = attributes.get('name') ?? ''
    },
    close(name: string, parents: string[], text: string): void {
      const parent = parents.at(-1)
      if (name === 'Placemark') endPlace()
      else if (name === 'Folder') folders.pop()
      else if (name === 'coordinates') closeCoordinates(parents, text)
      else if (name === 'name' && parent === 'Placemark' && text !== '') properties['name'] = text
      else if (name === 'name' && parent === 'Folder') folders[folders.length - 1] = text
      else if ((name === 'SimpleData' || (name === 'value' && parent === 'Data')) && field !== '') properties[field] = text
    },
  }
}

function noShapes(): Shapes {
  return { points: [], lines: [], polygons: [], isMulti: false }
}

/** lon,lat and perhaps a height */
function positionIn(text: string): LonLat {
  const [lon, lat] = text.split(',').map(Number)
  if (lon === undefined || lat === undefined || !Number.isFinite(lon) || !Number.isFinite(lat)) throw new Error('no coordinate')
  return [lon, lat]
}

function geometriesOf({ points, lines, polygons, isMulti }: Shapes): Geometry[] {
  const surface: Geometry | null =
    isMulti && polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : surfaceOf(polygons)
  const shapes = [surface, lineOf(lines)].filter((geometry) => geometry !== null)
  return [...shapes, ...points.map((coordinates): Geometry => ({ type: 'Point', coordinates }))]
}
