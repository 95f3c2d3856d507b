import { describe, expect, it } from 'vitest'
import { codesIn, draftsIn, problemsIn, readRows, readLastSheet } from '../ledger-files.ts'

const ID = '410199198402010288'

describe('an isolation ledger', () => {
  it('is read through synonyms, with the chain in the order of its columns', async () => {
    const sheet = await readRows([
      [
        '隔离人员姓名',
        '证件号码',
        '隔离地址',
        '从何地返回',
        '返乡时间',
        '隔离起始时间',
        '隔离结束时间',
        '目前状态',
        '县级领导',
        '包保干部',
        '片警',
        '片医',
      ],
      [
        '何　秀',
        ID,
        '丽江南新村1#楼2单元601',
        '湖北武汉',
        '2020.1.24',
        43855,
        '2020年2月8日',
        '解除隔离',
        '甲 一',
        '乙二',
        '丙三',
        '丁四',
      ],
    ])
    expect(codesIn(sheet)).toEqual([])
    expect(draftsIn(sheet, 'cases')).toEqual([
      {
        kind: 'cases',
        number: null,
        name: '何秀',
        idNumber: ID,
        isIdNumberValid: true,
        phone: null,
        community: null,
        address: '丽江南新村1#楼2单元601',
        compound: '丽江南新村',
        buildingNumber: 1,
        unitNumber: '2',
        door: '601',
        origin: '湖北武汉',
        returnedOn: '2020-01-24',
        startOn: '2020-01-25',
        endOn: '2020-02-08',
        state: 'released',
        responsible: [
          { level: 1, title: '县级领导', name: '甲一' },
          { level: 2, title: '包保干部', name: '乙二' },
          { level: 3, title: '片警', name: '丙三' },
          { level: 4, title: '片医', name: '丁四' },
        ],
        note: null,
      },
    ])
  })

  it('rejects a row without identity or with an unreadable start, and doubts the rest', async () => {
    const sheet = await readRows([
      ['姓名', '身份证号', '现住址', '观察开始', '解除日期', '状态'],
      ['张三', null, '甲院1号楼1单元101', '2020/2/1', null, '居家观察'],
      ['李四', ID, '甲院1号楼1单元101', '二月初', null, '居家观察'],
      ['王五', ID, null, '2020/2/1', '2020/1/1', '神秘'],
      ['赵六', ID, '甲院1号楼1单元101', null, null, '已解除'],
    ])
    expect(problemsIn(sheet).map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [2, '身份证号', '', 'identity_missing'],
      [3, '观察开始', '二月初', 'date_unreadable'],
      [4, '解除日期', '2020/1/1', 'end_before_start'],
      [4, '现住址', '', 'address_missing'],
      [4, '状态', '神秘', 'value_not_understood'],
    ])
    expect(sheet.rows.map((row) => row.drafts.length)).toEqual([0, 0, 1, 1])
    expect(draftsIn(sheet, 'cases')[1]).toMatchObject({ state: 'released', endOn: null })
  })

  it('takes the year of other full dates, else says what to do', async () => {
    const text = '居家观察台账（截至2月10日）\n姓名,身份证号,观察开始,状态\n张三,410199198402010288,2月1日,观察中\n'
    const alone = await readLastSheet(text)
    expect(alone.rows[0]).toMatchObject({ drafts: [], problems: [{ code: 'year_unknown' }, { code: 'year_unknown' }] })
    const known = await readLastSheet(text, { knownDates: ['2020-02-09'] })
    expect(known.statedAt).toBe('2020-02-10')
    expect(draftsIn(known, 'cases')[0]?.startOn).toBe('2020-02-01')
  })
})
