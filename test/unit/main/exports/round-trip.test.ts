/** What was exported comes back: a list taken out and imported into the same office again changes nothing. */
import { describe, expect, it } from 'vitest'
import { FIGURES, FIGURE_CODES, ListKind } from '../../../../src/shared/figures/figures.ts'
import { LIST_OUTLINES } from '../../../../src/shared/lists/outlines.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

/** The demo street's ledgers hold none of these. */
const SMALL: Partial<Record<ListKind, string>> = {
  readings: '姓名,电话,日期,上午体温,下午体温,症状\n王无名,13700001234,2020-02-10,36.5,37.6,咳嗽\n赵无名,,2020-02-09,36.6,,\n',
  reopenings:
    '序号,单位名称,社区,地址,负责人,联系电话,复工人数,申请日期,核验日期,核验人,核验结果,社区意见\n' +
    '1,甲饭店,康乐社区,锦绣路1号,王强,13700001234,3,2020-02-08,2020-02-10,李芳,通过,同意\n' +
    '2,乙旅社,康乐社区,锦绣路2号,赵敏,,2,2020-02-09,,,退回,消毒记录不全\n',
  households:
    '社区,小区,楼号,单元,房号,户主姓名,联系电话,居住人数,签订承诺书,排查日期\n' +
    '康乐社区,康乐北新村,3,2,601,王强,13700001234,3,√,2020-02-09\n' +
    '康乐社区,康乐北新村,东楼,2,602,李芳,,2,,2020-02-09\n',
  supplies:
    '物资名称,规格,单位,社区,存放地点,日期,入库,出库,库存,经手人\n' +
    '口罩,一次性医用,只,,街道仓库,2020-02-09,1000,200,800,王强\n' +
    '酒精,500毫升,瓶,康乐社区,社区服务中心,2020-02-10,40,2.5,37.5,\n',
}

/** Bulletins are made from the findings' own column. */
const IMPORTED = ListKind.options.filter((kind) => kind !== 'bulletins' && !(kind in SMALL))

async function importAgain(api: ReturnType<typeof openTestOffice>['api'], files: File[]) {
  const { previewId } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
  return api.ledgers.commit({ previewId })
}

describe('lists exported with full numbers and imported again', () => {
  it('change nothing', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const listsNow = () => Promise.all(IMPORTED.map(async (kind) => (await api.lists[kind]({})).rows))
    const before = { figures: await api.figures.at({}), lists: await listsNow() }
    const files = await Promise.all(IMPORTED.map((kind) => api.exports.list({ kind, unmaskReason: '往返核对' })))
    const { files: reports } = await importAgain(api, files)
    // in whatever order they are stored
    const sheets = files.flatMap(({ name }) => reports.filter(({ file }) => file === name))
    expect(
      sheets.map(({ accepted, created, changed, unchanged, duplicates, rejected }) => [
        accepted,
        created,
        changed,
        unchanged,
        duplicates,
        rejected,
      ]),
    ).toEqual(before.lists.map(({ length }) => [length, 0, 0, length, 0, 0]))
    expect({ figures: await api.figures.at({}), lists: await listsNow() }).toEqual(before)
  })

  it('change nothing when narrowed to a figure, with their columns in the opposite order', async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const files = await Promise.all(
      IMPORTED.map((kind) => {
        const figure = FIGURE_CODES.find((code) => FIGURES[code].kind === kind)
        const columns = LIST_OUTLINES[kind].columns.map(({ key }) => key).toReversed()
        // the chain of those who answer for a case is told by the order of its columns
        const left = columns.filter((key) => !key.startsWith('responsible'))
        return api.exports.list({ kind, ...(figure ? { figure } : {}), columns: left, unmaskReason: '往返核对' })
      }),
    )
    const { files: reports } = await importAgain(api, files)
    // in whatever order they were stored
    const sheets = files.flatMap(({ name }) => reports.filter(({ file }) => file === name))
    expect(sheets.map(({ created, changed, rejected }) => [created, changed, rejected])).toEqual(IMPORTED.map(() => [0, 0, 0]))
    expect(sheets.every(({ accepted }) => accepted > 0)).toBe(true)
  })

  it.each(Object.entries(SMALL))('change nothing of what the demo street has none: %s', async (name, csv) => {
    const kind = ListKind.parse(name)
    const { api } = openTestOffice()
    await importAgain(api, [new File([csv], '台账.csv')])
    const { rows } = await api.lists[kind]({ unmaskReason: '往返核对' })
    expect(rows.length).toBeGreaterThan(1)
    const columns = LIST_OUTLINES[kind].columns.map(({ key }) => key)
    for (const order of [columns, columns.toReversed()]) {
      const { files: reports } = await importAgain(api, [
        await api.exports.list({ kind, columns: order, unmaskReason: '往返核对' }),
      ])
      const { length } = rows
      expect(reports).toMatchObject([{ kind, accepted: length, created: 0, changed: 0, unchanged: length, rejected: 0 }])
    }
    expect((await api.lists[kind]({ unmaskReason: '往返核对' })).rows).toEqual(rows)
  })
})
