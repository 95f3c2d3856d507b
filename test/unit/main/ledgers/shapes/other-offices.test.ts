/** Tables of police, market supervision, hospitals, schools and property companies: what they say otherwise, and what they must not be taken for. */
import { describe, expect, it } from 'vitest'
import { codesIn, draftsIn, problemsIn, readRows } from '../read/ledger-files.ts'

const ID = '11010519491231002X'

describe('a row that says that it is not so', () => {
  it('is no closed business', async () => {
    const sheet = await readRows([
      ['单位名称', '经营地址', '法定代表人', '是否停业', '停业时间'],
      ['甲网吧', '学府路15号', '王强', '是', '2020年1月26日'],
      ['乙饭店', '环城路8号', '李芳', '否', null],
      ['丙旅社', '环城路9号', '赵六', null, '2020年1月27日'],
    ])
    expect(draftsIn(sheet, 'closures').map(({ name }) => name)).toEqual(['甲网吧', '丙旅社'])
    expect(problemsIn(sheet).map(({ row, column, code }) => [row, column, code])).toEqual([[3, '是否停业', 'said_not_so']])
  })

  it('is nobody observed, unless it says that it was over', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '电话', '来郑日期', '是否居家隔离', '解除日期'],
      ['王强', ID, null, '2020/1/26', '√', null],
      ['李芳', null, '19900000002', '2020/1/28', '×', null],
      ['赵六', null, '19900000003', '2020/1/20', '否', '2020/2/3'],
    ])
    expect(draftsIn(sheet, 'cases').map(({ name, state }) => [name, state])).toEqual([
      ['王强', 'under_observation'],
      ['赵六', 'released'],
    ])
    expect(codesIn(sheet)).toContain('said_not_so')
  })
})

describe('whose a telephone is', () => {
  it('the column beside it says: 辅导员 and 辅导员电话, 司机 and 司机电话', async () => {
    for (const role of ['辅导员', '司机']) {
      const sheet = await readRows([
        ['姓名', '身份证号', '来源地', '返回日期', role, `${role}电话`],
        ['王强', ID, '湖北武汉', '2020-02-20', '李芳', '19900000001'],
      ])
      expect(draftsIn(sheet, 'cases').map(({ name, phone }) => [name, phone])).toEqual([['王强', null]])
    }
  })

  it('with an extension is one number', async () => {
    const sheet = await readRows([
      ['姓名', '联系电话', '人员类别'],
      ['王强', '0371-12345678转801', '机关'],
    ])
    expect(draftsIn(sheet, 'people').map(({ phone }) => phone)).toEqual(['0371-12345678-801'])
    expect(codesIn(sheet)).not.toContain('phone_invalid')
  })
})

describe('days', () => {
  it('第14天 alone heads a date, and no roster', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '隔离起始', '第14天', '是否解除隔离'],
      ['王强', ID, '2020.2.3', '2020.2.16', '是'],
    ])
    expect(sheet.kind).toBe('cases')
    expect(draftsIn(sheet, 'cases')).toMatchObject([{ name: '王强', startOn: '2020-02-03', state: 'released' }])
  })

  it('with two figures of the year', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '返回时间', '观察开始时间', '解除时间'],
      ['王强', ID, '19.12.28', '20.1.5', '20-01-19'],
    ])
    expect(draftsIn(sheet, 'cases')).toMatchObject([{ returnedOn: '2019-12-28', startOn: '2020-01-05', endOn: '2020-01-19' }])
  })

  it('a third temperature of a day is left out, and said', async () => {
    const sheet = await readRows(
      [
        ['姓名', '2020年2月10日', null, null],
        [null, '早', '中', '晚'],
        ['王强', 36.5, 36.6, 36.7],
      ],
      {},
      ['A1:A2', 'B1:D1'],
    )
    expect(draftsIn(sheet, 'readings').map(({ slot, celsius }) => [slot, celsius])).toEqual([
      ['am', 36.5],
      ['pm', 36.7],
    ])
    expect(problemsIn(sheet).map(({ column, code }) => [column, code])).toEqual([['2020年2月10日/中', 'value_not_understood']])
  })
})

