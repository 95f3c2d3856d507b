/** 底图 as GeoJSON: streets, communities, compounds, buildings and roads, with English or Chinese property names. */
import type { AreaKind } from '../../../../shared/areas/area.ts'
import { isInChina } from '../../../../shared/geo/points.ts'
import { Geometry, positionsOf } from '../../../../shared/geo/geometry.ts'
import type { AreaDraft, RowReading, SheetReading } from '../../../../shared/ledgers/drafts.ts'
import type { Problem } from '../../../../shared/ledgers/ledger.ts'
import { severityOf } from '../../../../shared/ledgers/ledger.ts'
import { Refusal } from '../../../../shared/refusals.ts'
import { decodeText } from '../../../sheets/decode-text.ts'
import { buildingNumberIn, unitNumberIn } from '../values/addresses.ts'
import { tidy } from '../values/text.ts'
import { BASE_MAP_FIELD_LABELS } from '../values/base-map-words.ts'
import type { BaseMapField, BaseMapWords } from '../values/base-map-words.ts'
import type { Words } from '../values/words.ts'

/** The office's words and those of base maps. */
export interface BaseMapReading {
  words: Words
  baseMap: BaseMapWords
}

/** Whether the bytes begin like JSON; lists of names never do. */
export function isJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart()
  return /^[{[]\s*(?:["{}\]]|$)/.test(head)
}

/** Refuses with file_unreadable what is no JSON, with sheet_unrecognised what is no collection of features. */
export function readBaseMap(file: string, bytes: Uint8Array, reading: BaseMapReading): SheetReading {
  const { fieldOf, headingOf } = reading.baseMap
  const features = featuresOf(file, decodeText(file, bytes))
  const keys = [...new Set(features.flatMap((feature) => Object.keys(propertiesOf(feature))))]
  const columns = keys.map((key) => ({ heading: headingOf(key), field: fieldOf(key) }))
  const rows = features.map((feature, index) => readFeature(feature, index + 1, keys, reading))
  return {
    file,
    sheet: '底图',
    sheetName: '底图',
    kind: 'areas',
    sureness: 1,
    columns: columns.map(({ heading, field }, index) => {
      return { index, heading, field, fieldLabel: field && BASE_MAP_FIELD_LABELS[field], by: field && 'heading' }
    }),
    statedAt: null,
    dutyPhone: null,
    rows,
    problems: columns
      .filter(({ field }) => field === null)
      .map(({ heading }) => ({
        row: 0,
        column: heading,
        value: null,
        code: 'column_not_understood',
        message: '这一项认不出来，没有读入。',
      })),
  }
}

function featuresOf(file: string, text: string): unknown[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    const refusal = new Refusal('file_unreadable', `“${file}”不完整或已经损坏，请重新导出 GeoJSON 后再导入。`, { file })
    refusal.cause = cause
    throw refusal
  }
  if (isObject(json) && json['type'] === 'Feature') return [json]
  if (isObject(json) && Array.isArray(json['features'])) return json['features']
  throw new Refusal('sheet_unrecognised', `“${file}”不是底图，请选择含有 features 的 GeoJSON 文件。`, { file })
}

function readFeature(feature: unknown, row: number, keys: string[], { words, baseMap }: BaseMapReading): RowReading {
  const { fieldOf, headingOf, shown } = baseMap
  const properties = propertiesOf(feature)
  const problems: Problem[] = []
  const tell = (code: Problem['code'], message: string, column: string | null = null, value: string | null = null) => {
    problems.push({ row, column, value, code, message })
  }
  const text = (field: BaseMapField) => {
    const key = keys.find((each) => fieldOf(each) === field && asText(properties[each]) !== '')
    return key === undefined ? null : tidy(asText(properties[key]))
  }
  const geometry = geometryOf(feature, tell)
  const areaKind = geometry && kindOf(text, geometry, properties['type'], baseMap)
  if (geometry && !areaKind) tell('geometry_invalid', '看不出是街道、社区、小区、楼栋还是道路，请补填种类后再导入。')
  const name = text('name') ?? (areaKind === 'road' ? '' : null)
  if (areaKind && name === null) {
    tell(
      'name_missing',
      '没有名称，请在绘图软件里补填名称后再导入。',
      headingOf(keys.find((key) => fieldOf(key) === 'name') ?? '名称'),
    )
  }
  const isRejected = problems.some((problem) => severityOf(problem.code) === 'rejected')
  const type = keys.filter((key) => fieldOf(key) === 'compoundType').map((key) => words.compoundTypeOf(asText(properties[key])))
  const compoundType = areaKind === 'compound' ? (type.find((each) => each !== null) ?? null) : null
  const drafts =
    geometry && areaKind && name !== null && !isRejected
      ? [{ ...draftOf(areaKind, name, geometry, text, baseMap), compoundType }]
      : []
  return { row, cells: keys.map((key) => shown(key, asText(properties[key]))), drafts, problems }
}

function draftOf(
  areaKind: AreaKind,
  name: string,
  geometry: Geometry,
  text: (field: BaseMapField) => string | null,
  { roadClassIn }: BaseMapWords,
): Omit<AreaDraft, 'compoundType'> {
  const number = Number(text('number') ?? NaN)
  return {
    kind: 'areas',
    areaKind,
    name,
    community: text('community'),
    compound: text('compound'),
    building: areaKind === 'unit' ? buildingOf(text('building') ?? name) : null,
    number: Number.isInteger(number) ? number : numberIn(areaKind, text('number') ?? name),
    roadClass: areaKind === 'road' ? (roadClassIn(text('roadClass') ?? '') ?? 'lane') : null,
    geometry,
  }
}

function numberIn(areaKind: AreaKind, text: string): number | null {
  if (areaKind === 'unit') return unitNumberIn(text)
  return areaKind === 'building' ? buildingNumberIn(text) : null
}

function buildingOf(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : buildingNumberIn(text)
}

/** The stated kind, else what name and shape say. `type` may hold the kind or a compound's type. */
function kindOf(
  text: (field: BaseMapField) => string | null,
  geometry: Geometry,
  type: unknown,
  { kindIn }: BaseMapWords,
): AreaKind | null {
  const stated = kindIn(text('kind') ?? '') ?? kindIn(asText(type))
  if (stated) return stated
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return 'road'
  const name = text('name') ?? ''
  if (/街道(?:办事处)?$|镇$/.test(name)) return 'street'
  if (/社区$|(?:居|村)委会$|村$/.test(name)) return 'community'
  if (/\d\s*(?:号楼|#|栋|幢|座)$/.test(name)) return 'building'
  if (/单元$/.test(name)) return 'unit'
  return text('compoundType') !== null || text('community') !== null ? 'compound' : null
}

type Tell = (code: Problem['code'], message: string) => void

/** Heights are left out; a shape with latitude first is turned round. */
function geometryOf(feature: unknown, tell: Tell): Geometry | null {
  const raw = isObject(feature) ? feature['geometry'] : null
  const parsed = Geometry.safeParse(isObject(raw) ? { ...raw, coordinates: flatPositions(raw['coordinates']) } : raw)
  if (!parsed.success || positionsOf(parsed.data).length === 0) {
    tell('geometry_invalid', '图形缺失或不完整，请在绘图软件里修好后重新导出。')
    return null
  }
  const positions = positionsOf(parsed.data)
  if (positions.every(isInChina)) return parsed.data
  if (positions.every(([first, second]) => isInChina([second, first]))) {
    tell('position_swapped', '图形的经度与纬度写反了，已经对调。')
    return Geometry.parse({ ...parsed.data, coordinates: swapped(parsed.data.coordinates) })
  }
  tell('geometry_invalid', '图形的坐标不在国内，可能是投影坐标，请按 WGS-84 经纬度重新导出。')
  return null
}

function flatPositions(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates
  return typeof coordinates[0] === 'number' ? coordinates.slice(0, 2) : coordinates.map(flatPositions)
}

function swapped(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates
  return typeof coordinates[0] === 'number' ? coordinates.toReversed() : coordinates.map(swapped)
}

function propertiesOf(feature: unknown): Record<string, unknown> {
  return isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {}
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
