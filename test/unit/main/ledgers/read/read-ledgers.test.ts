import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readLedgers } from '../../../../../src/main/ledgers/read/read-ledgers.ts'
import { readSheetsOf, workbook } from './ledger-files.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const none = { datum: null, year: null, knownDates: [] }

describe('a run of files', () => {
  it('reads the others when one is refused', async () => {
    const { sheets, refusals } = await readLedgers(
      [
        { name: '空.xlsx', bytes: new Uint8Array() },
        { name: '人员.csv', bytes: utf8('姓名,电话,人员类别\n何秀,19900000001,社工') },
      ],
      none,
    )
    expect(refusals.map(({ file, refusal }) => [file, refusal.code])).toEqual([['空.xlsx', 'file_empty']])
    expect(sheets.map(({ file, kind, rows }) => [file, kind, rows.length])).toEqual([['人员.csv', 'people', 1]])
  })

  it('shares the full dates of one file with the others', async () => {
    const { sheets } = await readLedgers(
      [
        { name: '甲.csv', bytes: utf8('店名,关停日期\n甲店,2020/1/31\n乙店,2020/2/1') },
        { name: '乙.csv', bytes: utf8('卡点,时间,2月10日,2月11日\n东门,8:00-16:00,张三,李四') },
      ],
      { ...none, year: 2031 },
    )
    expect(sheets[1]?.rows[0]?.drafts[0]).toMatchObject({ day: '2020-02-10' })
  })

  it('says of a sheet it does not know that nothing was taken', async () => {
    const [sheet] = await readSheetsOf(
      await workbook({
        name: '菜单',
        rows: [
          ['早餐', '午餐'],
          ['粥', '面'],
        ],
      }),
    )
    expect(sheet).toMatchObject({ kind: null, rows: [], problems: [{ row: 0, code: 'sheet_not_understood' }] })
  })

  it('says what is hidden and which cells hold errors, and reads them all the same', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '甲',
          rows: [
            ['店名', '关停日期', '经营者'],
            ['甲店', '2020/1/31', null],
            ['乙店', '2020/1/31', '王五'],
          ],
          cells: new Map([['1,2', { value: '#N/A', type: 'error' }]]),
          rowDefs: new Map([[2, { hidden: true }]]),
          columns: [{}, { hidden: true }],
        },
      ],
    })
    const [sheet] = await readSheetsOf(bytes)
    expect(sheet?.rows.map((row) => row.drafts.length)).toEqual([1, 1])
    expect(sheet?.problems).toEqual([
      {
        row: 2,
        column: '经营者',
        value: '#N/A',
        code: 'value_not_understood',
        message: '这一格是错误值或引号不成对，请改正后重新导入。',
      },
      {
        row: 0,
        column: null,
        value: null,
        code: 'hidden_rows',
        message: '第3行是隐藏的，“关停日期”列是隐藏的，已照常读入，请确认是否需要。',
      },
    ])
  })

  it('says which of the columns it reads are formulas, counted from the sheet’s own edge, totals and titles left aside', async () => {
    const formula = (value: string | number) => ({ value, type: 'formula' as const, formula: 'X1', formulaResult: value })
    const rows = [
      ['', '关停台账', '', '', ''],
      ['', '店名', '关停日期', '经营者', '别的'],
      ['', '甲店', '2020/1/31', '张三', 1],
      ['', '乙店', '2020/1/31', '王五', 2],
      ['', '合计', '', '', 3],
    ]
    const read = async (...formulas: [string, string | number][]) => {
      const cells = new Map(formulas.map(([place, value]) => [place, formula(value)]))
      const [sheet] = await readSheetsOf(await writeXlsx({ sheets: [{ name: '甲', rows, cells }] }))
      return sheet?.problems.filter(({ code }) => code === 'formulas_noted').map(({ row, message }) => [row, message])
    }
    const advice = '已按文件里存的结果读入；结果若不是最新的，请用 WPS 或 Excel 打开、保存后重新导入。'
    expect(await read(['2,3', '张三'], ['3,3', '王五'])).toEqual([[0, `第4列“经营者”是公式，${advice}`]])
    expect(await read(['2,1', '甲店'], ['2,3', '张三'])).toEqual([[0, `第2列“店名”、第4列“经营者”有公式，${advice}`]])
    // of no record: a title, a total, a column that is not read
    expect(await read(['0,1', '关停台账'], ['4,1', '合计'], ['2,4', 1], ['3,4', 2])).toEqual([])
  })

  it('says of a formula without a result that it has none, and what to do', async () => {
    const rows = [
      ['店名', '关停日期', '经营者'],
      ['甲店', '2020/1/31', null],
      ['乙店', '2020/1/31', '王五'],
    ]
    const cells = new Map([['1,2', { value: null, type: 'formula' as const, formula: 'VLOOKUP(A2,名单!A:B,2,0)' }]])
    const [sheet] = await readSheetsOf(await writeXlsx({ sheets: [{ name: '甲', rows, cells }] }))
    expect(sheet?.rows.map((row) => row.drafts.length)).toEqual([1, 1])
    expect(sheet?.problems.filter(({ row }) => row > 0)).toEqual([
      {
        row: 2,
        column: '经营者',
        value: '=VLOOKUP(A2,名单!A:B,2,0)',
        code: 'value_not_understood',
        message: '这一格是公式，文件里没有存下算出的结果；请用 WPS 或 Excel 打开、保存后重新导入，或当场改正。',
      },
    ])
  })

  it('takes the year of a month in the title', async () => {
    const [sheet] = await readSheetsOf('2020年2月关停台账\n店名,关停日期\n甲店,2月3日\n')
    expect(sheet?.rows[0]?.drafts[0]).toMatchObject({ closedOn: '2020-02-03' })
  })

  it('goes by headings, not by names of files and sheets', async () => {
    const bytes = await workbook({
      name: '值班表',
      rows: [
        ['店名', '关停日期'],
        ['甲店', '2020/1/31'],
      ],
    })
    const { sheets } = await readLedgers([{ name: '关卡点台账.xlsx', bytes }], none)
    expect(sheets[0]?.kind).toBe('closures')
  })
})
