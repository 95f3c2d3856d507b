/** What was imported of temperatures, reopenings, households and supplies, as their lists show it at a moment. */
import { describe, expect, it } from 'vitest'
import { LIST_OUTLINES } from '../../../../src/shared/lists/outlines.ts'
import { shownText } from '../../../../src/shared/lists/column.ts'
import type { ListKind } from '../../../../src/shared/figures/figures.ts'
import type { ListColumn } from '../../../../src/shared/lists/column.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

function office() {
  const { api } = openTestOffice()
  const bring = async (name: string, csv: string) => {
    const { previewId } = await api.ledgers.preview({ files: [new File([csv], name)], options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId })
  }
  const valueOf = async (code: keyof Awaited<ReturnType<typeof api.figures.at>>['figures'], asOf?: string) =>
    (await api.figures.at(asOf === undefined ? {} : { asOf })).figures[code].value
  return { api, bring, valueOf }
}

/** The row as the screen says it, by the keys of its columns. */
function said(kind: ListKind, row: object | undefined): Record<string, string> {
  const columns = LIST_OUTLINES[kind].columns as ListColumn<object>[]
  return Object.fromEntries(columns.map((column) => [column.key, row ? shownText(column, row) : '']))
}

const CASES = '姓名,身份证号,社区,来源地,观察开始\n王强,11010519491231002X,康乐社区,湖北武汉,2020-02-03\n'
const READINGS = '姓名,电话,日期,上午体温,下午体温\n王强,,2020-02-10,36.5,37.6\n赵无名,13700001234,2020-02-10,36.6,\n'

describe('temperatures', () => {
  it('are said with who it was, fever as a word, and those of nobody known as such', async () => {
    const { api, bring } = office()
    await bring('居家观察台账.csv', CASES)
    await bring('体温监测表.csv', READINGS)
    const { rows } = await api.lists.readings({})
    const told = rows.map((row) => said('readings', row))
    const facts = told.map(({ name, slot, celsius, fever, tie, community }) => [name, slot, celsius, fever, tie, community])
    expect(facts.toSorted()).toEqual([
      ['王强', '上午', '36.5', '', '已对上', '康乐社区'],
      ['王强', '下午', '37.6', '发热', '已对上', '康乐社区'],
      ['赵无名', '上午', '36.6', '', '未对上人员', ''],
    ])
  })

  it('are fever from the office’s own threshold upwards', async () => {
    const { api, bring, valueOf } = office()
    await bring('体温监测表.csv', READINGS)
    expect(await valueOf('readings_fever_today')).toBe(1)
    await api.office.setRule({ code: 'fever_celsius', from: null, value: 37.7 })
    expect(await valueOf('readings_fever_today')).toBe(0)
  })

  it('of the afternoon are not there in the morning', async () => {
    const { api, bring } = office()
    await bring('体温监测表.csv', READINGS)
    const slots = async (asOf: string) => (await api.lists.readings({ asOf })).rows.map(({ slot }) => slot)
    expect(await slots('2020-02-09T23:59')).toEqual([])
    expect(await slots('2020-02-10T09:00')).toEqual(['am', 'am'])
    expect((await slots('2020-02-10T12:00')).toSorted()).toEqual(['am', 'am', 'pm'])
  })

  it('come with masked phones, and in full only for a reason that stays in the log', async () => {
    const { api, bring } = office()
    await bring('体温监测表.csv', READINGS)
    const phones = async (unmaskReason?: string) => {
      const { rows } = await api.lists.readings({ figure: 'readings_untied', ...(unmaskReason ? { unmaskReason } : {}) })
      return rows.flatMap(({ phone }) => phone ?? [])
    }
    expect(await phones()).toEqual(['137****1234'])
    expect(await phones('电话核实')).toEqual(['13700001234'])
    expect((await api.acts.list({})).acts.filter(({ kind }) => kind === 'unmask')).toMatchObject([
      { title: '查看体温读数全号', reason: '电话核实' },
    ])
  })
})

