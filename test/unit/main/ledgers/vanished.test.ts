/** A later version of a ledger: what it leaves out is listed, by record, and stays as it is. */
import { describe, expect, it } from 'vitest'
import { lastingName } from '../../../../src/main/ledgers/ledger-scope.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

const OPTIONS = { datum: null, year: 2020 }
const AT = { asOf: '2020-02-10T18:00' }
const ZHAO = '甲院南门卡点,甲院'
const QIAN = '甲院北门卡点,甲院'
const SUN = '乙院东门卡点,乙院'
const LI = '乙院西门卡点,乙院'

/** A list of posts of 朝阳社区, as of a day of February. */
function posts(day: number, lines: string[], { community = '朝阳社区', name = `卡点台账2月${day}日.csv` } = {}) {
  const rows = lines.map((line) => `${community},${line},大门口`)
  return new File([[`填报日期：2020年2月${day}日,,,`, '社区,卡点名称,小区名称,位置', ...rows].join('\n')], name)
}

const people = (lines: string[], name: string) => new File([['姓名,联系电话,人员类别', ...lines].join('\n')], name)

type Api = ReturnType<typeof openTestOffice>['api']

async function trial(api: Api, ...files: File[]) {
  const { previewId, report } = await api.ledgers.preview({ files, options: OPTIONS })
  return { previewId, labels: report.files.flatMap(({ vanished }) => vanished.map(({ label }) => label)) }
}

/** Returns what the import lists as vanished; the preview must have said the same. */
async function store(api: Api, ...files: File[]) {
  const { previewId, labels } = await trial(api, ...files)
  const { actId, files: reports } = await api.ledgers.commit({ previewId })
  const vanished = reports.flatMap((report) => report.vanished)
  expect(vanished.map(({ label }) => label)).toEqual(labels)
  expect(reports.every(({ accepted }) => accepted > 0)).toBe(true)
  return { actId, vanished, labels }
}

const names = async (api: Api) => (await api.lists.checkpoints(AT)).rows.map(({ name }) => name).toSorted()

describe('a later version of a ledger', () => {
  it('lists the records it leaves out, and leaves them as they are', async () => {
    const { api } = openTestOffice()
    expect((await store(api, posts(8, [ZHAO, QIAN, SUN]))).vanished).toEqual([])
    const left = async () => (await api.lists.checkpoints(AT)).rows.filter(({ name }) => /北门|东门/.test(name))
    const before = await left()
    const { vanished } = await store(api, posts(9, ['甲院南门卡点,甲院二区', LI]))
    expect(before).toHaveLength(2)
    expect(await left()).toEqual(before)
    const { rows } = await api.lists.checkpoints(AT)
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id
    expect(vanished).toEqual([
      { entity: 'checkpoint', id: idOf('甲院北门卡点'), label: '甲院北门卡点', community: '朝阳社区' },
      { entity: 'checkpoint', id: idOf('乙院东门卡点'), label: '乙院东门卡点', community: '朝阳社区' },
    ])
    expect(await names(api)).toEqual(['甲院南门卡点', '甲院北门卡点', '乙院东门卡点', '乙院西门卡点'].toSorted())
  })

  it('lists nothing when the same file comes again, and nothing twice', async () => {
    const { api } = openTestOffice()
    await store(api, posts(8, [ZHAO, QIAN]))
    expect((await store(api, posts(8, [ZHAO, QIAN]))).labels).toEqual([])
    expect((await store(api, posts(9, [ZHAO]))).labels).toEqual(['甲院北门卡点'])
    expect((await store(api, posts(9, [ZHAO]))).labels).toEqual([])
  })

  it('does not list a record that has ended', async () => {
    const { api, db } = openTestOffice()
    await store(api, posts(8, [ZHAO, QIAN, SUN]))
    db.$client.prepare("update checkpoint set effective_to = '2020-02-09' where name = '甲院北门卡点'").run()
    expect((await trial(api, posts(9, [ZHAO]))).labels).toEqual(['乙院东门卡点'])
  })

  it('counts a row that another row of its file repeats, or that stands in another file of the import', async () => {
    const { api } = openTestOffice()
    await store(api, posts(8, [ZHAO, QIAN, SUN]))
    const parts = [posts(9, [ZHAO, ZHAO], { name: '南.csv' }), posts(9, [QIAN, SUN], { name: '北.csv' })]
    expect((await trial(api, ...parts)).labels).toEqual([])
  })

  it('lists nothing when it is older than one that is stored, and is not what the next is held against', async () => {
    const { api } = openTestOffice()
    await store(api, posts(8, [ZHAO, QIAN, SUN]))
    expect((await store(api, posts(6, [ZHAO, LI]))).labels).toEqual([])
    expect((await store(api, posts(9, [ZHAO, QIAN]))).labels).toEqual(['乙院东门卡点'])
  })

  it('is forgotten with its import, and known again when that is done again', async () => {
    const { api } = openTestOffice()
    await store(api, posts(8, [ZHAO, QIAN]))
    const { actId } = await store(api, posts(9, [ZHAO]))
    await api.acts.undo({ actId })
    expect((await trial(api, posts(10, [ZHAO]))).labels).toEqual(['甲院北门卡点'])
    const { acts } = await api.acts.list({ limit: 10 })
    await api.acts.undo({ actId: acts[0]?.id ?? 0 })
    expect((await trial(api, posts(10, [ZHAO]))).labels).toEqual([])
  })
})

