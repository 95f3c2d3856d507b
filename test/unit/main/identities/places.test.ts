/** Addresses and posts whose compound or building the base map does not know, tied by hand once. */
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'

const shape = (lon: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, 34.8],
      [lon + 0.001, 34.8],
      [lon + 0.001, 34.801],
      [lon, 34.801],
      [lon, 34.8],
    ],
  ],
})
const feature = (properties: object, lon: number) => ({ type: 'Feature', properties, geometry: shape(lon) })
const BASE_MAP = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature({ kind: 'community', name: '朝阳社区' }, 113.1),
    feature({ kind: 'community', name: '建设社区' }, 113.2),
    feature({ kind: 'compound', name: '丽江南新村', community: '朝阳社区' }, 113.3),
    feature({ kind: 'compound', name: '东方花园', community: '建设社区' }, 113.4),
    feature({ kind: 'building', name: '1号楼', number: 1, compound: '丽江南新村', community: '朝阳社区' }, 113.3),
    feature({ kind: 'building', name: '2号楼', number: 2, compound: '丽江南新村', community: '朝阳社区' }, 113.31),
  ],
})
const CASES = [
  '姓名,身份证号,社区,住址,开始日期',
  '甲,11010519491231002X,朝阳社区,丽江南村1号楼2单元601,2020-02-01',
  '乙,440308199901010012,朝阳社区,丽江南村2号楼1单元101,2020-02-01',
  '丙,110101199003070070,建设社区,丽江南村2号楼1单元102,2020-02-01',
  '丁,32010219851212003X,朝阳社区,丽江南新村9号楼1单元101,2020-02-01',
]
const POSTS = [
  '序号,卡点名称,所属社区,小区名称,机关人数,社区人数,志愿者人数,物业人数',
  '1,丽江南村南门卡点,朝阳社区,丽江南村,1,1,1,1',
]

function office() {
  const { api, db } = openTestOffice({ now: '2020-02-10T07:00' })
  const bring = async () => {
    const files = [
      new File([BASE_MAP], '底图.geojson'),
      new File([CASES.join('\n')], '居家观察台账.csv'),
      new File([POSTS.join('\n')], '卡点台账.csv'),
    ]
    const preview = await api.ledgers.preview({ files, options: { datum: null, year: 2020 } })
    return { preview, report: await api.ledgers.commit({ previewId: preview.previewId }) }
  }
  const places = () =>
    db.$client
      .prepare(
        `select k.name || ' ' || coalesce(a.name, '—') || ' ' || coalesce(b.name, '—') as place from isolation_case c
          join key_person k on k.id = c.key_person_id left join area a on a.id = c.compound_id left join area b on b.id = c.building_id`,
      )
      .pluck()
      .all()
  const ask = async (said: string, context: string | null) => {
    const found = (await api.identities.open({})).find((one) => one.said === said && one.context === context)
    if (!found) throw new Error(`nothing is asked of ${said}`)
    return found
  }
  return { api, bring, places, ask }
}

const UNTIED = ['甲 — —', '乙 — —', '丙 — —', '丁 丽江南新村 —']

describe('addresses', () => {
  it('of no known compound or building are asked for in their community, with the places most alike', async () => {
    const { api, bring, places } = office()
    await bring()
    expect(places()).toEqual(UNTIED)
    const asked = await api.identities.open({})
    expect(asked.map(({ said, context, rows }) => [said, context, rows])).toEqual([
      ['丽江南村', '朝阳社区', 3],
      ['丽江南村', '建设社区', 1],
      ['丽江南新村9号楼', null, 1],
    ])
    expect(asked[0]?.candidates[0]).toMatchObject({ name: '丽江南新村', reasons: ['字面相近（80%）', '同一社区'] })
    expect(asked[2]?.candidates.map(({ name }) => name)).toEqual(['1号楼', '2号楼'])
  })

  it('are tied with their buildings, and posts with their place, in the community that was asked for and no other', async () => {
    const { api, bring, places, ask } = office()
    await bring()
    const { id, candidates } = await ask('丽江南村', '朝阳社区')
    await api.identities.answer({ question: id, choice: { kind: 'is', target: candidates[0]?.target ?? '' } })
    expect(places()).toEqual(['甲 丽江南新村 1号楼', '乙 丽江南新村 2号楼', '丙 — —', '丁 丽江南新村 —'])
    const { rows } = await api.lists.checkpoints({})
    expect(rows[0]).toMatchObject({ positionState: 'approximate' })
    const [act] = (await api.acts.list({ limit: 1 })).acts
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect(places()).toEqual(UNTIED)
    expect((await api.lists.checkpoints({})).rows[0]).toMatchObject({ positionState: 'none' })
  })

  it('that are nowhere, and houses the base map lacks, are not asked for again', async () => {
    const { api, bring, places, ask } = office()
    await bring()
    const place = await ask('丽江南村', '朝阳社区')
    await api.identities.answer({ question: place.id, choice: { kind: 'is', target: place.candidates[0]?.target ?? '' } })
    await api.identities.answer({ question: (await ask('丽江南村', '建设社区')).id, choice: { kind: 'none' } })
    const house = await ask('丽江南新村9号楼', null)
    await api.identities.answer({ question: house.id, choice: { kind: 'is', target: house.candidates[0]?.target ?? '' } })
    const before = places()
    expect(before).toEqual(['甲 丽江南新村 1号楼', '乙 丽江南新村 2号楼', '丙 — —', '丁 丽江南新村 1号楼'])
    const { preview } = await bring()
    expect(preview.sheets.map(({ counts }) => counts.identity)).toEqual([0, 0, 0])
    expect([places(), await api.identities.open({})]).toEqual([before, []])
  })

  it('are asked for again where the answer is no longer remembered', async () => {
    const { api, bring, places, ask } = office()
    await bring()
    const { id, candidates } = await ask('丽江南村', '朝阳社区')
    await api.identities.answer({ question: id, choice: { kind: 'is', target: candidates[0]?.target ?? '' } })
    const [known] = await api.identities.remembered()
    expect(known).toMatchObject({ said: '丽江南村', context: '朝阳社区', answer: '认作 丽江南新村（朝阳社区）' })
    await api.identities.forget({ id: known?.id ?? 0 })
    expect(places()).toEqual(UNTIED)
    await ask('丽江南村', '朝阳社区')
  })
})
