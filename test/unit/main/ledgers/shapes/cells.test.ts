/** What stands in cells, sheets and titles beside what headings say: two things in a cell, communities, columns without a heading. */
import { describe, expect, it } from 'vitest'
import { codesIn, draftsIn, problemsIn, readRows, readSheetsOf, workbook } from '../read/ledger-files.ts'

const ID = '11010519491231002X'
const OTHER_ID = '440524188001010014'

describe('a community', () => {
  const rows = [
    ['姓名', '身份证号', '来源地', '观察开始'],
    ['王强', ID, '湖北武汉', '2020-02-03'],
  ]
  const communitiesOf = async (...sheets: Parameters<typeof workbook>) =>
    (await readSheetsOf(await workbook(...sheets))).flatMap((sheet) => draftsIn(sheet, 'cases').map(({ community }) => community))

  it('is the sheet’s name where every community has its own', async () => {
    expect(await communitiesOf({ name: '康乐社区', rows }, { name: '丽江社区', rows })).toEqual(['康乐社区', '丽江社区'])
  })

  it('is named by the title or the unit that reports', async () => {
    expect(await communitiesOf({ rows: [['康乐社区居家观察人员台账', '', '', ''], ...rows] })).toEqual(['康乐社区'])
    expect(await communitiesOf({ rows: [['示范街道康乐社区居家观察人员台账', '', '', ''], ...rows] })).toEqual(['康乐社区'])
    expect(
      await communitiesOf({ rows: [['填报单位：示范街道康乐社区居委会', '', '填报日期：2020年2月10日', ''], ...rows] }),
    ).toEqual(['康乐社区'])
  })

  it('is none where the words name several or nobody', async () => {
    for (const title of ['示范街道各社区居家观察人员台账', '下沉社区干部排查台账', '社区居家观察台账'])
      expect(await communitiesOf({ rows: [[title, '', '', ''], ...rows] })).toEqual([null])
  })
})

describe('one cell', () => {
  it.each([
    ['王强 19900000001', '王强', '19900000001'],
    ['王强/１９９０００００００１', '王强', '19900000001'],
    ['王强（社区）199-0000-0001', '王强', '19900000001'],
    ['王　强：+86 19900000001', '王强', '19900000001'],
    ['王强', '王强', null],
  ])('%s holds a name and what belongs to it', async (cell, name, phone) => {
    const sheet = await readRows([
      ['姓名及电话', '身份证号', '来源地', '观察开始'],
      [cell, ID, '湖北武汉', '2020-02-03'],
    ])
    expect(draftsIn(sheet, 'cases').map((one) => [one.name, one.phone])).toEqual([[name, phone]])
  })

  it.each([
    '张三、李四、王五',
    '张三，李四；王五',
    '张三/李四/王五',
    '张三\n李四\n王五',
    '张三 李四　王五',
    '①张三②李四③王五',
    '1.张三 2.李四 3.王五',
    '组长：张三 组员：李四、王五',
    '张三19900000001李四19900000002王五19900000003',
    '张三、李四、王五等3人',
  ])('%s names three people', async (cell) => {
    const sheet = await readRows([
      ['卡点', '日期', '时间', '值守人员'],
      ['东门', '2020-02-10', '08:00-16:00', cell],
    ])
    expect(draftsIn(sheet, 'roster')[0]?.people.map(({ name }) => name)).toEqual(['张三', '李四', '王五'])
  })

  it.each([
    ['康乐北新村3-2-601', '康乐北新村', 3, '2', '601'],
    ['康乐北新村３号楼２单元６０１室', '康乐北新村', 3, '2', '601'],
    ['3-2-601', null, 3, '2', '601'],
    ['3号楼2单元601', null, 3, '2', '601'],
  ])('%s is a flat', async (address, compound, building, unit, door) => {
    const sheet = await readRows([
      ['姓名', '身份证号', '现住址', '观察开始'],
      ['王强', ID, address, '2020-02-03'],
    ])
    expect(draftsIn(sheet, 'cases').map((one) => [one.compound, one.buildingNumber, one.unitNumber, one.door])).toEqual([
      [compound, building, unit, door],
    ])
  })

  it('同上 means what stands above', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '现住址', '来源地', '观察开始'],
      ['王强', ID, '康乐北新村3号楼2单元601', '湖北武汉', '2020-02-03'],
      ['李芳', OTHER_ID, '同上', '〃', '同上'],
    ])
    expect(draftsIn(sheet, 'cases').map((one) => [one.door, one.origin, one.startOn])).toEqual([
      ['601', '湖北武汉', '2020-02-03'],
      ['601', '湖北武汉', '2020-02-03'],
    ])
  })
})

describe('columns', () => {
  it('are told by their values where their headings say nothing', async () => {
    const sheet = await readRows([
      ['序号', '姓名', '号码1', '号码2', '住哪', '来源地', '观察开始'],
      [1, '王强', ID, '199-0000-0001', '康乐北新村3-2-601', '湖北武汉', '2020-02-03'],
      [2, '李芳', OTHER_ID, '+8619900000002', '康乐北新村4-1-302', '湖北武汉', '2020-02-04'],
    ])
    expect(draftsIn(sheet, 'cases').map((one) => [one.idNumber, one.phone, one.door])).toEqual([
      [ID, '19900000001', '601'],
      [OTHER_ID, '19900000002', '302'],
    ])
    expect(sheet.columns.map(({ by }) => by)).toEqual(['heading', 'heading', 'value', 'value', 'value', 'heading', 'heading'])
  })

  it('of a table without headings are told by their values, and never surely', async () => {
    const sheet = await readRows([
      ['王强', '男', ID, '19900000001'],
      ['李芳', '女', OTHER_ID, '19900000002'],
    ])
    expect(sheet.kind).toBe('people')
    expect(sheet.sureness).toBeLessThan(0.6)
    expect(codesIn(sheet)).toContain('headings_missing')
    expect(draftsIn(sheet, 'people').map((one) => [one.name, one.gender, one.idNumber, one.phone])).toEqual([
      ['王强', '男', ID, '19900000001'],
      ['李芳', '女', OTHER_ID, '19900000002'],
    ])
  })

  it('without a heading beside an identity number may be the names, which is said', async () => {
    const sheet = await readRows([
      [null, '身份证号', '联系电话', '所属队伍'],
      ['王强', ID, '19900000001', '入户小分队'],
      ['李芳', OTHER_ID, '19900000002', '消毒小分队'],
    ])
    expect(draftsIn(sheet, 'people').map(({ name }) => name)).toEqual(['王强', '李芳'])
    expect(problemsIn(sheet).map(({ code }) => code)).toContain('column_guessed')
  })

  it('are known with units, brackets, numbers and spaces in their headings', async () => {
    const sheet = await readRows([
      ['1.姓 名', '②身份证号（必填）', '联系电话 （手机）', '来源地（省市）', '*观察开始*'],
      ['王强', ID, '19900000001', '湖北武汉', '2020-02-03'],
    ])
    expect(sheet.columns.map(({ field }) => field)).toEqual(['name', 'idNumber', 'phone', 'origin', 'startOn'])
  })
})

describe('rows', () => {
  it('of part sums are no data, whatever they are called', async () => {
    const sheet = await readRows([
      ['社区', '户数', '人数'],
      ['康乐社区', 10, 30],
      ['康乐片区小计', 10, 30],
      ['丽江社区', 5, 12],
      ['合计（户）', 15, 42],
    ])
    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 4])
    expect(sheet.problems).toEqual([])
  })
})
