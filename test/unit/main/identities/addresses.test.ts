/** Addresses of houses, businesses and cases tied down to the unit: by the base map, else by one answer for all of them. */
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'

const feature = (properties: object, lon: number) => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lon, 34.8],
        [lon + 0.0004, 34.8],
        [lon + 0.0004, 34.8004],
        [lon, 34.8],
      ],
    ],
  },
})

const BASE_MAP = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature({ kind: 'community', name: '朝阳社区' }, 113.1),
    feature({ kind: 'community', name: '建设社区' }, 113.2),
    feature({ kind: 'compound', name: '丽江南新村', community: '朝阳社区' }, 113.3),
    feature({ kind: 'building', name: '丽江南新村1号楼', number: 1, compound: '丽江南新村', community: '朝阳社区' }, 113.301),
    feature({ kind: 'building', name: 'A座', compound: '丽江南新村', community: '朝阳社区' }, 113.302),
    feature({ 种类: '单元', 名称: '1单元', 所属楼栋: '1号楼', 小区: '丽江南新村', 社区: '朝阳社区' }, 113.303),
    feature({ 名称: '丽江南新村1号楼东单元', 小区: '丽江南新村', 社区: '朝阳社区' }, 113.304),
  ],
})

const HOUSEHOLDS = [
  '社区,小区,楼号,单元,房号,户主,居住人数,签订承诺书',
  '朝阳社区,丽江南新村,1,1,101,甲,3,√',
  '朝阳社区,丽江南新村,1,东,102,乙,2,√',
  '朝阳社区,丽江南新村,1,4,401,丙,2,√',
  '朝阳社区,丽江南新村,A座,,101,丁,1,√',
  '朝阳社区,丽江南村,1,1,201,戊,1,√',
  '朝阳社区,丽江南新村,B座,,101,己,1,√',
]
const CLOSURES = [
  '序号,社区,店名,地址,关停日期,张贴通知',
  '1,朝阳社区,汇丰棋牌室,丽江南村1号楼1单元底商,2020-01-28,√',
  '2,朝阳社区,福临健身房,安阳路138号,2020-01-28,√',
  '3,朝阳社区,幸福旅社,示范街道中心路与许昌路交叉口,2020-01-28,√',
  '4,朝阳社区,紫荆培训,丽江南新村南门,2020-01-28,√',
]
const APPLICATIONS = ['单位名称,社区,地址,申请日期', '汇丰棋牌室,朝阳社区,丽江南村1号楼1单元底商,2020-02-09']
const CASES = ['姓名,身份证号,社区,住址,开始日期', '庚,11010519491231002X,朝阳社区,丽江南村1号楼1单元601,2020-02-01']

const FILES = { '入户排查登记表.csv': HOUSEHOLDS, '关停台账.csv': CLOSURES, '复工申请.csv': APPLICATIONS, '观察台账.csv': CASES }

function office() {
  const { api, db } = openTestOffice({ now: '2020-02-10T07:00' })
  const bring = async (files: Record<string, string[] | string>) => {
    const given = Object.entries(files).map(([name, lines]) => new File([[lines].flat().join('\n')], name))
    const preview = await api.ledgers.preview({ files: given, options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId: preview.previewId })
    return preview
  }
  const places = () =>
    db.$client
      .prepare(
        `select who || ' ' || coalesce(c.name, '—') || ' ' || coalesce(b.name, '—') || ' ' || coalesce(u.name, '—') from (
          select householder as who, compound_id, building_id, unit_id from household
          union all select name, compound_id, building_id, unit_id from premises
          union all select '申请', compound_id, building_id, unit_id from reopening_application
          union all select '观察', compound_id, building_id, unit_id from isolation_case)
        left join area c on c.id = compound_id left join area b on b.id = building_id left join area u on u.id = unit_id`,
      )
      .pluck()
      .all()
      .map(String)
      .toSorted()
  const ask = async (said: string) => {
    const found = (await api.identities.open({})).find((one) => one.said === said)
    if (!found) throw new Error(`nothing is asked of ${said}`)
    return found
  }
  const answer = async (said: string, name: string | null) => {
    const { id, candidates } = await ask(said)
    const target = candidates.find((one) => one.name === name)?.target
    if (name !== null && target === undefined) throw new Error(`${name} is no candidate`)
    await api.identities.answer({ question: id, choice: target === undefined ? { kind: 'none' } : { kind: 'is', target } })
  }
  const asked = async () => (await api.identities.open({})).map(({ subject, said, rows }) => [subject, said, rows])
  return { api, bring, places, ask, answer, asked }
}

