/** 问题表 as the sender opens it: in LibreOffice, whatever the sender's own file was. */
import { utils, write } from '@e965/xlsx'
import { openXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { hasLibreOffice, savedByLibreOffice } from '../../../fixtures/libre-office.ts'
import { openTestOffice } from '../../../fixtures/office.ts'
import { canRenderWorkbooks, renderPages } from '../documents/render.ts'
import type { Page } from '../documents/render.ts'
import { encoded } from '../sheets/encoded.ts'
import { lockedXls } from '../sheets/locked-xls.ts'

const ROWS = [
  ['示范街道居家观察人员台账', '', '', '', '', ''],
  ['序号', '姓名', '身份证号', '联系电话', '返回日期', '现住址'],
  ['1', '何秀', '410199198402010288', '1990000000', '2020-02-01', '康乐社区3号楼'],
  ['2', '张三', '41019919840201028X', '19900000002', '2020-13-45', '康乐社区4号楼'],
  ['3', '李四', '', '19900000003', '2020-02-03', '康乐社区5号楼2单元301'],
  ['4', '王五', '410199198402010', '', '2020-02-03', ''],
]

function xls(): Uint8Array {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(ROWS)
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }]
  utils.book_append_sheet(book, sheet, '二月上旬')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
}

function xlsx(): Promise<Uint8Array> {
  const border = { style: 'thin' as const, color: { rgb: '000000' } }
  const style = { border: { top: border, bottom: border, left: border, right: border } }
  const cells = new Map(
    ROWS.flatMap((row, r) => row.map((value, c) => [`${r},${c}`, { value, type: 'string' as const, style }] as const)),
  )
  return writeXlsx({
    sheets: [
      {
        name: '二月上旬',
        rows: ROWS,
        cells,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
        columns: [6, 10, 22, 14, 12, 26].map((width) => ({ width })),
      },
    ],
  })
}

const SENT: [string, () => Uint8Array | Promise<Uint8Array>, string | null][] = [
  ['台账.xlsx', xlsx, null],
  ['台账.xls', xls, null],
  ['加密台账.xls', () => lockedXls(xls(), 'cryptoapi 128', 'x'), 'x'],
  ['台账.csv', () => encoded(ROWS.map((row) => row.join(',')).join('\r\n'), 'gb18030'), null],
]

async function problemsOf(name: string, bytes: Uint8Array, password: string | null): Promise<Uint8Array> {
  const { api } = openTestOffice()
  const said = { file: name, isLeftOut: false, encoding: null, password }
  const { previewId } = await api.ledgers.preview({
    files: [new File([bytes as Uint8Array<ArrayBuffer>], name)],
    options: { datum: null, year: null },
    corrections: { files: [said], sheets: [] },
  })
  return new Uint8Array(await (await api.ledgers.problems({ of: { previewId }, file: name })).arrayBuffer())
}

const REMARKS = [
  '',
  '问题',
  '电话号码位数不对，请核对；已按原样保存。',
  '身份证号的位数、出生日期或校验码不对，请对照证件核对。\n日期认不出来，按没有填写处理，请写成 2020-02-04 的样子。',
  '没有身份证号，先按姓名和电话认人，请补填身份证号。',
  '身份证号的位数、出生日期或校验码不对，请对照证件核对。',
]

const LONG = 240_000

describe.skipIf(!hasLibreOffice || !canRenderWorkbooks)('the error workbook in LibreOffice (skipped where it is missing)', () => {
  it.each(SENT)(
    'of %s opens with all that was sent, and says beside it what is to be mended',
    { timeout: LONG },
    async (name, make, password) => {
      const bytes = await problemsOf(name, await make(), password)
      const [csv] = savedByLibreOffice([{ source: { name: 'problems.xlsx', bytes }, filter: 'Text - txt - csv (StarCalc)' }])
      const [table] = await readSheets('problems.csv', csv ?? new Uint8Array())
      expect(table?.rows).toEqual(ROWS.map((row, i) => [...row, REMARKS[i]].map((cell) => cell || null)))

      const pages = renderPages(bytes, 'xlsx')
      expect(pages.length).toBe(1)
      const [{ lines, width }] = pages as [Page]
      const text = lines.map((line) => line.text).join('\n')
      // nothing is cut off by the cell beside it, or covered by the row below
      for (const cell of [...ROWS.flat(), ...REMARKS.flatMap((remark) => remark.split('\n'))]) {
        expect(text).toContain(cell.replaceAll(' ', ''))
      }
      expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width)
      const feet = lines.map(({ bottom }) => bottom)
      for (const [i, foot] of feet.slice(1).entries()) expect(foot - (feet[i] ?? 0)).toBeGreaterThan(6)
    },
  )
})

describe('the error workbook', () => {
  it('has one further column for all tables of a sheet', async () => {
    const rows = [
      '姓名,身份证号,返回日期,现住址',
      '何秀,410,2020-02-01,康乐社区',
      '',
      '店名,关停日期,经营者',
      '甲店,2020-13-45,王五',
    ]
    const bytes = await problemsOf('台账.csv', new TextEncoder().encode(rows.join('\n')), null)
    const [sheet] = await readSheets('台账.xlsx', bytes)
    expect(sheet?.rows.map((row) => row.slice(4))).toEqual([
      ['问题'],
      [expect.stringContaining('身份证号')],
      [null],
      ['问题'],
      [expect.stringContaining('日期')],
    ])
  })

  it('of an xlsx with a password keeps its look, and has none', async () => {
    const columns = [6, 10, 22, 14, 12, 26].map((width) => ({ width }))
    const locked = await writeXlsx({
      sheets: [{ name: '二月上旬', rows: ROWS, columns }],
      encryption: { password: 'x', spinCount: 1000 },
    })
    const { sheets } = await openXlsx(await problemsOf('台账.xlsx', locked, 'x'))
    expect(sheets[0]?.columns?.slice(0, 6).map((column) => Math.round(column.width ?? 0))).toEqual([6, 10, 22, 14, 12, 26])
    expect(sheets[0]?.rows[2]?.[6]).toBe(REMARKS[2])
  })

  it('is printed on pages as wide as the sheet, on the sender’s own paper', async () => {
    const sent = await writeXlsx({
      sheets: [
        {
          name: '二月上旬',
          rows: ROWS,
          pageSetup: { orientation: 'portrait', paperSize: 'a3', scale: 60, printArea: '$A$1:$F$6' },
        },
      ],
    })
    const { sheets } = await openXlsx(await problemsOf('台账.xlsx', sent, null))
    expect(sheets[0]?.pageSetup).toMatchObject({
      orientation: 'portrait',
      paperSize: 'a3',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(sheets[0]?.pageSetup).not.toHaveProperty('printArea')
  })
})