describe('applications to reopen', () => {
  const APPLICATIONS = [
    '序号,单位名称,社区,地址,负责人,联系电话,复工人数,申请日期,核验日期,核验人,核验结果,社区意见',
    '1,甲饭店,康乐社区,锦绣路1号,王强,13700001234,3,2020-02-08,2020-02-10,李芳,通过,同意',
    '2,乙旅社,康乐社区,锦绣路2号,赵敏,13700005678,2,2020-02-09,,,,',
    '',
  ].join('\n')

  it('await their answer until it was given', async () => {
    const { api, bring, valueOf } = office()
    await bring('复工申请台账.csv', APPLICATIONS)
    const results = async (asOf: string) =>
      (await api.lists.reopenings({ asOf })).rows.map(({ name, result, verifiedOn, verifiedBy, opinion }) => [
        name,
        result,
        verifiedOn,
        verifiedBy,
        opinion,
      ])
    expect(await results('2020-02-08T18:00')).toEqual([['甲饭店', 'applied', null, null, null]])
    expect(await results('2020-02-10T18:00')).toEqual([
      ['甲饭店', 'approved', '2020-02-10', '李芳', '同意'],
      ['乙旅社', 'applied', null, null, null],
    ])
    expect([await valueOf('reopenings_pending'), await valueOf('reopenings_approved')]).toEqual([1, 1])
  })

  it('say whether a closed business is known by that name, with masked phones', async () => {
    const { api, bring } = office()
    await bring('关停台账.csv', '店名,地址,关停日期\n甲饭店,锦绣路1号,2020-01-28\n')
    await bring('复工申请台账.csv', APPLICATIONS)
    const { rows } = await api.lists.reopenings({})
    expect(rows.map((row) => said('reopenings', row)).map(({ name, tie, phone }) => [name, tie, phone])).toEqual([
      ['甲饭店', '已对上', '137****1234'],
      ['乙旅社', '未对上', '137****5678'],
    ])
  })
})

describe('households', () => {
  const HOUSEHOLDS = [
    '社区,小区,楼号,单元,房号,户主姓名,联系电话,居住人数,签订承诺书,排查日期',
    '康乐社区,康乐北新村,10,2,601,李芳,13700005678,2,,2020-02-10',
    '康乐社区,康乐北新村,3,2,1001,王强,13700001234,3,√,2020-02-09',
    '康乐社区,康乐北新村,3,2,602,赵敏,,1,√,2020-02-09',
    '',
  ].join('\n')

  it('stand in the order of their doors, with masked phones and whether the commitment is signed', async () => {
    const { api, bring, valueOf } = office()
    await bring('入户排查登记表.csv', HOUSEHOLDS)
    const told = (await api.lists.households({})).rows.map((row) => said('households', row))
    expect(
      told.map(({ building, unit, door, householder, phone, residents, commitment }) => [
        [building, unit, door].join(''),
        householder,
        phone,
        residents,
        commitment,
      ]),
    ).toEqual([
      ['3号楼2单元602', '赵敏', '', '1', '已签'],
      ['3号楼2单元1001', '王强', '137****1234', '3', '已签'],
      ['10号楼2单元601', '李芳', '137****5678', '2', '未签'],
    ])
    expect(await valueOf('households_without_commitment')).toBe(1)
  })

  it('are there from the day they were screened', async () => {
    const { api, bring } = office()
    await bring('入户排查登记表.csv', HOUSEHOLDS)
    const { rows } = await api.lists.households({ asOf: '2020-02-09T18:00' })
    expect(rows.map(({ householder }) => householder)).toEqual(['赵敏', '王强'])
  })
})

describe('supplies', () => {
  const SUPPLIES = [
    '物资名称,规格,单位,存放地点,日期,入库,出库,库存',
    '口罩,一次性医用,只,街道仓库,2020-02-09,1000,200,800',
    '口罩,一次性医用,只,街道仓库,2020-02-10,,300,500',
    '口罩,一次性医用,只,康乐社区,2020-02-09,100,,100',
    '',
  ].join('\n')
  const latest = { figure: 'supply_lines_latest' as const }

  it('keep every line, and know the latest of each thing at its place', async () => {
    const { api, bring, valueOf } = office()
    await bring('物资台账.csv', SUPPLIES)
    expect((await api.lists.supplies({})).rows).toHaveLength(3)
    const { rows } = await api.lists.supplies(latest)
    expect(rows.map(({ place, stock }) => [place, stock]).toSorted()).toEqual([
      ['康乐社区', 100],
      ['街道仓库', 500],
    ])
    expect(await valueOf('supply_lines_latest')).toBe(2)
  })

  it('of a day before are the latest as of that day', async () => {
    const { api, bring } = office()
    await bring('物资台账.csv', SUPPLIES)
    const { rows } = await api.lists.supplies({ ...latest, asOf: '2020-02-09T18:00' })
    expect(rows.map(({ place, stock }) => [place, stock]).toSorted()).toEqual([
      ['康乐社区', 100],
      ['街道仓库', 800],
    ])
  })
})
