/** Putting the register of areas in order: names, types, entries of one place made one, and what ledgers say afterwards. */
import { beforeEach, describe, expect, it } from 'vitest'
import { recordChange } from '../../../../src/main/changes/table.ts'
import type { Area } from '../../../../src/shared/areas/area.ts'
import { openTestOffice } from '../../../fixtures/office.ts'
import { workbook } from '../ledgers/read/ledger-files.ts'

type Office = ReturnType<typeof openTestOffice>

let office: Office

beforeEach(() => {
  office = openTestOffice()
})

const OPTIONS = { datum: null, year: null }

async function store(file: File): Promise<void> {
  const { previewId } = await office.api.ledgers.preview({ files: [file], options: OPTIONS })
  await office.api.ledgers.commit({ previewId })
}

async function storeRows(...rows: string[][]): Promise<void> {
  await store(new File([new Uint8Array(await workbook({ rows }))], '台账.xlsx'))
}

/** Posts of communities as a ledger lists them: 社区 and 卡点名称. */
const storePosts = (...posts: [community: string, name: string][]) =>
  storeRows(['社区', '卡点名称', '位置', '24小时值守'], ...posts.map(([community, name]) => [community, name, '门口', '是']))

async function named(name: string, kind: Area['kind'] = 'community'): Promise<Area> {
  const found = (await office.api.areas.list()).filter((area) => area.kind === kind && area.name === name)
  if (!found[0] || found.length > 1) throw new Error(`${found.length} × ${name}`)
  return found[0]
}

const names = async () => (await office.api.areas.list()).map(({ name }) => name)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as Error).message,
  )

const SQUARE = [
  [
    [113.3, 34.8],
    [113.31, 34.8],
    [113.31, 34.81],
    [113.3, 34.8],
  ],
]

async function storeBaseMap(...properties: Record<string, string>[]): Promise<void> {
  const features = properties.map((each) => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: SQUARE },
    properties: each,
  }))
  await store(new File([JSON.stringify({ type: 'FeatureCollection', features })], '底图.json'))
}

describe('what lies in an area', () => {
  it('is counted for community, compound and building as the lists count it', async () => {
    await office.api.office.loadDemo()
    const [areas, details, { figures }] = await Promise.all([
      office.api.areas.list(),
      office.api.areas.details({}),
      office.api.figures.at({}),
    ])
    const kinds = new Map(areas.map(({ id, kind }) => [id, kind]))
    const sum = (kind: Area['kind'], count: 'checkpoints' | 'cases') =>
      details.filter(({ areaId }) => kinds.get(areaId) === kind).reduce((total, detail) => total + detail[count], 0)
    expect(sum('community', 'cases')).toBe(figures.cases_current.value)
    expect(sum('community', 'checkpoints')).toBe(figures.checkpoints_active.value)
    const { buildings } = await office.api.cases.distribution({ masking: 'command' })
    expect(sum('building', 'cases')).toBe(buildings.reduce((total, { total: people }) => total + people, 0))
  })
})

describe('a community or compound', () => {
  it('is added under its parent, once', async () => {
    const community = await office.api.areas.create({ kind: 'community', name: ' 朝阳社区 ', parentId: null, compoundType: null })
    expect(community).toMatchObject({ kind: 'community', name: '朝阳社区', geometry: null })
    const compound = { kind: 'compound' as const, name: '南苑', parentId: community.id, compoundType: 'no_manager' as const }
    expect(await office.api.areas.create(compound)).toMatchObject({ parentId: community.id, compoundType: 'no_manager' })
    expect(await refusal(office.api.areas.create(compound))).toBe('已经有小区“南苑”。是同一处的，请用“并入”合成一个。')
    expect(await refusal(office.api.areas.create({ ...compound, kind: 'community', name: '朝阳' }))).toBe(
      '已经有社区“朝阳社区”。是同一处的，请用“并入”合成一个。',
    )
  })

  it('keeps being understood by its old name', async () => {
    await storePosts(['朝阳社区', '东门'])
    const { id } = await named('朝阳社区')
    await office.api.areas.update({ id, name: '朝阳花园社区' })
    await storePosts(['朝阳社区', '西门'])
    expect(await names()).toEqual(['朝阳花园社区'])
    const { rows } = await office.api.lists.checkpoints({})
    expect(rows.map(({ name, community }) => [name, community])).toEqual([
      ['东门', '朝阳花园社区'],
      ['西门', '朝阳花园社区'],
    ])
    expect(await office.api.areas.details({})).toMatchObject([{ areaId: id, checkpoints: 2, otherNames: [{ said: '朝阳社区' }] }])
  })

  it('that is drawn or has records is not removed, and the refusal says what it has', async () => {
    await storePosts(['朝阳社区', '东门'], ['朝阳社区', '西门'])
    await storeBaseMap({ 类别: '社区', 名称: '和平社区' })
    const empty = await office.api.areas.create({ kind: 'community', name: '建设社区', parentId: null, compoundType: null })
    expect(await refusal(office.api.areas.remove({ id: (await named('朝阳社区')).id }))).toBe(
      '“朝阳社区”还有卡点2条，不能删去。请先并入同义的社区。',
    )
    expect(await refusal(office.api.areas.remove({ id: (await named('和平社区')).id }))).toBe(
      '“和平社区”画在底图上，不能在这里删去。请改好底图再导入。',
    )
    await office.api.areas.remove({ id: empty.id })
    expect((await names()).sort()).toEqual(['和平社区', '朝阳社区'])
  })
})

