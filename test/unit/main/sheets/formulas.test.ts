/** Cells with formulas: read by the result that is stored with them, and said; without a result no value at all, and that is said. */
import { utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openRows } from '../../../../src/main/sheets/open-rows.ts'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { hasLibreOffice, savedByLibreOffice } from '../../../fixtures/libre-office.ts'
import { xlsxOf } from './workbook-parts.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const seen = async (name: string, bytes: Uint8Array) => {
  const [sheet] = await readSheets(name, bytes)
  return { rows: sheet?.rows, formulas: sheet?.formulas, faults: sheet?.faults }
}

const HEAD =
  '<row r="1"><c r="A1" t="str"><v>单位</v></c><c r="B1" t="str"><v>人数</v></c><c r="C1" t="str"><v>合计</v></c></row>'
const xlsx = (...cells: string[]) =>
  xlsxOf({
    sheet: `<worksheet><sheetData>${HEAD}${cells.map((cell, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>${i}</v></c>${cell}</row>`).join('')}</sheetData></worksheet>`,
  })

/** As the writers of workbooks leave them. */
const EMPTY_RESULTS = {
  'a number': ['<c r="C2"><f>A2+B2</f><v>3</v></c>', 3],
  'a text': ['<c r="C2" t="str"><f>A2&amp;"人"</f><v>3人</v></c>', '3人'],
  'an empty text': ['<c r="C2" t="str"><f>IF(A2&gt;9,1,"")</f><v></v></c>', null],
  'one of many alike': ['<c r="C2"><f t="shared" si="0"/><v>3</v></c>', 3],
  'of the first of many alike': ['<c r="C2"><f t="shared" ref="C2:C9" si="0">A2+B2</f><v>3</v></c>', 3],
} as const

describe('a formula in xlsx', () => {
  it.each(Object.entries(EMPTY_RESULTS))('is its stored result: %s', async (_, [cell, value]) => {
    const { rows, formulas, faults } = await seen('合计.xlsx', xlsx(cell))
    expect(rows?.[1]?.[2]).toEqual(value)
    expect([formulas, faults]).toEqual([[{ top: 1, bottom: 1, columns: [2] }], []])
  })

  it.each([
    ['<c r="C2"><f>A2+B2</f></c>', '=A2+B2'],
    ['<c r="C2"><f>A2+B2</f><v></v></c>', '=A2+B2'],
    ['<c r="C2"><f>A2+B2</f><v/></c>', '=A2+B2'],
    ['<c r="C2" t="b"><f>A2&gt;B2</f></c>', '=A2>B2'],
    ['<c r="C2"><f t="shared" si="0"/></c>', '='],
  ])('that nobody has calculated is a fault, not an empty cell: %s', async (cell, text) => {
    const { rows, formulas, faults } = await seen('合计.xlsx', xlsx(cell))
    expect(rows?.[1]?.[2]).toBeNull()
    expect(formulas).toEqual([{ top: 1, bottom: 1, columns: [2] }])
    expect(faults).toEqual([{ row: 1, column: 2, text, isUncalculated: true }])
  })

  it('stands where it is, rows apart and columns alike, whole and row by row', async () => {
    const sum = (row: number, columns = 'C') =>
      Array.from(columns, (column) => `<c r="${column}${row}"><f>1+1</f><v>2</v></c>`).join('')
    const bytes = xlsx(sum(2), sum(3), '', sum(5), sum(6, 'CD'))
    const expected = [
      { top: 1, bottom: 2, columns: [2] },
      { top: 4, bottom: 4, columns: [2] },
      { top: 5, bottom: 5, columns: [2, 3] },
    ]
    expect((await seen('合计.xlsx', bytes)).formulas).toEqual(expected)
    const [sheet] = (await openRows('合计.xlsx', bytes)).sheets
    expect(sheet?.head.formulas).toEqual(expected)
    const chunks = []
    for await (const { formulas } of sheet?.rows() ?? []) chunks.push(...formulas)
    expect(chunks).toEqual(expected)
  })

  it('is no cell whose value only looks like one, and no element of another name', async () => {
    const { formulas, faults } = await seen('合计.xlsx', xlsx('<c r="C2" t="str"><v>=A2+B2</v></c><c r="D2"><foo/><v>1</v></c>'))
    expect([formulas, faults]).toEqual([[], []])
  })
})

const SPREADSHEET = (cells: string) =>
  utf8(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row>${cells}<Cell><Data ss:Type="String">末</Data></Cell></Row></Table></Worksheet></Workbook>`,
  )

