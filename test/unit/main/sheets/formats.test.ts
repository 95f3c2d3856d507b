import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { utils, write } from '@e965/xlsx'
import type { BookType } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { openRows } from '../../../../src/main/sheets/open-rows.ts'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import type { RawCell } from '../../../../src/main/sheets/sheet.ts'
import { temporaryFolder } from '../../../fixtures/office.ts'
import { encoded } from './encoded.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (name: string, bytes: Uint8Array): Promise<RawCell[][]> => (await readSheets(name, bytes))[0]?.rows ?? []

const TABLE = [
  ['姓名', '门牌', '返回日期', '证件号码'],
  ['何秀', 302, 43861, '410199198402010288'],
  ['张𠀀', 1204, 43862.75, '410199198402010000'],
]
const SEEN = [
  ['姓名', '门牌', '返回日期', '证件号码'],
  ['何秀', '0302', { date: '2020-01-31' }, '410199198402010288'],
  ['张𠀀', '1204', { date: '2020-02-01T18:00' }, '410199198402010000'],
]

function saved(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet(TABLE)
  for (const cell of ['B2', 'B3']) Object.assign(sheet[cell] as object, { z: '0000' })
  Object.assign(sheet['C2'] as object, { z: 'yyyy/m/d' })
  Object.assign(sheet['C3'] as object, { z: 'yyyy/m/d h:mm' })
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '甲')
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}

describe('a workbook is known by its bytes', () => {
  it.each([
    ['xlsx', '名单.xls'],
    ['xlsm', '名单.xlsx'],
    ['biff8', '名单.xlsx'],
    ['biff8', '名单.et'],
    ['xlsx', '名单.ett'],
    ['xlsb', '名单.xls'],
    ['xlml', '名单.xls'],
    ['biff8', '名单.csv'],
  ] as const)('%s under the name %s', async (bookType, name) => {
    expect(await rowsOf(name, saved(bookType))).toEqual(SEEN)
  })

  it('ods, dates as dates', async () => {
    const rows = await rowsOf('名单.ods', saved('ods'))
    expect(rows.map((row) => [row[0], row[3]])).toEqual(SEEN.map((row) => [row[0], row[3]]))
  })

  it('the workbook of 1995, numbers and dates at least', async () => {
    const rows = await rowsOf('名单.xls', saved('biff5'))
    expect(rows[1]?.slice(1)).toEqual(SEEN[1]?.slice(1))
  })
})

describe('markup named .xls', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><table><tr><td>姓名</td><td>证件</td></tr><tr><td>何秀</td><td>410199198402010288</td></tr></table></body></html>`
  const spreadsheet = (charset: string) =>
    `<?xml version="1.0" encoding="${charset}"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="甲"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">证件</Data></Cell></Row><Row><Cell><Data ss:Type="String">何秀</Data></Cell><Cell><Data ss:Type="String">410199198402010288</Data></Cell></Row></Table></Worksheet></Workbook>`
  const expected = [
    ['姓名', '证件'],
    ['何秀', '410199198402010288'],
  ]

  it.each([
    ['page', page],
    ['spreadsheet', spreadsheet],
  ] as const)('%s, in UTF-8 and in GBK', async (_, write) => {
    expect(await rowsOf('名单.xls', utf8(write('utf-8')))).toEqual(expected)
    expect(await rowsOf('名单.xls', encoded(write('gb2312'), 'gb18030'))).toEqual(expected)
  })
})

describe('a list as text', () => {
  const text = '姓名,电话,现住址\r\n何秀,19900000001,康乐社区3号楼\r\n张三,19900000002,"振兴路，1号"\r\n'
  const expected = [
    ['姓名', '电话', '现住址'],
    ['何秀', '19900000001', '康乐社区3号楼'],
    ['张三', '19900000002', '振兴路，1号'],
  ]
  const utf16le = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le'))
  const utf16be = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le').swap16())

  it('is read in UTF-16 either way round, with and without its mark', async () => {
    const files = [utf16le(text), utf16be(text), utf16le(`\ufeff${text}`), utf16be(`\ufeff${text}`)]
    for (const file of files) expect(await rowsOf('名单.txt', file)).toEqual(expected)
    expect(await rowsOf('名单.txt', utf16le('一一\t丁丁\n一\t丁'))).toEqual([
      ['一一', '丁丁'],
      ['一', '丁'],
    ])
  })

  it.each(['\t', ';', '|'])('is divided by %j', async (sign) => {
    expect(await rowsOf('名单.csv', encoded(text.replaceAll(',', sign), 'gb18030'))).toEqual(expected)
  })

  it('is read in the encoding that is chosen, and refused in one that does not fit', async () => {
    const big5 = encoded('姓名,地址\n陳秀,康樂社區', 'big5')
    const chosen = await readSheets('名單.csv', big5, { encoding: 'big5' })
    expect(chosen[0]?.rows).toEqual([
      ['姓名', '地址'],
      ['陳秀', '康樂社區'],
    ])
    const streamed = (await openRows('名單.csv', big5, { encoding: 'big5' })).sheets[0]
    expect(streamed?.head.rows).toEqual(chosen[0]?.rows)
    await expect(readSheets('名单.csv', encoded(text, 'gb18030'), { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'file_encoding',
    })
  })
})

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

// LibreOffice stands for what other offices' programs write; without it only the files made above are read
describe.skipIf(SOFFICE === undefined)('a workbook saved by LibreOffice (left out where it is not installed)', () => {
  it('is read alike from xlsx, xls and ods', { timeout: 240_000 }, async () => {
    const folder = temporaryFolder()
    const source = path.join(folder, '名单.fods')
    writeFileSync(source, OPEN_DOCUMENT)
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    for (const ending of ['xlsx', 'xls', 'ods']) {
      execFileSync(SOFFICE ?? '', [profile, '--headless', '--convert-to', ending, '--outdir', folder, source], {
        stdio: 'ignore',
      })
      const [sheet] = await readSheets(`名单.${ending}`, readFileSync(path.join(folder, `名单.${ending}`)))
      expect([ending, sheet?.rows]).toEqual([
        ending,
        [
          ['居民名单', null, null],
          ['何秀', { date: '2020-02-04' }, '410199198402010288'],
          ['0302', 3, '备注\n两行'],
        ],
      ])
      expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
    }
  })
})

const OPEN_DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="名单">
<table:table-row><table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>居民名单</text:p></table:table-cell><table:covered-table-cell/><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>何秀</text:p></table:table-cell><table:table-cell table:style-name="day" office:value-type="date" office:date-value="2020-02-04"><text:p>2020-02-04</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>410199198402010288</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>0302</text:p></table:table-cell><table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>备注</text:p><text:p>两行</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`