describe('merging', () => {
  it('moves everything tied to the one that goes, as its preview says, and keeps its name understood', async () => {
    await storePosts(['老朝阳', '东门'], ['老朝阳', '西门'], ['朝阳社区', '南门'])
    await storeRows(['社区', '排查户数', '排查人数', '签订承诺书'], ['老朝阳', '10', '30', '8'])
    const [from, into] = [await named('老朝阳'), await named('朝阳社区')]
    const pair = { from: from.id, into: into.id }
    expect(await office.api.areas.previewMerge(pair)).toEqual({
      moves: [
        { label: '卡点', count: 2 },
        { label: '入户排查汇总', count: 1 },
      ],
      takesGeometry: false,
    })
    await office.api.areas.merge(pair)
    const { rows } = await office.api.lists.checkpoints({})
    expect(new Set(rows.map(({ community }) => community))).toEqual(new Set(['朝阳社区']))
    expect((await office.api.lists.screenings({})).rows).toMatchObject([{ community: '朝阳社区', households: 10 }])
    await storePosts(['老朝阳', '北门'])
    expect(await names()).toEqual(['朝阳社区'])
    expect(await office.api.areas.details({})).toMatchObject([{ areaId: into.id, checkpoints: 4 }])
  })

  it('keeps every changed record in the history, the removed area last', async () => {
    await storePosts(['老朝阳', '东门'], ['朝阳社区', '南门'])
    const [from, into] = [await named('老朝阳'), await named('朝阳社区')]
    await office.api.areas.merge({ from: from.id, into: into.id })
    const changes = office.db.select().from(recordChange).all()
    const last = Math.max(...changes.map(({ batchId }) => batchId))
    expect(changes.filter(({ batchId }) => batchId === last)).toMatchObject([
      { entity: 'checkpoint', before: { communityId: from.id }, after: { communityId: into.id } },
      { entity: 'word', before: null, after: { said: '老朝阳', meaning: String(into.id) } },
      { entity: 'area', entityId: from.id, before: { name: '老朝阳' }, after: null },
    ])
  })

  it('is taken back whole: both entries, their records and what the name meant', async () => {
    await storePosts(['老朝阳', '东门'], ['朝阳社区', '南门'])
    const everything = async () => [
      await office.api.areas.list(),
      await office.api.areas.details({}),
      (await office.api.lists.checkpoints({})).rows,
    ]
    const before = await everything()
    const [from, into] = [await named('老朝阳'), await named('朝阳社区')]
    await office.api.areas.merge({ from: from.id, into: into.id })
    expect(await everything()).not.toEqual(before)
    const [merged] = (await office.api.acts.list({ limit: 1 })).acts
    await office.api.acts.undo({ actId: merged?.id ?? 0 })
    expect(await everything()).toEqual(before)
  })

  it('gives the shape of a drawn entry to the one that stays, and refuses two drawn ones', async () => {
    await storeBaseMap({ 类别: '社区', 名称: '朝阳苑' }, { 类别: '社区', 名称: '和平社区' })
    await storePosts(['朝阳社区', '东门'])
    const [drawn, other, written] = [await named('朝阳苑'), await named('和平社区'), await named('朝阳社区')]
    expect(await refusal(office.api.areas.previewMerge({ from: drawn.id, into: other.id }))).toBe(
      '“朝阳苑”和“和平社区”在底图上各有图形，是两处地方。确要合并，请先改好底图再导入。',
    )
    await office.api.areas.merge({ from: drawn.id, into: written.id })
    expect((await named('朝阳社区')).geometry).toEqual(drawn.geometry)
  })

  it('ties a case written with the old name of a compound to the one it became', async () => {
    await storeBaseMap(
      { 类别: '社区', 名称: '朝阳社区' },
      { 类别: '小区', 名称: '南苑小区', 社区: '朝阳社区' },
      { 类别: '楼栋', 名称: '1号楼', 社区: '朝阳社区', 小区: '南苑小区', 楼号: '1' },
    )
    const { id } = await named('南苑小区', 'compound')
    await office.api.areas.update({ id, name: '南苑花园' })
    await storeRows(
      ['社区', '姓名', '身份证号', '现住址', '来源地', '观察开始'],
      ['朝阳社区', '王小明', '410199199001010011', '南苑小区1号楼1单元101', '湖北武汉', '2020-02-08'],
    )
    expect((await office.api.lists.cases({})).rows).toMatchObject([{ compound: '南苑花园', building: '1号楼' }])
  })

  it('refuses where both have a summary of one day, and two of different kinds', async () => {
    await storeRows(['社区', '排查户数', '排查人数', '签订承诺书'], ['老朝阳', '10', '30', '8'], ['朝阳社区', '1', '3', '1'])
    const [from, into] = [await named('老朝阳'), await named('朝阳社区')]
    expect(await refusal(office.api.areas.merge({ from: from.id, into: into.id }))).toBe(
      '“老朝阳”和“朝阳社区”都有同一天的入户排查汇总，合并后不知以哪份为准。请先删去其中一份。',
    )
    const compound = await office.api.areas.create({ kind: 'compound', name: '南苑', parentId: into.id, compoundType: null })
    expect(await refusal(office.api.areas.merge({ from: compound.id, into: into.id }))).toBe(
      '只有两个社区之间、两个小区之间可以合并，请另选一个。',
    )
  })
})