const text = (value: string) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`

function ods(cells: string): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['@']]), 'S')
  const parts = unzipSync(new Uint8Array(write(book, { type: 'buffer', bookType: 'ods' }) as Uint8Array))
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cells}${text('末')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({ ...parts, 'content.xml': utf8(content) })
}

describe('a formula in markup', () => {
  it('of SpreadsheetML is its stored result, a fault where there is none', async () => {
    const calculated = '<Cell ss:Formula="=RC[-1]+1"><Data ss:Type="Number">7</Data></Cell>'
    const blank = '<Cell ss:Formula="=IF(RC[-1]&gt;1,1,&quot;&quot;)"><Data ss:Type="String"></Data></Cell>'
    const never = '<Cell ss:StyleID="s1" ss:Formula="=RC[-1]+1"/><Cell ss:Formula="=RC[-1]+1"></Cell>'
    const plain = '<Cell ss:StyleID="s1"/>'
    expect(await seen('合计.xls', SPREADSHEET(calculated + blank + never + plain))).toEqual({
      rows: [[expect.toSatisfy((value) => String(value) === '7'), '', null, null, null, '末']],
      formulas: [{ top: 0, bottom: 0, columns: [0, 1, 2, 3] }],
      faults: [
        { row: 0, column: 2, text: '=RC[-1]+1', isUncalculated: true },
        { row: 0, column: 3, text: '=RC[-1]+1', isUncalculated: true },
      ],
    })
  })

  it('of OpenDocument is its stored result, a fault where there is none', async () => {
    const of = 'table:formula="of:=[.A1]+1"'
    const calculated = `<table:table-cell ${of} office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>`
    const blank = `<table:table-cell ${of} office:value-type="string" office:string-value=""/>`
    const never = `<table:table-cell table:style-name="ce1" ${of}/><table:table-cell ${of}></table:table-cell>`
    const { rows, formulas, faults } = await seen('合计.ods', ods(calculated + blank + never + '<table:table-cell/>'))
    expect([rows?.[0]?.[0], ...(rows?.[0]?.slice(2) ?? [])]).toEqual([7, null, null, null, '末'])
    expect(formulas).toEqual([{ top: 0, bottom: 0, columns: [0, 1, 2, 3] }])
    expect(faults?.map(({ column, isUncalculated }) => [column, isUncalculated])).toEqual([
      [2, true],
      [3, true],
    ])
  })
})

describe('a formula in binary workbooks', () => {
  it('of xlsb is its stored result', async () => {
    expect(
      await seen(
        '合计.xlsb',
        withFormulas([
          ['合计', 1],
          ['甲', 3],
        ]),
      ),
    ).toEqual({
      rows: [
        ['合计', 1],
        ['甲', 3],
      ],
      formulas: [{ top: 0, bottom: 1, columns: [1] }],
      faults: [],
    })
  })

  it.skipIf(!hasLibreOffice)(
    'of xls, and of xlsx and ods as LibreOffice writes them (skipped where it is missing)',
    { timeout: 240_000 },
    async () => {
      const sheet = utils.aoa_to_sheet([[1, 2, 3, '末']])
      Object.assign(sheet['C1'] as object, { f: 'SUM(A1:B1)' })
      const book = utils.book_new()
      utils.book_append_sheet(book, sheet, 'S')
      const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'ods' }) as Uint8Array)
      const source = { name: 'sums.ods', bytes }
      const written = savedByLibreOffice([
        { source, filter: 'MS Excel 97' },
        { source, filter: 'Calc MS Excel 2007 XML' },
        { source, filter: 'calc8' },
      ])
      for (const bytes of written) {
        expect(await seen('合计.xls', bytes ?? new Uint8Array())).toEqual({
          rows: [[1, 2, 3, '末']],
          formulas: [{ top: 0, bottom: 0, columns: [2] }],
          faults: [],
        })
      }
    },
  )
})

/** SheetJS writes no formulas here: its numbers (BrtShortRk), all in the second column, become formulas with that result (BrtFmlaNum). */
function withFormulas(rows: [string, number][]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'S')
  const parts = unzipSync(new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsb' }) as Uint8Array))
  const part = 'xl/worksheets/sheet1.bin'
  const bytes = Buffer.from(parts[part] ?? [])
  const out: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    const begin = at
    at += (bytes[at] ?? 0) < 0x80 ? 1 : 2
    // all are shorter than 128 bytes
    const data = at + 1
    const end = data + (bytes[at] ?? 0)
    at = end
    if (bytes[begin] !== 13) {
      out.push(bytes.subarray(begin, end))
      continue
    }
    const cell = Buffer.alloc(16)
    cell.writeUInt32LE(1, 0)
    cell.writeDoubleLE(bytes.readInt32LE(data + 4) >> 2, 8)
    // no flags; three bytes of formula (the number 3), nothing behind it
    const formula = Buffer.from('0000030000001e030000000000', 'hex')
    out.push(Buffer.of(9, cell.length + formula.length), cell, formula)
  }
  return zipSync({ ...parts, [part]: Buffer.concat(out) })
}