describe('a ledger of what is told anew each time', () => {
  it('misses a community in a summary, and not the cut-off before', async () => {
    const { api } = openTestOffice()
    const summary = (day: number, lines: string[]) =>
      new File([[`截止时间：2020年2月${day}日,,,`, '社区,总户数,总人数,签订承诺书户数', ...lines].join('\n')], `排查${day}日.csv`)
    await store(api, summary(8, ['朝阳社区,100,300,90', '红旗社区,200,600,150']))
    expect((await store(api, summary(9, ['朝阳社区,100,300,95', '红旗社区,200,600,160']))).labels).toEqual([])
    expect((await store(api, summary(10, ['朝阳社区,100,300,99', '光明社区,50,100,50']))).labels).toEqual(['红旗社区'])
  })

  it('misses a finding of a round it speaks of, and none of another day', async () => {
    const { api } = openTestOffice()
    const findings = (lines: string[]) =>
      new File([['检查日期,社区,点位,存在问题,整改情况', ...lines].join('\n')], '督查问题台账.csv')
    const open = '2020年2月8日,朝阳社区,甲院南门,未测体温,整改中'
    const other = '2020年2月8日,朝阳社区,甲院北门,无人值守,整改中'
    await store(api, findings([open, other, '2020年2月8日,朝阳社区,乙院东门,未登记,已整改']))
    expect((await trial(api, findings(['2020年2月9日,朝阳社区,甲院南门,无人值守,整改中']))).labels).toEqual([])
    expect((await store(api, findings([open]))).labels).toEqual(['甲院北门 无人值守'])
  })
})

describe('another ledger', () => {
  it('of another community with the same headings makes nothing vanish', async () => {
    const { api } = openTestOffice()
    await store(api, posts(8, [ZHAO, QIAN]))
    const other = posts(9, [SUN], { community: '红旗社区', name: '卡点台账2月9日.csv' })
    expect((await store(api, other)).labels).toEqual([])
    expect((await store(api, posts(10, [ZHAO]))).labels).toEqual(['甲院北门卡点'])
  })

  it('of people is told by the community in its title, whatever its file is called', async () => {
    const { api } = openTestOffice()
    const titled = (community: string, lines: string[]) =>
      new File([[`${community}人员名单,,`, '姓名,联系电话,人员类别', ...lines].join('\n')], '人员名单.csv')
    await store(api, posts(8, [ZHAO]), posts(8, [SUN], { community: '红旗社区', name: '红旗.csv' }))
    await store(api, titled('朝阳社区', ['王伟,19900000001,志愿者', '李强,19900000002,志愿者']))
    expect((await store(api, titled('红旗社区', ['赵敏,19900000003,志愿者']))).labels).toEqual([])
    expect((await store(api, titled('朝阳社区', ['王伟,19900000001,志愿者']))).labels).toEqual(['李强'])
  })

  it('is told by its file where no community is named', async () => {
    const { api } = openTestOffice()
    await store(api, people(['王伟,19900000001,志愿者', '李强,19900000002,志愿者'], '志愿者名单2月8日.csv'))
    expect((await store(api, people(['赵敏,19900000003,志愿者'], '党员名单.csv'))).labels).toEqual([])
    const { vanished } = await store(api, people(['王伟,19900000001,志愿者'], '志愿者名单2月9日（更新版）.csv'))
    expect(vanished).toMatchObject([{ entity: 'person', label: '李强', community: null }])
  })
})

describe('the lasting part of a file name', () => {
  it.each([
    ['卡点台账2月8日.xlsx', '卡点台账2020-02-10（修订版）.xlsx'],
    ['卡点台账.xls', '卡点台账 v2.xlsx'],
    ['人员名单20200208最新.xlsx', '人员名单(1).xlsx'],
    ['督查台账二月八日.xlsx', '督查台账第三版.xlsx'],
  ])('is the same for %s and %s', (one, other) => expect(lastingName(one)).toBe(lastingName(other)))

  it.each([
    ['社区1.xlsx', '社区2.xlsx'],
    ['第1网格名单.xlsx', '第2网格名单.xlsx'],
    ['党员名单.xlsx', '志愿者名单.xlsx'],
    ['新城社区.xlsx', '老城社区.xlsx'],
  ])('is not the same for %s and %s', (one, other) => expect(lastingName(one)).not.toBe(lastingName(other)))
})
