/** Temperatures, reopening applications, households and supplies: read from the tables offices keep them in. */
import { describe, expect, it } from 'vitest'
import { draftsIn, problemsIn, readRows, readSheetsOf, workbook } from '../read/ledger-files.ts'

const reading = (name: string, day: string, slot: 'am' | 'pm', celsius: number) => ({ name, day, slot, celsius })
const readingsIn = (sheet: Parameters<typeof draftsIn>[0]) =>
  draftsIn(sheet, 'readings').map(({ name, day, slot, celsius }) => reading(name, day, slot, celsius))

describe('temperatures', () => {
  it('in pairs of a day', async () => {
    const sheet = await readRows(
      [
        ['居家观察人员体温监测表', null, null, null, null],
        ['姓名', '日期', '体温（℃）', null, '有无症状'],
        [null, null, '上午', '下午', null],
        ['王强', '2020-02-10', 36.5, '36.8℃', '无'],
        ['李芳', '2020-02-10', '３６．４', '37。4', '咳嗽'],
      ],
      {},
      ['C2:D2', 'A2:A3', 'B2:B3', 'E2:E3'],
    )
    expect(sheet.kind).toBe('readings')
    expect(readingsIn(sheet)).toEqual([
      reading('王强', '2020-02-10', 'am', 36.5),
      reading('王强', '2020-02-10', 'pm', 36.8),
      reading('李芳', '2020-02-10', 'am', 36.4),
      reading('李芳', '2020-02-10', 'pm', 37.4),
    ])
    expect(draftsIn(sheet, 'readings').map(({ symptoms }) => symptoms)).toEqual([null, null, '咳嗽', '咳嗽'])
  })

  it('with a column for each half of each day', async () => {
    const sheet = await readRows(
      [
        ['姓名', '联系电话', '2020年2月10日', null, '2020年2月11日', null],
        [null, null, '早', '晚', '早', '晚'],
        ['王强', '19900000001', 36.5, 36.6, 36.7, null],
      ],
      {},
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    )
    expect(readingsIn(sheet)).toEqual([
      reading('王强', '2020-02-10', 'am', 36.5),
      reading('王强', '2020-02-10', 'pm', 36.6),
      reading('王强', '2020-02-11', 'am', 36.7),
    ])
  })

  it('with both of a day in one cell', async () => {
    const sheet = await readRows(
      [
        ['姓名', '2月10日', '2月11日'],
        ['王强', '36.5/36.6', '36.7、36.8'],
      ],
      { year: 2020 },
    )
    expect(readingsIn(sheet)).toEqual([
      reading('王强', '2020-02-10', 'am', 36.5),
      reading('王强', '2020-02-10', 'pm', 36.6),
      reading('王强', '2020-02-11', 'am', 36.7),
      reading('王强', '2020-02-11', 'pm', 36.8),
    ])
  })

  it('one a row, the person written once for several rows', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '测温日期', '时段', '体温'],
      ['王强', '11010519491231002X', '2020/2/10', '上午', '36.5度'],
      [null, null, '2020/2/10', '下午', '36.9'],
    ])
    expect(readingsIn(sheet)).toEqual([reading('王强', '2020-02-10', 'am', 36.5), reading('王强', '2020-02-10', 'pm', 36.9)])
  })

  it('on a sheet of one person’s own, named above', async () => {
    const sheet = await readRows([
      ['姓名：王强    电话：19900000001', null, null],
      ['日期', '上午', '下午'],
      ['2020年2月10日', 36.5, 36.6],
    ])
    expect(draftsIn(sheet, 'readings').map(({ name, phone, slot }) => [name, phone, slot])).toEqual([
      ['王强', '19900000001', 'am'],
      ['王强', '19900000001', 'pm'],
    ])
  })

  it('that no body has are rejected, or left out of a row that holds others', async () => {
    const list = await readRows([
      ['姓名', '日期', '时段', '体温'],
      ['王强', '2020-02-10', '上午', '36.5'],
      ['李芳', '2020-02-10', '上午', '365'],
      ['赵六', '2020-02-10', '上午', '36.6'],
    ])
    expect(readingsIn(list).map(({ name }) => name)).toEqual(['王强', '赵六'])
    expect(problemsIn(list).map(({ row, code }) => [row, code])).toEqual([[3, 'temperature_unreadable']])
  })
})