describe('names', () => {
  it('of communities stand without their committee', async () => {
    const sheet = await readRows([
      ['社区', '姓名', '电话', '来源地', '开始日期'],
      ['康乐社区居委会', '王强', '19900000001', '武汉', '2020/2/3'],
    ])
    expect(draftsIn(sheet, 'cases').map(({ community }) => community)).toEqual(['康乐社区'])
  })

  it('of who answers stand without what they are, and a compound without the stroke behind it', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '小区/楼栋/单元/房号', '从哪来', '到家日', '责任人'],
      ['王强', ID, '康乐新村/3/2/601', '温州', '2020-02-01', '社区王芳 网格员李四'],
    ])
    expect(draftsIn(sheet, 'cases')).toMatchObject([
      { compound: '康乐新村', buildingNumber: 3, unitNumber: '2', door: '601', origin: '温州' },
    ])
    expect(draftsIn(sheet, 'cases')[0]?.responsible.map(({ name }) => name)).toEqual(['王芳', '李四'])
  })
})

describe('words that deny', () => {
  it('do not say what they deny: 未销号 is not 销号', async () => {
    const sheet = await readRows([
      ['问题', '点位', '销号情况', '发现时间'],
      ['未戴口罩', '东门', '已销号', '2020.2.10'],
      ['无人值守', '西门', '未销号', '2020.2.10'],
      ['登记不全', '北门', '还没有办结', '2020.2.10'],
    ])
    expect(draftsIn(sheet, 'findings').map(({ state }) => state === 'corrected')).toEqual([true, false, false])
  })

  it('是否营业 denies a closure unless a day of closing is written', async () => {
    const sheet = await readRows([
      ['门店名称', '门牌号', '店主', '是否营业', '停业日期'],
      ['甲超市', '学府路1号', '王强', '是', null],
      ['乙网吧', '学府路2号', '李芳', '否', '2020-01-26'],
    ])
    expect(draftsIn(sheet, 'closures').map(({ name }) => name)).toEqual(['乙网吧'])
    expect(codesIn(sheet)).toContain('said_not_so')
  })
})

describe('what is not what it looks like', () => {
  it('a parent beside the child is not the child, and a day of sampling begins no observation', async () => {
    const children = await readRows([
      ['家长姓名', '家长电话', '孩子姓名', '孩子身份证号', '来源地', '返回日期'],
      ['王强', '19900000001', '王小', ID, '武汉', '2020-02-01'],
    ])
    expect(draftsIn(children, 'cases').map(({ name, idNumber, phone }) => [name, idNumber, phone])).toEqual([['王小', ID, null]])
    const tested = await readRows([
      ['姓名', '身份证号', '采样时间', '检测结果', '住址', '社区'],
      ['王强', ID, '2020-02-10 09:30', '阴性', '康乐新村3-2-601', '康乐社区'],
    ])
    expect(draftsIn(tested, 'cases')).toEqual([])
  })

  it('today’s number is not the sum, although the tiers are saved without merges', async () => {
    const sheet = await readRows([
      ['社区', '排查户数', null, '排查人数', null],
      [null, '今日', '累计', '今日', '累计'],
      ['学府社区', 100, 1200, 300, 3400],
      ['朝阳社区', null, 800, null, 2100],
    ])
    expect(draftsIn(sheet, 'screenings').map(({ households, residents }) => [households, residents])).toEqual([
      [1200, 3400],
      [800, 2100],
    ])
  })

  it('a beginning without a year lies before its end', async () => {
    const sheet = await readRows(
      [
        ['姓名', '身份证号', '隔离开始', '解除日期'],
        ['王强', ID, '12.30', '1.13'],
      ],
      { year: 2020 },
    )
    expect(draftsIn(sheet, 'cases')).toMatchObject([{ startOn: '2019-12-30', endOn: '2020-01-13' }])
    expect(codesIn(sheet)).not.toContain('end_before_start')
  })
})
