import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withShapefilesGathered } from '../../../../src/main/geo-files/gather-shapefiles.ts'
import { readGeoFile } from '../../../../src/main/geo-files/read-geo-file.ts'
import { kmlOf, PRJ, shapefileOf, zippedShapefile } from './written.ts'
import type { Shape } from './written.ts'

const square = (lon: number, lat: number, size = 0.01): [number, number][] => [
  [lon, lat],
  [lon, lat + size],
  [lon + size, lat + size],
  [lon + size, lat],
  [lon, lat],
]

const COMMUNITY: Shape = {
  properties: { name: '康乐社区', 种类: '社区' },
  geometry: { type: 'Polygon', coordinates: [square(113.28, 34.78), square(113.282, 34.782, 0.002).toReversed()] },
}
const COMPOUND: Shape = {
  properties: { name: '康乐北新村', 种类: '小区' },
  geometry: { type: 'MultiPolygon', coordinates: [[square(113.281, 34.781, 0.001)], [square(113.286, 34.786, 0.001)]] },
}
const SHAPES = [COMMUNITY, COMPOUND]
const features = SHAPES.map((shape) => ({ type: 'Feature', ...shape }))
const refusalOf = (name: string, bytes: Uint8Array): unknown => {
  try {
    return readGeoFile(name, bytes)
  } catch (error) {
    return error
  }
}
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a KML file', () => {
  it('gives its places with their data, holes and several parts', () => {
    expect(readGeoFile('底图.kml', kmlOf(SHAPES))).toEqual({ features, notes: [] })
  })

  it('may be packed as KMZ', () => {
    expect(readGeoFile('底图.kmz', zipSync({ 'doc.kml': kmlOf(SHAPES) }))).toEqual({ features, notes: [] })
  })

  it('that has but names says by its folders what the places are', () => {
    const kml = `<kml><Folder><name>小区</name><Placemark><name>康乐&amp;北新村</name><Point><coordinates>113.28,34.78,0</coordinates></Point></Placemark></Folder></kml>`
    expect(readGeoFile('底图.kml', utf8(kml))?.features).toEqual([
      {
        type: 'Feature',
        properties: { name: '康乐&北新村', 种类: '小区' },
        geometry: { type: 'Point', coordinates: [113.28, 34.78] },
      },
    ])
  })

  it('is refused when it is cut off, and read without multiplying its entities', () => {
    expect(refusalOf('底图.kml', kmlOf(SHAPES).slice(0, -40))).toMatchObject({ code: 'file_unreadable' })
    const bomb = `<!DOCTYPE kml [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>`
    expect(readGeoFile('底图.kml', utf8(bomb))?.features[0]?.properties).toEqual({ name: '&b;' })
  })
})

describe('a Shapefile', () => {
  it('gives its shapes with their rows, in GBK, or in UTF-8 where its .cpg says so', () => {
    expect(readGeoFile('底图.zip', zippedShapefile(shapefileOf(SHAPES)))).toEqual({ features, notes: [] })
    expect(readGeoFile('底图.zip', zippedShapefile(shapefileOf(SHAPES, { utf8: true })))).toEqual({ features, notes: [] })
  })

  it('is put together from files chosen together, in any order and letter case', () => {
    const { shp, dbf, prj } = shapefileOf(SHAPES)
    const other = { name: '名单.csv', bytes: utf8('姓名') }
    const chosen = [
      { name: '底图.DBF', bytes: dbf },
      other,
      { name: '底图.shp', bytes: shp },
      { name: '底图.prj', bytes: prj ?? shp },
    ]
    const [list, layer, ...rest] = withShapefilesGathered(chosen)
    expect([list, layer?.name, rest]).toEqual([other, '底图.shp', []])
    expect(readGeoFile('底图.shp', layer?.bytes ?? shp)).toEqual({ features, notes: [] })
  })

  it('says what is missing beside it', () => {
    const { shp, prj } = shapefileOf(SHAPES)
    const message = '“底图.shp”缺少同名的 .dbf 文件（名称、种类等在里面），请把 .shp、.dbf、.prj 等一起选中再导入。'
    expect(refusalOf('底图.shp', shp)).toMatchObject({ code: 'file_unreadable', message })
    expect(refusalOf('底图.shp', zipSync({ 'a.shp': shp, 'a.prj': prj ?? shp }))).toMatchObject({ message })
  })

  it('in CGCS2000 degrees is taken, and without a .prj as well; both are said', () => {
    const { shp, dbf } = shapefileOf(SHAPES)
    expect(readGeoFile('a.zip', zippedShapefile(shapefileOf(SHAPES, { prj: PRJ.cgcs2000 })))?.notes).toEqual([
      '坐标系为 CGCS2000，与 WGS-84 相差不过几厘米，按 WGS-84 使用。',
    ])
    expect(readGeoFile('a.zip', zippedShapefile({ shp, dbf }))?.notes).toEqual([
      '没有 .prj 文件，看不出坐标系，按 WGS-84 经纬度读入，请在地图上核对位置。',
    ])
  })

  it.each([
    [PRJ.projected, '投影坐标'],
    [PRJ.xian80, '西安1980'],
    [PRJ.beijing54, '北京1954'],
    ['GEOGCS["GCS_Somewhere"]', '认不出来'],
  ])('in other coordinates is refused: %s', (prj, why) => {
    const refused = refusalOf('a.zip', zippedShapefile(shapefileOf(SHAPES, { prj })))
    expect(refused).toMatchObject({ code: 'file_unreadable', message: expect.stringContaining(why) as string })
  })

  it('is refused when it is cut off, or its rows are not those of its shapes', () => {
    const whole = shapefileOf(SHAPES)
    const short = shapefileOf([COMMUNITY])
    const damaged = [
      { ...whole, shp: whole.shp.slice(0, -20) },
      { ...whole, dbf: whole.dbf.slice(0, 150) },
      { ...whole, dbf: short.dbf },
    ]
    for (const parts of damaged) expect(refusalOf('a.zip', zippedShapefile(parts))).toMatchObject({ code: 'file_unreadable' })
  })
})

it('other files are left to other readers', () => {
  const files = [
    utf8('<table><tr><td>kml</td></tr></table>'),
    utf8('姓名,电话'),
    zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }),
  ]
  expect(files.map((bytes) => readGeoFile('名单', bytes))).toEqual([null, null, null])
})
