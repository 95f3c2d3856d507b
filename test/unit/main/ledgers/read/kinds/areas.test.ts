import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../../../../src/shared/refusals.ts'
import { codesIn, draftsIn, readLastSheet } from '../ledger-files.ts'

const ring = [
  [113.1, 34.1],
  [113.2, 34.1],
  [113.2, 34.2],
  [113.1, 34.1],
]
const polygon = { type: 'Polygon', coordinates: [ring] }
const collection = (...features: { properties: object; geometry: unknown }[]) =>
  JSON.stringify({ type: 'FeatureCollection', features: features.map((feature) => ({ type: 'Feature', ...feature })) })
describe('a base map', () => {
  it('is read with Chinese property names, and kinds told by names and shapes', async () => {
    const sheet = await readLastSheet(
      collection(
        { properties: { 类型: '小区', 名称: '甲院', 所属社区: '朝阳社区', 小区性质: '无主管楼院' }, geometry: polygon },
        { properties: { 名称: '甲院3号楼', 所属小区: '甲院' }, geometry: polygon },
        { properties: { 名称: '朝阳社区' }, geometry: polygon },
        { properties: { 名称: '中心路', 道路等级: '主干道' }, geometry: { type: 'LineString', coordinates: ring } },
      ),
    )
    expect(
      draftsIn(sheet, 'areas').map(({ areaKind, name, community, compound, number, compoundType, roadClass }) => [
        areaKind,
        name,
        community,
        compound,
        number,
        compoundType,
        roadClass,
      ]),
    ).toEqual([
      ['compound', '甲院', '朝阳社区', null, null, 'no_manager', null],
      ['building', '甲院3号楼', null, '甲院', 3, null, null],
      ['community', '朝阳社区', null, null, null, null, null],
      ['road', '中心路', null, null, null, null, 'main'],
    ])
    expect(codesIn(sheet)).toEqual([])
  })

  it('shows English property names and kinds in the words of the office', async () => {
    const line = { type: 'LineString', coordinates: ring }
    const sheet = await readLastSheet(
      collection({ properties: { kind: 'road', name: '中心路', road: 'main', width: '24' }, geometry: line }),
    )
    expect(sheet.columns.map(({ heading }) => heading)).toEqual(['种类', '名称', '道路等级', 'width'])
    expect(sheet.rows[0]?.cells).toEqual(['道路', '中心路', '主干道', '24'])
  })

  it('leaves heights out and turns swapped shapes round', async () => {
    const high = { type: 'Point', coordinates: [113.1, 34.1, 120] }
    const swapped = { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lat, lon])] }
    const sheet = await readLastSheet(
      collection(
        { properties: { kind: 'unit', name: '1单元' }, geometry: high },
        { properties: { kind: 'compound', name: '甲院' }, geometry: swapped },
      ),
    )
    expect(draftsIn(sheet, 'areas').map((draft) => draft.geometry)).toEqual([
      { type: 'Point', coordinates: [113.1, 34.1] },
      polygon,
    ])
    expect(codesIn(sheet)).toEqual(['position_swapped'])
  })

  it('reads of a unit its number and the building it is in, from properties of their own or from its name', async () => {
    const geometry = { type: 'Point', coordinates: [113.1, 34.1] }
    const sheet = await readLastSheet(
      collection(
        { properties: { 种类: '单元', 名称: '2单元', 所属楼栋: '3号楼', 小区: '甲院' }, geometry },
        { properties: { kind: 'unit', name: '甲院3号楼十二单元', compound: '甲院' }, geometry },
        { properties: { kind: 'unit', name: '东单元', building: '3', compound: '甲院' }, geometry },
      ),
    )
    expect(draftsIn(sheet, 'areas').map(({ building, number }) => [building, number])).toEqual([
      [3, 2],
      [3, 12],
      [3, null],
    ])
  })

  it('rejects features without a shape, a place in China, or a name', async () => {
    const sheet = await readLastSheet(
      collection(
        { properties: { kind: 'compound', name: '甲院' }, geometry: null },
        { properties: { kind: 'compound', name: '乙院' }, geometry: { type: 'Point', coordinates: [12_611_000, 4_132_000] } },
        { properties: { kind: 'compound' }, geometry: polygon },
        { properties: { kind: 'road', name: '' }, geometry: { type: 'LineString', coordinates: ring } },
      ),
    )
    expect(codesIn(sheet)).toEqual(['geometry_invalid', 'geometry_invalid', 'name_missing'])
    expect(sheet.rows.map((row) => row.drafts.length)).toEqual([0, 0, 0, 1])
  })

  it.each([
    ['{"type":"FeatureCollection","features":[', 'file_unreadable'],
    ['{"type":"别的"}', 'sheet_unrecognised'],
  ])('refuses %j', async (text, code) => {
    await expect(readLastSheet(text)).rejects.toSatisfy((error) => error instanceof Refusal && error.code === code)
  })
})
