import { describe, expect, it } from 'vitest'
import { codesIn, draftsIn, problemsIn, readLastSheet, readRows, readSheetsOf, workbook } from '../ledger-files.ts'

describe('a checkpoint ledger of another street', () => {
  it('is read through synonyms, one tier and another order of columns', async () => {
    const sheet = await readRows([
      ['某某镇疫情防控卡点统计表'],
      [
        '编号',
        '卡口名称',
        '村居',
        '门长',
        '联系电话',
        '包保领导',
        '手机号码',
        '机关干部',
        '村干部',
        '志愿者',
        '保安',
        '全天候值守',
        '东经',
        '北纬',
        '楼院性质',
      ],
      [
        '1',
        '幸福里东门',
        '张庄村',
        '王 五',
        '199-0000-0001',
        '李四',
        19900000002,
        '1人',
        '两人',
        3,
        '/',
        '√',
        113.28,
        34.78,
        '商品房小区',
      ],
    ])
    expect(codesIn(sheet)).toEqual(['datum_unknown'])
    expect(draftsIn(sheet, 'checkpoints')).toEqual([
      {
        kind: 'checkpoints',
        checkpointKind: 'compound_gate',
        number: 1,
        name: '幸福里东门',
        community: '张庄村',
        compound: null,
        compoundType: 'commercial',
        location: null,
        written: [113.28, 34.78],
        datum: null,
        leader: { name: '李四', phone: '19900000002' },
        gateLeader: { name: '王五', phone: '19900000001' },
        strength: { government: 1, community: 2, volunteer: 3, property: 0 },
        hasPartyBranch: false,
        is24h: true,
        note: null,
      },
    ])
  })

  it('takes coordinates in one cell, in degrees and minutes, and turned round', async () => {
    const sheet = await readRows(
      [
        ['卡点', '社区', '经纬度（高德）', '负责人'],
        ['甲', '朝阳社区', '113.5,34.5', '王五'],
        ['乙', '朝阳社区', '113°30′0″，34°30′0″', '王五'],
        ['丙', '朝阳社区', '34.5 113.5', '王五'],
        ['丁', '朝阳社区', '路口东', '王五'],
      ],
      {},
    )
    const drafts = draftsIn(sheet, 'checkpoints')
    expect(drafts.map((draft) => [draft.written, draft.datum])).toEqual([
      [[113.5, 34.5], 'GCJ-02'],
      [[113.5, 34.5], 'GCJ-02'],
      [[113.5, 34.5], 'GCJ-02'],
      [null, null],
    ])
    expect(problemsIn(sheet).map(({ row, code }) => [row, code])).toEqual([
      [4, 'position_swapped'],
      [5, 'value_not_understood'],
    ])
  })

  it('holds a datum stated on one sheet for the whole workbook', async () => {
    const posts = {
      rows: [
        ['卡点名称', '经度', '纬度'],
        ['甲', 113.28, 34.78],
      ],
    }
    const bytes = await workbook({ name: '说明', rows: [['本台账坐标系为百度坐标']] }, { name: '卡点', ...posts })
    const sheets = await readSheetsOf(bytes, { datum: 'WGS-84' })
    expect(sheets.map((sheet) => sheet.kind)).toEqual([null, 'checkpoints'])
    expect(sheets[1] && draftsIn(sheets[1], 'checkpoints')[0]?.datum).toBe('BD-09')
    const alone = await readLastSheet(await workbook(posts), { datum: 'WGS-84' })
    expect(draftsIn(alone, 'checkpoints')[0]?.datum).toBe('WGS-84')
  })

  it('fills merged and grouped communities, but leaves a forgotten one blank', async () => {
    const heading = ['序号', '社区', '卡点名称', '门长']
    const merged = await readRows([heading, [1, '甲社区', '一', '王五'], [2, null, '二', '王五'], [3, null, '三', '王五']], {}, [
      'B2:B3',
    ])
    const grouped = await readRows([heading, [1, '甲社区', '一', '王五'], [2, null, '二', '王五'], [3, '乙社区', '三', '王五']])
    const forgotten = await readRows([heading, [1, '甲社区', '一', '王五'], [2, '甲社区', '二', '王五'], [3, null, '三', '王五']])
    const communities = [merged, grouped, forgotten].map((sheet) =>
      draftsIn(sheet, 'checkpoints').map((draft) => draft.community),
    )
    expect(communities).toEqual([
      ['甲社区', '甲社区', '甲社区'],
      ['甲社区', '甲社区', '乙社区'],
      ['甲社区', '甲社区', null],
    ])
  })

  it('leaves totals, notes and repeated headings out, and compares the totals', async () => {
    const heading = ['序号', '卡点名称', '机关', '社区人员']
    const sheet = await readRows([
      heading,
      [1, '一', 1, 2],
      [2, '二', 1, 2],
      ['小计', null, 2, 4],
      heading,
      [3, '三', 2, 1],
      ['合 计', null, 4, 6],
      ['说明：值守力量为每班人数。'],
      ['填报人：王五', null, '审核人：李四'],
    ])
    expect(sheet.rows.map((row) => row.row)).toEqual([2, 3, 6])
    expect(sheet.problems).toEqual([
      {
        row: 7,
        column: '社区人员',
        value: '6',
        code: 'total_mismatch',
        message: '合计写的是6，各行相加是5，请核对是哪一行有误。',
      },
    ])
  })

  it('says what it does not understand and what is hidden', async () => {
    const sheet = await readRows([
      ['序号', '卡点名称', '门长', '门长电话', '星座'],
      [1, '一', '王五', '199000', '白羊'],
      [2, null, '王五', null, null],
    ])
    expect(problemsIn(sheet).map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [1, '星座', null, 'column_not_understood'],
      [2, '门长电话', '199000', 'phone_invalid'],
      [3, '卡点名称', '', 'name_missing'],
    ])
    expect(sheet.rows[1]?.drafts).toEqual([])
  })

  it('reads strength out of one cell', async () => {
    const sheet = await readRows([
      ['卡点名称', '位置', '值守力量'],
      ['一', '东', '机关1人、社区2人、志愿者3人、物业1人'],
      ['二', '东', '1+2+3+1'],
      ['三', '东', '若干'],
    ])
    const strength = { government: 1, community: 2, volunteer: 3, property: 1 }
    expect(draftsIn(sheet, 'checkpoints').map((draft) => draft.strength)).toEqual([strength, strength, null])
    expect(codesIn(sheet)).toEqual(['value_not_understood'])
  })
})
