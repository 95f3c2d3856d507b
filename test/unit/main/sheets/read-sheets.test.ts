import { writeXlsx } from 'hucre'
import type { WriteSheet } from 'hucre'
import { write, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import type { RawCell } from '../../../../src/main/sheets/sheet.ts'
import { Refusal } from '../../../../src/shared/refusals.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (bytes: Uint8Array): Promise<RawCell[][]> => (await readSheets('台账', bytes))[0]?.rows ?? []
const refusalOf = async (bytes: Uint8Array): Promise<{ code: string; message: string }> => {
  try {
    await readSheets('台账.xlsx', bytes)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
  return { code: 'none', message: '' }
}
const xlsx = async (sheet: Partial<WriteSheet>, more: WriteSheet[] = []) =>
  writeXlsx({ sheets: [{ name: '甲', ...sheet }, ...more] })

/** 姓名 何秀 in GBK */
const GBK = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0a, 0xba, 0xce, 0xd0, 0xe3, 0x2c, 0x32])

describe('a workbook', () => {
  it('gives dates, times and numbers shown with zeros as they are seen', async () => {
    const bytes = await xlsx({
      rows: [],
      cells: new Map([
        ['0,0', { value: 302, type: 'number', style: { numFmt: '0000' } }],
        ['0,1', { value: new Date(Date.UTC(2020, 1, 4, 18, 30)), type: 'date', style: { numFmt: 'yyyy/m/d h:mm' } }],
        ['0,2', { value: 43861, type: 'number', style: { numFmt: '[$-804]yyyy"年"m"月"d"日";@' } }],
        ['0,3', { value: 0.75, type: 'number', style: { numFmt: 'h:mm' } }],
        ['0,4', { value: 43861, type: 'number' }],
        ['0,5', { value: '410199198402010288', type: 'string' }],
        ['0,6', { value: 3, type: 'formula', formula: '1+2', formulaResult: 3 }],
        ['0,7', { value: '富文本', type: 'richText', richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] }],
        ['0,8', { value: '链', type: 'string', hyperlink: { target: 'https://example.com' } }],
        ['0,9', { value: true, type: 'boolean' }],
      ]),
    })
    expect(await rowsOf(bytes)).toEqual([
      [
        '0302',
        { date: '2020-02-04T18:30' },
        { date: '2020-01-31' },
        '18:00',
        43861,
        '410199198402010288',
        3,
        '富文本',
        '链',
        true,
      ],
    ])
  })

  it('tells error cells, merges, hidden rows, columns and sheets', async () => {
    const bytes = await xlsx(
      {
        rows: [
          ['a', 'b'],
          ['c', 'd'],
          ['e', 'f'],
        ],
        cells: new Map([['2,1', { value: '#N/A', type: 'error' }]]),
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        rowDefs: new Map([[1, { hidden: true }]]),
        columns: [{}, { hidden: true }],
      },
      [{ name: '乙', rows: [['x']], hidden: true }],
    )
    const sheets = await readSheets('台账', bytes)
    expect(sheets[0]).toMatchObject({
      name: '甲',
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      hiddenRows: [1],
      hiddenColumns: [1],
      isHidden: false,
      faults: [{ row: 2, column: 1, text: '#N/A' }],
    })
    expect(sheets[0]?.rows[2]).toEqual(['e', null])
    expect(sheets[1]).toMatchObject({ name: '乙', isHidden: true })
  })

  it('trims rows and columns that only carry borders', async () => {
    const border = { style: { border: { top: { style: 'thin' as const } } } }
    const bytes = await xlsx({ rows: [['a']], cells: new Map([['1999,30', { value: null, type: 'empty', ...border }]]) })
    expect(await rowsOf(bytes)).toEqual([['a']])
  })

  it('reads a sheet whose format is painted to the last row and column of the grid', async () => {
    const far = { value: null, type: 'empty' as const, style: { numFmt: '0' } }
    expect(await rowsOf(await xlsx({ rows: [['a', 'b']], cells: new Map([['1048575,30', far]]) }))).toEqual([['a', 'b']])
    const lost = { value: '远', type: 'string' as const }
    expect((await refusalOf(await xlsx({ rows: [['a']], cells: new Map([['1048575,30', lost]]) }))).code).toBe('file_too_large')
  })

  it('counts dates from 1904 where the workbook does', async () => {
    const cells = new Map([
      ['0,0', { value: new Date(Date.UTC(2020, 1, 4)), type: 'date' as const, style: { numFmt: 'yyyy-mm-dd' } }],
    ])
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [], cells }], dateSystem: '1904' })
    expect(await readSheets('台账', bytes)).toMatchObject([{ is1904: true, rows: [[{ date: '2020-02-04' }]] }])
  })

  it('leaves empty sheets out', async () => {
    expect(
      (await readSheets('台账', await xlsx({ rows: [['a']] }, [{ name: 'Sheet2', rows: [] }]))).map((sheet) => sheet.name),
    ).toEqual(['甲'])
  })
})