const UNTIED = [
  '丁 丽江南新村 A座 —',
  '丙 丽江南新村 丽江南新村1号楼 —',
  '乙 丽江南新村 丽江南新村1号楼 丽江南新村1号楼东单元',
  '己 丽江南新村 — —',
  '戊 — — —',
  '甲 丽江南新村 丽江南新村1号楼 1单元',
  '幸福旅社 — — —',
  '汇丰棋牌室 — — —',
  '福临健身房 — — —',
  '紫荆培训 — — —',
  '申请 — — —',
  '观察 — — —',
].toSorted()
const AT_ONE_ONE = '丽江南新村 丽江南新村1号楼 1单元'

describe('addresses of houses, businesses and cases', () => {
  it('are tied to compound, building and unit, and asked for where one of them is not on the map', async () => {
    const { bring, places, asked } = office()
    await bring({ '底图.geojson': BASE_MAP, ...FILES })
    expect(places()).toEqual(UNTIED)
    expect(await asked()).toEqual([
      ['place', '丽江南村', 4],
      ['place', '丽江南新村南门', 1],
      ['building', '丽江南新村B座', 1],
      ['unit', '丽江南新村1号楼4单元', 1],
    ])
  })

  it('are tied all alike by one answer, in later imports too, until it is undone', async () => {
    const { api, bring, places, answer, asked } = office()
    await bring({ '底图.geojson': BASE_MAP, ...FILES })
    await answer('丽江南村', '丽江南新村')
    const tied = UNTIED.map((line) => (/^(戊|汇丰棋牌室|申请|观察) /.test(line) ? line.replace('— — —', AT_ONE_ONE) : line))
    expect(places()).toEqual(tied)
    const later = await bring({ '排查第二批.csv': [HOUSEHOLDS[0] ?? '', '朝阳社区,丽江南村,1,1,302,辛,2,√'] })
    expect(later.sheets[0]?.counts.identity).toBe(0)
    expect(later.report.files[0]?.problems.map(({ code }) => code)).toEqual(['identity_remembered'])
    expect(places()).toEqual([...tied, `辛 ${AT_ONE_ONE}`].toSorted())
    const acts = (await api.acts.list({ limit: 9 })).acts
    const act = acts.find(({ title }) => title.includes('认作'))
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect(places().filter((line) => !line.startsWith('辛'))).toEqual(UNTIED)
    expect((await asked())[0]).toEqual(['place', '丽江南村', 5])
  })

  it('of an unknown building or unit are tied within the compound, remembered and asked for again when forgotten', async () => {
    const { api, bring, places, answer, ask } = office()
    await bring({ '底图.geojson': BASE_MAP, ...FILES })
    const unit = await ask('丽江南新村1号楼4单元')
    expect(unit.why).toBe('这栋楼在底图上没有这个单元')
    expect(unit.candidates.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['1单元', ['同一栋楼']],
      ['丽江南新村1号楼东单元', ['同一栋楼']],
    ])
    await answer('丽江南新村1号楼4单元', '丽江南新村1号楼东单元')
    await answer('丽江南新村B座', 'A座')
    expect(places()).toContain('丙 丽江南新村 丽江南新村1号楼 丽江南新村1号楼东单元')
    expect(places()).toContain('己 丽江南新村 A座 —')
    const known = await api.identities.remembered()
    expect(known.map(({ said, answer: is }) => [said, is])).toEqual([
      ['丽江南新村1号楼4单元', '认作 丽江南新村1号楼东单元（丽江南新村1号楼）'],
      ['丽江南新村B座', '认作 A座（丽江南新村）'],
    ])
    for (const { id } of known) await api.identities.forget({ id })
    expect(places()).toEqual(UNTIED)
  })

  it('can be tied to a unit at once, found by its name', async () => {
    const { api, bring, places, ask } = office()
    await bring({ '底图.geojson': BASE_MAP, ...FILES })
    const { id } = await ask('丽江南新村南门')
    const [found] = await api.identities.find({ question: id, text: '东单元' })
    await api.identities.answer({ question: id, choice: { kind: 'is', target: found?.target ?? '' } })
    expect(places()).toContain('紫荆培训 丽江南新村 丽江南新村1号楼 丽江南新村1号楼东单元')
  })

  it('that are nowhere are not asked for again', async () => {
    const { bring, places, answer, asked } = office()
    await bring({ '底图.geojson': BASE_MAP, ...FILES })
    for (const said of ['丽江南村', '丽江南新村南门', '丽江南新村B座', '丽江南新村1号楼4单元']) await answer(said, null)
    const again = await bring(FILES)
    expect(again.sheets.map(({ counts }) => counts.identity)).toEqual([0, 0, 0, 0])
    expect([places(), await asked()]).toEqual([UNTIED, []])
  })

  it('are asked for in the preview, row by row, and follow the answer given there', async () => {
    const { api, bring, places } = office()
    await bring({ '底图.geojson': BASE_MAP })
    const files = Object.entries(FILES).map(([name, lines]) => new File([lines.join('\n')], name))
    const options = { datum: null, year: 2020 }
    const { previewId, sheets } = await api.ledgers.preview({ files, options })
    expect(sheets.map(({ kind, counts }) => [kind, counts.identity]).toSorted()).toEqual([
      ['cases', 1],
      ['closures', 2],
      ['households', 3],
      ['reopenings', 1],
    ])
    const { rows } = await api.ledgers.rows({
      previewId,
      file: '关停台账.csv',
      sheet: '',
      filter: 'identity',
      offset: 0,
      around: null,
    })
    expect(rows.map(({ row, problems }) => [row, problems.map(({ code, column }) => [code, column])])).toEqual([
      [2, [['address_untied', '地址']]],
      [5, [['address_untied', '地址']]],
    ])
    const id = rows[0]?.questions?.[0] ?? ''
    const [compound] = await api.identities.find({ question: id, text: '丽江南新村', previewId })
    const identities = [{ question: id, choice: { kind: 'is' as const, target: compound?.target ?? '' } }]
    const revised = await api.ledgers.revise({ previewId, options, corrections: { files: [], sheets: [], identities } })
    await api.ledgers.commit({ previewId: revised.previewId })
    expect(places()).toContain(`汇丰棋牌室 ${AT_ONE_ONE}`)
    expect(places()).toContain(`戊 ${AT_ONE_ONE}`)
  })

  it('are tied when the base map comes last, and let go when it is taken back', async () => {
    const { api, bring, places } = office()
    await bring(FILES)
    expect(await api.identities.open({})).toEqual([])
    await bring({ '底图.geojson': BASE_MAP })
    expect(places()).toEqual(UNTIED)
    const [act] = (await api.acts.list({ limit: 1 })).acts
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect(places().every((line) => line.endsWith(' — — —'))).toBe(true)
  })

  it('changed by hand are tied by what was answered of their words before', async () => {
    const { api, bring, places, answer } = office()
    await bring({ '底图.geojson': BASE_MAP, ...FILES })
    await answer('丽江南村', '丽江南新村')
    const shop = (await api.lists.closures({})).rows.find(({ name }) => name === '福临健身房')
    const id = shop?.id ?? 0
    expect((await api.records.get({ kind: 'closures', id })).place).toBeNull()
    const fields = [{ key: 'address', was: '安阳路138号', to: '丽江南村1号楼1单元' }]
    await api.records.update({ kind: 'closures', changes: [{ id, fields }] })
    expect(places()).toContain(`福临健身房 ${AT_ONE_ONE}`)
    expect((await api.records.get({ kind: 'closures', id })).place?.lon).toBeCloseTo(113.301, 2)
  })
})
