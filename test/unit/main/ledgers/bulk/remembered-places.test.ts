/** A residents' register follows what was answered of earlier ledgers' words, and asks nothing again. */
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../../../../fixtures/office.ts'

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
    feature({ kind: 'building', name: '1号楼', number: 1, compound: '丽江南新村', community: '朝阳社区' }, 113.3),
    feature({ kind: 'building', name: '2号楼', number: 2, compound: '丽江南新村', community: '朝阳社区' }, 113.31),
  ],
})
const CASES = [
  '姓名,身份证号,社区,住址,开始日期',
  '甲,11010519491231002X,朝阳社区,丽江南村1号楼2单元601,2020-02-01',
  '乙,440308199901010012,建设社区,没有这个院1号楼2单元601,2020-02-01',
  '丙,32010219851212003X,朝阳社区,丽江南新村9号楼1单元101,2020-02-01',
]
const HEADINGS = '社区,小区,楼号,单元,门牌号,姓名,联系电话,与户主关系'
const residents = (...places: string[]) =>
  [HEADINGS, ...places.map((place, i) => `${place},1,101,住户${i},1990000${1000 + i},户主`)].join('\n')
const PLACES = [
  '朝阳社区,丽江南村,1',
  '朝阳社区,丽江南村,7',
  '建设社区,没有这个院,1',
  '朝阳社区,丽江南新村,9',
  '朝阳社区,丽江南新村,2',
]

function office() {
  const { api, db } = openTestOffice({ now: '2020-02-10T07:00' })
  const bring = async (name: string, text: string) => {
    const preview = await api.ledgers.preview({ files: [new File([text], name)], options: { datum: null, year: 2020 } })
    expect(preview.refused).toEqual([])
    await api.ledgers.commit({ previewId: preview.previewId })
    return preview.report
  }
  const answer = async (said: string, named: string | null) => {
    const question = (await api.identities.open({})).find((one) => one.said === said)
    const target = question?.candidates.find(({ name }) => name === named)?.target
    const choice = target === undefined ? { kind: 'none' as const } : { kind: 'is' as const, target }
    await api.identities.answer({ question: question?.id ?? '', choice })
  }
  const lying = () =>
    db.$client
      .prepare(
        `select r.name || ' ' || coalesce(c.name || ' ', '') || coalesce(a.name, '—') from resident r
          left join area a on a.id = r.area_id left join area c on c.id = a.parent_id and c.kind = 'compound' order by r.id`,
      )
      .pluck()
      .all()
  const open = async () => (await api.identities.open({})).map(({ said, context, rows }) => [said, context, rows])
  return { api, bring, answer, lying, open }
}

const TIED = ['住户0 丽江南新村 1号楼', '住户1 丽江南新村', '住户2 —', '住户3 丽江南新村 2号楼', '住户4 丽江南新村 2号楼']

describe('a residents’ register', () => {
  it('that comes after the answers follows them, and asks of nothing that was answered', async () => {
    const { api, bring, answer, lying, open } = office()
    await bring('底图.geojson', BASE_MAP)
    await bring('居家观察台账.csv', CASES.join('\n'))
    await answer('丽江南村', '丽江南新村')
    await answer('没有这个院', null)
    await answer('丽江南新村9号楼', '2号楼')
    expect(await open()).toEqual([])

    const { files } = await bring('居民.csv', residents(...PLACES))
    expect(files).toMatchObject([{ kind: 'residents', created: 5 }])
    expect(lying()).toEqual(TIED)
    // its own house number, which nobody was asked about
    expect(await open()).toEqual([['丽江南新村7号楼', null, 1]])

    const remembered = await api.identities.remembered()
    await bring('居民2.csv', residents(...PLACES))
    expect([lying(), (await api.identities.remembered()).length]).toEqual([TIED, remembered.length])
  })

  it('that came before the answers follows them, too, and lies as before when they are taken back', async () => {
    const { api, bring, answer, lying, open } = office()
    await bring('底图.geojson', BASE_MAP)
    await bring('居民.csv', residents(...PLACES))
    expect(lying()).toEqual(['住户0 —', '住户1 —', '住户2 —', '住户3 丽江南新村', '住户4 丽江南新村 2号楼'])
    const before = await open()
    await answer('丽江南村', '丽江南新村')
    await answer('没有这个院', null)
    await answer('丽江南新村9号楼', '2号楼')
    expect(lying()).toEqual(TIED)
    for (const { id } of await api.identities.remembered()) await api.identities.forget({ id })
    expect(lying()).toEqual(['住户0 —', '住户1 —', '住户2 —', '住户3 丽江南新村', '住户4 丽江南新村 2号楼'])
    expect(await open()).toEqual(before)
  })

  it('of another community, or of another word, is asked about for itself', async () => {
    const { bring, answer, lying, open } = office()
    await bring('底图.geojson', BASE_MAP)
    await bring('居家观察台账.csv', CASES.join('\n'))
    await answer('丽江南村', '丽江南新村')
    await bring('居民.csv', residents('建设社区,丽江南村,1', '朝阳社区,丽江南村北院,1'))
    expect(lying()).toEqual(['住户0 —', '住户1 —'])
    const asked = (await open()).filter(([said]) => String(said).startsWith('丽江南村'))
    expect(asked.toSorted()).toEqual(
      [
        ['丽江南村', '建设社区', 1],
        ['丽江南村北院', '朝阳社区', 1],
      ].toSorted(),
    )
  })
})