describe('odd formats', () => {
  const book = utils.book_new()
  const table = utils.aoa_to_sheet([
    ['门牌', '日期', '证件'],
    [302, 43861, '410199198402010288'],
  ])
  Object.assign(table['A2'] as object, { z: '0000' })
  Object.assign(table['B2'] as object, { z: 'yyyy/m/d' })
  utils.book_append_sheet(book, table, '甲')
  const expected = [
    ['门牌', '日期', '证件'],
    ['0302', { date: '2020-01-31' }, '410199198402010288'],
  ]

  it.each(['biff8', 'xlsb', 'xlml'] as const)('reads %s with its number formats', async (bookType) => {
    expect(await rowsOf(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer))).toEqual(expected)
  })

  it('reads ods', async () => {
    expect((await rowsOf(new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer)))[0]).toEqual(expected[0])
  })

  it('reads a web page saved as xls, numbers of 18 digits unharmed', async () => {
    const page =
      '<html><head><meta charset="utf-8"></head><body><table><tr><td colspan=2>标题</td></tr><tr><td>何　秀</td><td>410199198402010288</td></tr></table></body></html>'
    const [sheet] = await readSheets('名单.xls', utf8(page))
    expect(sheet?.rows).toEqual([
      ['标题', null],
      ['何　秀', '410199198402010288'],
    ])
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }])
  })

  it('reads such a page in GBK', async () => {
    const page = new Uint8Array([...utf8('<table><tr><td>'), ...GBK.slice(0, 4), ...utf8('</td></tr></table>')])
    expect(await rowsOf(page)).toEqual([['姓名']])
  })
})

describe('a list as text', () => {
  it('is read in GBK, UTF-8 with and without mark, and UTF-16', async () => {
    const expected = [
      ['姓名', '1'],
      ['何秀', '2'],
    ]
    const text = '姓名,1\n何秀,2'
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text.replaceAll(',', '\t'), 'utf16le')])
    expect(await Promise.all([GBK, utf8(text), utf8(`\ufeff${text}`), utf16].map(rowsOf))).toEqual([
      expected,
      expected,
      expected,
      expected,
    ])
  })

  it('keeps rare characters, four bytes long in GB 18030', async () => {
    // 𠀀
    expect(await rowsOf(new Uint8Array([0x95, 0x32, 0x82, 0x36, 0x2c, 0xc3, 0xfb]))).toEqual([['\u{20000}', '名']])
  })

  it.each([
    ['姓名\t电话\n何秀\t1', 'tab'],
    ['姓名;电话\n何秀;1', 'semicolon'],
    ['姓名，电话\n何秀，1', 'full-width comma'],
  ])('finds the separator of %j', async (text) => {
    expect(await rowsOf(utf8(text))).toEqual([
      ['姓名', '电话'],
      ['何秀', '1'],
    ])
  })

  it('loses no lines to a stray quotation mark, and tells it', async () => {
    const [sheet] = await readSheets('名单.csv', utf8('姓名,电话,备注\n何秀,1,"好\n张三,2,\n李四,3,'))
    expect(sheet?.rows.map((row) => row[0])).toEqual(['姓名', '何秀', '张三', '李四'])
    expect(sheet?.faults).not.toEqual([])
  })

  it('can be read in the encoding the user chooses', async () => {
    const big5 = new Uint8Array([0xa9, 0x6d, 0xa6, 0x57])
    expect((await readSheets('名單.csv', big5, { encoding: 'big5' }))[0]?.rows).toEqual([['姓名']])
  })
})

describe('a file that cannot be read is refused', () => {
  it('when it is empty', async () => {
    expect((await refusalOf(new Uint8Array())).code).toBe('file_empty')
    expect((await refusalOf(await xlsx({ rows: [] }))).code).toBe('file_empty')
    expect((await refusalOf(utf8(' \n \n'))).code).toBe('file_empty')
  })

  it('when it is too large, before it is opened', async () => {
    expect((await refusalOf(new Uint8Array(MAX_FILE_BYTES + 1))).code).toBe('file_too_large')
  })

  it('when it has a password', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [['a']] }], encryption: { password: 'x', spinCount: 1000 } })
    expect(await refusalOf(bytes)).toEqual({
      code: 'file_password',
      message: '“台账.xlsx”有打开密码，请输入密码后再导入，或先用 WPS 或 Excel 打开、去掉密码保存后再导入。',
    })
  })

  it('when it is damaged or no table', async () => {
    const whole = await xlsx({ rows: Array.from({ length: 200 }, (_, i) => [`行${i}`]) })
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    const files = [
      whole.slice(0, whole.length / 2),
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]),
      picture,
      utf8('%PDF-1.4\n%台账'),
    ]
    expect((await Promise.all(files.map(refusalOf))).map((refusal) => refusal.code)).toEqual(Array(4).fill('file_unreadable'))
  })

  it('when bytes of a workbook are overwritten, and without hanging', async () => {
    const whole = await xlsx({ rows: Array.from({ length: 500 }, (_, i) => [`行${i}`, i, `值${i * 7}`]) })
    for (let seed = 1; seed <= 20; seed++) {
      const damaged = whole.slice()
      for (let i = 1; i <= 60; i++) damaged[(seed * 7919 * i) % damaged.length] = (seed * i * 31) % 256
      // a size may be among what is overwritten
      expect(['file_unreadable', 'file_empty', 'file_too_large', 'none']).toContain((await refusalOf(damaged)).code)
    }
  })

  it('when its encoding is none that an office writes', async () => {
    const big5 = new Uint8Array(Array.from({ length: 40 }, () => [0xa9, 0x6d, 0xa6, 0x57, 0xb9, 0x71, 0xb8, 0xdc]).flat())
    const cutUtf8 = utf8('姓名,联系电话,现住址,来源地,返回日期,观察开始,解除日期\n何秀').slice(0, -1)
    expect((await Promise.all([big5, cutUtf8].map(refusalOf))).map((refusal) => refusal.code)).toEqual([
      'file_encoding',
      'file_encoding',
    ])
  })
})