describe('applications to reopen', () => {
  it('are told from closures, with what came of them', async () => {
    const sheet = await readRows([
      ['序号', '申请单位', '经营地址', '负责人/电话', '申请日期', '复工人数', '核验时间', '核验结果'],
      [1, '甲饭店', '锦绣路1号', '王强 19900000001', '2020/2/8', '5人', '2020/2/9', '同意复工'],
      [2, '乙旅社', '锦绣路2号', '李芳/19900000002', '2020/2/8', 3, '2020/2/9', '不同意，退回整改'],
      [3, '丙超市', '锦绣路3号', '赵六', '2020/2/9', 12, null, '待核验'],
    ])
    expect(sheet.kind).toBe('reopenings')
    expect(
      draftsIn(sheet, 'reopenings').map(({ name, operator, phone, appliedOn, staffCount, verifiedOn, result }) => {
        return [name, operator, phone, appliedOn, staffCount, verifiedOn, result]
      }),
    ).toEqual([
      ['甲饭店', '王强', '19900000001', '2020-02-08', 5, '2020-02-09', 'approved'],
      ['乙旅社', '李芳', '19900000002', '2020-02-08', 3, '2020-02-09', 'returned'],
      ['丙超市', '赵六', null, '2020-02-09', 12, null, 'applied'],
    ])
  })
})

describe('households', () => {
  it('are told from residents and from people, with the community of the sheet’s name', async () => {
    const [households, residents, people] = await readSheetsOf(
      await workbook(
        {
          name: '康乐社区',
          rows: [
            ['小区', '楼号', '单元', '房号', '户主姓名', '联系电话', '家庭人口', '是否签订承诺书'],
            ['康乐北新村', '3号楼', '2', '601', '王强', '19900000001', 3, '√'],
            ['', '', '', '602', '李芳', '', 2, '否'],
          ],
        },
        {
          name: '居民',
          rows: [
            ['姓名', '身份证号', '楼栋', '单元', '房号', '与户主关系'],
            ['王强', '11010519491231002X', '3号楼', '2单元', '601', '户主'],
          ],
        },
        {
          name: '队员',
          rows: [
            ['姓名', '身份证号', '联系电话', '所属队伍'],
            ['王强', '11010519491231002X', '19900000001', '入户小分队'],
          ],
        },
      ),
    )
    expect([households?.kind, residents?.kind, people?.kind]).toEqual(['households', 'residents', 'people'])
    expect(
      (households ? draftsIn(households, 'households') : []).map((one) => {
        return [
          one.community,
          one.compoundName,
          one.buildingNumber,
          one.unitNumber,
          one.door,
          one.householder,
          one.residents,
          one.hasCommitment,
        ]
      }),
    ).toEqual([
      ['康乐社区', '康乐北新村', 3, '2', '601', '王强', 3, true],
      ['康乐社区', '康乐北新村', 3, '2', '602', '李芳', 2, false],
    ])
  })
})

describe('supplies', () => {
  it('are read with what came in, went out and is left', async () => {
    const sheet = await readRows([
      ['防疫物资台账（2020年2月10日）', null, null, null, null, null, null],
      ['序号', '物资名称', '规格型号', '计量单位', '入库数量', '出库数量', '结存'],
      ['①', '一次性口罩', '50只/盒', '盒', '1,200', '300盒', 900],
      ['②', '84消毒液', '25kg', '桶', 40, null, 37.5],
    ])
    expect([sheet.kind, sheet.statedAt]).toEqual(['supplies', '2020-02-10'])
    expect(
      draftsIn(sheet, 'supplies').map(({ name, specification, unit, received, issued, stock }) => {
        return [name, specification, unit, received, issued, stock]
      }),
    ).toEqual([
      ['一次性口罩', '50只/盒', '盒', 1200, 300, 900],
      ['84消毒液', '25kg', '桶', 40, null, 37.5],
    ])
  })
})
