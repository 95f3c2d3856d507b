/** Headings no list holds: known words among others, two columns for one field, words that two fields share. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import { codesIn, draftsIn, readRows } from '../read/ledger-files.ts'

const ID = '11010519491231002X'
const OTHER_ID = '440524188001010014'

const fieldsOf = async (rows: Parameters<typeof readRows>[0], merges: string[] = []) => {
  const sheet = await readRows(rows, { year: 2020 }, merges)
  return Object.fromEntries(sheet.columns.map(({ heading, field }) => [heading, field]))
}

describe('a heading', () => {
  it.each([
    ['被隔离人姓名', 'name'],
    ['本人手机号码', 'phone'],
    ['目前现住址', 'address'],
    ['具体来源地情况', 'origin'],
    ['居民证件号码', 'idNumber'],
  ])('%s is the listed word with words around it that change nothing', async (heading, field) => {
    const other = { name: '姓名', phone: '电话', address: '住址', origin: '来源地', idNumber: '身份证号' }
    const listed = Object.entries(other).filter(([each]) => each !== field)
    const head = [heading, ...listed.map(([, word]) => word), '观察开始']
    const values = { name: '王强', phone: '19900000001', address: '康乐北新村3-2-601', origin: '湖北武汉', idNumber: ID }
    const row = [values[field as 'name'], ...listed.map(([each]) => values[each as 'name']), '2020-02-03']
    expect((await fieldsOf([head, row]))[heading]).toBe(field)
  })

  it('of a day may leave out that it is one, as long as its values are days', async () => {
    const head = ['姓名', '身份证号', '来源地', '居家隔离开始']
    const days = await fieldsOf([head, ['王强', ID, '湖北武汉', '2.3'], ['李芳', OTHER_ID, '湖北武汉', '2020-02-04']])
    expect(days['居家隔离开始']).toBe('startOn')
    const words = await fieldsOf([head, ['王强', ID, '湖北武汉', '已告知'], ['李芳', OTHER_ID, '湖北武汉', '未告知']])
    expect(words['居家隔离开始']).toBe(null)
  })

  it('that ends with a listed word is taken for it, and that is said', async () => {
    const sheet = await readRows([
      ['社区', '保留卡点名称', '卡点负责人', '电话'],
      ['康乐社区', '康乐北新村南门', '王强', '19900000001'],
    ])
    expect(draftsIn(sheet, 'checkpoints').map(({ name }) => name)).toEqual(['康乐北新村南门'])
    expect(codesIn(sheet)).toContain('column_guessed')
  })

  it('of another person, of what is planned or of another day is never the listed one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('领导', '书记', '网格长', '家属', '法人'),
        fc.constantFrom('手机号码', '证件号码', '联系方式'),
        async (who, word) => {
          const fields = await fieldsOf([
            ['姓名', '来源地', '观察开始', `${who}${word}`],
            ['王强', '湖北武汉', '2020-02-03', '见附表'],
          ])
          expect(fields[`${who}${word}`]).toBe(null)
        },
      ),
      { numRuns: 15, seed: 20200210 },
    )
    const counts = await fieldsOf([
      ['社区', '应排查户数', '实际排查户数', '今日排查人数', '累计排查人数', '未签承诺书户数', '承诺书'],
      ['康乐社区', 12, 10, 3, 30, 2, 8],
    ])
    expect(counts).toEqual({
      社区: 'community',
      应排查户数: null,
      实际排查户数: 'households',
      今日排查人数: null,
      累计排查人数: 'residents',
      未签承诺书户数: null,
      承诺书: 'commitments',
    })
  })
})

describe('two columns of one field', () => {
  it('leave it to the more telling heading in whichever order they stand, and that is said', async () => {
    const done = headings.screenings.households.filter((word) => /^(?:累计|已)/.test(word))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...done),
        fc.constantFrom('总户数', '户数'),
        fc.boolean(),
        async (telling, plain, isFirst) => {
          const pair: [string, number][] = [
            [telling, 10],
            [plain, 12],
          ]
          const [a, b] = isFirst ? pair : pair.toReversed()
          const sheet = await readRows([
            ['社区', a?.[0] ?? '', b?.[0] ?? '', '排查人数'],
            ['康乐社区', a?.[1] ?? 0, b?.[1] ?? 0, 30],
          ])
          expect(draftsIn(sheet, 'screenings').map(({ households }) => households)).toEqual([10])
          const said = sheet.problems.filter(({ code }) => code === 'column_not_understood')
          expect(said.map(({ column, message }) => [column, message.includes(telling)])).toEqual([[plain, true]])
        },
      ),
      { numRuns: 20, seed: 20200210 },
    )
  })

  it('under one merged heading are told apart by the tier below', async () => {
    const sheet = await readRows(
      [
        ['社区', '排查户数（户）', null, '排查人数（人）', null],
        [null, '今日新增', '累计', '今日新增', '累计'],
        ['康乐社区', 2, 10, 5, 30],
      ],
      {},
      ['A1:A2', 'B1:C1', 'D1:E1'],
    )
    expect(draftsIn(sheet, 'screenings').map((one) => [one.households, one.residents, one.commitments])).toEqual([[10, 30, null]])
  })
})

describe('a heading that two fields share', () => {
  it('is the kind of post or of compound, as its values say', async () => {
    const read = async (values: string[]) =>
      draftsIn(
        await readRows([
          ['卡点名称', '类型', '负责人'],
          ...values.map((value, i) => [`卡点${String.fromCharCode(65 + i)}`, value, '王强']),
        ]),
        'checkpoints',
      ).map((one) => [one.checkpointKind, one.compoundType])
    expect(await read(['小区出入口', '交通路口'])).toEqual([
      ['compound_gate', null],
      ['road_block', null],
    ])
    expect(await read(['商品房小区', '单位家属院'])).toEqual([
      ['compound_gate', 'commercial'],
      ['compound_gate', 'work_unit'],
    ])
  })

  it('意见 is the result where it says 同意 or 不同意', async () => {
    const sheet = await readRows([
      ['商户名称', '申请日期', '拟复工日期', '审核意见'],
      ['甲店', '2020-02-15', '2020-02-20', '同意'],
      ['乙店', '2020-02-16', '2020-02-25', '不同意'],
    ])
    expect(draftsIn(sheet, 'reopenings').map(({ appliedOn, result, note }) => [appliedOn, result, note])).toEqual([
      ['2020-02-15', 'approved', '拟复工日期2020-02-20'],
      ['2020-02-16', 'returned', '拟复工日期2020-02-25'],
    ])
  })

  it('数量 went in or out as the row or the title says', async () => {
    const amounts = async (title: string, ...rows: (string | number)[][]) =>
      draftsIn(await readRows([[title, '', '', ''], ['物资名称', '出/入库', '单位', '数量'], ...rows]), 'supplies').map((one) => [
        one.received,
        one.issued,
        one.stock,
      ])
    expect(await amounts('物资台账', ['口罩', '入库', '只', 50], ['口罩', '出库', '只', 20])).toEqual([
      [50, null, null],
      [null, 20, null],
    ])
    expect(await amounts('物资领用登记表', ['口罩', '', '只', 20])).toEqual([[null, 20, null]])
    expect(await amounts('物资盘点表', ['口罩', '', '只', 20])).toEqual([[null, null, 20]])
  })
})

describe('a table whose headings go down its first column', () => {
  it('is read a column at a time, and says so', async () => {
    const people = await readRows([
      ['姓名', '刘强', '王芳', '赵亮'],
      ['联系电话', '19900000001', '19900000002', '19900000003'],
      ['人员类别', '机关', '社区', '志愿者'],
      ['所属队伍', '入户小分队', '消毒小分队', '入户小分队'],
    ])
    const counts = await readRows([
      ['项目', '学府社区', '朝阳社区'],
      ['排查户数', 1100, 800],
      ['排查人数', 3200, 2300],
      ['签订承诺书', 1000, 700],
    ])
    expect(draftsIn(people, 'people').map(({ name, phone, category }) => [name, phone, category])).toEqual([
      ['刘强', '19900000001', 'street_cadre'],
      ['王芳', '19900000002', 'community_worker'],
      ['赵亮', '19900000003', 'volunteer'],
    ])
    expect(draftsIn(counts, 'screenings').map((one) => [one.community, one.households, one.residents, one.commitments])).toEqual([
      ['学府社区', 1100, 3200, 1000],
      ['朝阳社区', 800, 2300, 700],
    ])
    for (const { problems } of [people, counts]) expect(problems.map(({ code }) => code)).toEqual(['table_rearranged'])
    expect(people.rows.map(({ row }) => row)).toEqual([2, 3, 4])
  })

  it('is refused with advice where it holds one record only', async () => {
    const sheet = await readRows([
      ['店名', '甲饭店'],
      ['关停日期', '2020/2/3'],
      ['经营者', '王强'],
    ])
    expect([sheet.kind, sheet.rows]).toEqual([null, []])
    expect(sheet.problems.map(({ message }) => message.includes('行和列对调'))).toEqual([true])
  })

  it('is not one whose first column merely holds words that head columns elsewhere', async () => {
    const sheet = await readRows([
      ['类别', '姓名', '电话'],
      ['机关', '刘强', '19900000001'],
      ['社区', '王芳', '19900000002'],
      ['志愿者', '赵亮', '19900000003'],
    ])
    expect(draftsIn(sheet, 'people').map(({ name, category }) => [name, category])).toEqual([
      ['刘强', 'street_cadre'],
      ['王芳', 'community_worker'],
      ['赵亮', 'volunteer'],
    ])
  })
})
