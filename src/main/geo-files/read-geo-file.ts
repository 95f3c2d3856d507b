/** Geometry files other than GeoJSON, known by their bytes: KML, KMZ, and Shapefiles packed or gathered into one. */
import { Refusal } from '../../shared/refusals.ts'
import { containerOf, zipEntries } from '../sheets/containers.ts'
import { decodeText } from '../sheets/decode-text.ts'
import { fileRefusal } from '../sheets/refuse-file.ts'
import { openZipParts } from '../sheets/xlsx/zip-parts.ts'
import { checkZipSize } from '../sheets/zip-limits.ts'
import type { GeoFeatures } from './features.ts'
import { readProjection } from './projection.ts'
import { readDbf } from './read-dbf.ts'
import { isKml, readKml } from './read-kml.ts'
import { isShp, readShp } from './read-shp.ts'

const MAX_BYTES = 64 * 1024 * 1024
const MAX_UNPACKED = 256 * 1024 * 1024

/**
 * The file's features; null where it is none of these. Refuses with file_unreadable, file_too_large or file_encoding what is
 * damaged, has parts missing, or has coordinates that are not WGS-84.
 */
export function readGeoFile(name: string, bytes: Uint8Array): GeoFeatures | null {
  try {
    return readByContainer(name, bytes)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw fileRefusal('file_unreadable', name, '不完整或已经损坏，请在绘图软件里重新导出后再导入。', error)
  }
}

function readByContainer(name: string, bytes: Uint8Array): GeoFeatures | null {
  if (isShp(bytes)) throw missing(name, ['.dbf'])
  const container = containerOf(bytes)
  if (container === 'markup') return readMarkup(name, bytes)
  return container === 'zip' ? readPacked(name, bytes) : null
}

function readMarkup(name: string, bytes: Uint8Array): GeoFeatures | null {
  if (!isKml(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))) return null
  if (bytes.length > MAX_BYTES) throw fileRefusal('file_too_large', name, '超过64MB，请分成几个文件后再导入。')
  return { features: readKml(decodeText(name, bytes)), notes: [] }
}

function readPacked(name: string, bytes: Uint8Array): GeoFeatures | null {
  const entries = zipEntries(bytes).filter((entry) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(entry.name))
  const kml = entries.find((entry) => /\.kml$/i.test(entry.name))
  const layers = entries.filter((entry) => /\.shp$/i.test(entry.name)).map((entry) => entry.name.slice(0, -4))
  if (!kml && layers.length === 0) return null
  checkZipSize(name, bytes, entries, MAX_UNPACKED)
  const parts = openZipParts(bytes)
  if (kml) return { features: readKml(decodeText(name, parts.bytes(kml.name, MAX_UNPACKED))), notes: [] }
  const read = layers.map((layer) =>
    readLayer(name, layer, (ending) => (parts.has(layer + ending) ? parts.bytes(layer + ending, MAX_UNPACKED) : null)),
  )
  return { features: read.flatMap(({ features }) => features), notes: [...new Set(read.flatMap(({ notes }) => notes))] }
}

/** One .shp with what lies beside it. */
function readLayer(name: string, layer: string, part: (ending: string) => Uint8Array | null): GeoFeatures {
  const [shp, dbf] = [part('.shp'), part('.dbf')]
  if (!shp || !dbf) throw missing(name, ['.dbf'])
  const [prj, codePage] = ['.prj', '.cpg']
    .map((ending) => part(ending))
    .map((bytes) => bytes && Buffer.from(bytes).toString('utf8'))
  const projection = readProjection(prj ?? null)
  if (!projection.isTaken) throw fileRefusal('file_unreadable', name, projection.why)
  const shapes = readShp(shp)
  const rows = readDbf(layer, dbf, codePage ?? null)
  if (shapes.length !== rows.length) {
    const why = `里有 ${shapes.length} 个图形、${rows.length} 行属性，对不上，请在绘图软件里重新导出后再导入。`
    throw fileRefusal('file_unreadable', name, why)
  }
  const features = rows.flatMap((properties, i) =>
    properties ? [{ type: 'Feature' as const, properties, geometry: shapes[i] ?? null }] : [],
  )
  return { features, notes: projection.note === null ? [] : [projection.note] }
}

function missing(name: string, endings: string[]): Refusal {
  const wanted = endings.join('、')
  return fileRefusal(
    'file_unreadable',
    name,
    `缺少同名的 ${wanted} 文件（名称、种类等在里面），请把 .shp、.dbf、.prj 等一起选中再导入。`,
  )
}
