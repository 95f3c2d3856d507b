import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { readXlsx, writeXlsx, writeXlsxStream } from 'hucre'
import type { WriteSheet } from 'hucre'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { openRows } from '../../../../src/main/sheets/open-rows.ts'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import type { RowSource } from '../../../../src/main/sheets/row-source.ts'
import type { RawCell } from '../../../../src/main/sheets/sheet.ts'
import { temporaryFolder } from '../../../fixtures/office.ts'
import { xlsxOf } from './workbook-parts.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** All rows of all sheets put together again, blank ones included. */
async function wholeRows({ sheets }: RowSource): Promise<RawCell[][][]> {
  const all: RawCell[][][] = []
  for (const sheet of sheets) {
    const rows: RawCell[][] = []
    for await (const chunk of sheet.rows()) {
      expect(chunk.from).toBeGreaterThanOrEqual(rows.length)
      while (rows.length < chunk.from) rows.push([])
      rows.push(...chunk.rows)
    }
    const width = Math.max(...rows.map((row) => row.length))
    all.push(rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)))
  }
  return all
}

/** Both readers over the same bytes; what they agree on. */
async function agreed(bytes: Uint8Array): Promise<RawCell[][][]> {
  const streamed = await wholeRows(await openRows('台账', bytes))
  const whole = (await readSheets('台账', bytes)).map((sheet) => sheet.rows)
  expect(streamed).toEqual(whole)
  return streamed
}

/** Values as another program's reader gives them; numbers in formats stay numbers there. */
async function asReadElsewhere(bytes: Uint8Array): Promise<unknown[][][]> {
  const { sheets } = await readXlsx(bytes)
  return sheets.map((sheet) => sheet.rows.map((row) => row.map((value) => (value === '' ? null : value))))
}

const oddCells: Partial<WriteSheet> = {
  rows: [],
  cells: new Map([
    ['0,0', { value: 302, type: 'number', style: { numFmt: '0000' } }],
    ['0,1', { value: new Date(Date.UTC(2020, 1, 4, 18, 30)), type: 'date', style: { numFmt: 'yyyy/m/d h:mm' } }],
    ['0,2', { value: 0.75, type: 'number', style: { numFmt: 'h:mm' } }],
    ['1,0', { value: 3, type: 'formula', formula: '1+2', formulaResult: 3 }],
    ['1,1', { value: '富文本', type: 'richText', richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] }],
    ['1,2', { value: '#N/A', type: 'error' }],
    ['3,0', { value: '0302', type: 'string' }],
    ['3,1', { value: 43861, type: 'number' }],
    ['3,2', { value: true, type: 'boolean' }],
  ]),
}

describe('rows that come in chunks', () => {
  it('hold the same values as the whole sheet', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '甲', ...oddCells }] })
    expect(await agreed(bytes)).toEqual([
      [
        ['0302', { date: '2020-02-04T18:30' }, '18:00'],
        [3, '富文本', null],
        [null, null, null],
        ['0302', 43861, true],
      ],
    ])
    const [sheet] = (await openRows('台账', bytes)).sheets
    expect(sheet?.head.faults).toEqual([{ row: 1, column: 2, text: '#N/A' }])
  })

  it('count dates from 1904 where the workbook does', async () => {
    const cells: WriteSheet['cells'] = new Map([
      ['0,0', { value: new Date(Date.UTC(2020, 1, 4)), type: 'date', style: { numFmt: 'yyyy-mm-dd' } }],
    ])
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [], cells }], dateSystem: '1904' })
    expect(await agreed(bytes)).toEqual([[[{ date: '2020-02-04' }]]])
    expect((await openRows('台账', bytes)).sheets).toMatchObject([{ is1904: true, head: { is1904: true } }])
  })

  it('agree with another reader on any values', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((value) => value === '' || /^[^\u0000-\u001f\ufffe\uffff]*\S$/u.test(value))
    const value = fc.oneof(
      text,
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constant('<&>"_x0041_'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (table, inline) => {
          const rows = [['头', ...Array<string>(5).fill('项')], ...table]
          const stream = writeXlsxStream(rows, { name: '甲', inlineStrings: inline })
          const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
          const [theirs] = await asReadElsewhere(bytes)
          const [ours] = await agreed(bytes)
          const width = 6
          const rectangle = (each: unknown[][]) => each.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null))
          const shown = rectangle(theirs ?? []).map((row) =>
            row.map((cell) => (typeof cell === 'string' && cell.trim() === '' ? null : cell)),
          )
          const said = rectangle(ours ?? []).map((row) =>
            row.map((cell) => (typeof cell === 'string' && cell.trim() === '' ? null : cell)),
          )
          while (shown.at(-1)?.every((cell) => cell === null)) shown.pop()
          expect(said).toEqual(shown)
        },
      ),
      { numRuns: 60, seed: 7 },
    )
  })

  it('come in chunks of some hundred, and as often as asked', async () => {
    const rows = Array.from({ length: 2345 }, (_, i) => [`行${i}`, i])
    const bytes = await writeXlsx({ sheets: [{ name: '居民', rows }] })
    const [sheet] = (await openRows('居民.xlsx', bytes)).sheets
    const froms: number[] = []
    for await (const chunk of sheet?.rows() ?? []) froms.push(chunk.from)
    expect(froms).toEqual([0, 500, 1000, 1500, 2000])
    expect(sheet).toMatchObject({ name: '居民', rowCount: 2345 })
    expect(sheet?.head.rows).toEqual(rows.slice(0, 400))
    expect(await agreed(bytes)).toEqual([rows])
  })

  it('leave out a long stretch of blank rows, but not the place of what follows', async () => {
    const cells: WriteSheet['cells'] = new Map([
      ['0,0', { value: '头', type: 'string' }],
      ['5000,1', { value: '尾', type: 'string' }],
    ])
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [], cells }] })
    const chunks = []
    const [sheet] = (await openRows('台账', bytes)).sheets
    for await (const chunk of sheet?.rows() ?? []) chunks.push(chunk)
    expect(chunks).toEqual([
      { from: 0, rows: [['头']], faults: [], formulas: [] },
      { from: 5000, rows: [[null, '尾']], faults: [], formulas: [] },
    ])
  })

  it('tell merges, hidden rows and columns of the whole sheet, those far down too', async () => {
    const rows = Array.from({ length: 900 }, (_, i) => [`户${i}`, `人${i}`])
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '甲',
          rows,
          merges: [{ startRow: 700, startCol: 0, endRow: 703, endCol: 0 }],
          rowDefs: new Map([[650, { hidden: true }]]),
          columns: [{}, { hidden: true }],
        },
        { name: '乙', rows: [['x']], hidden: true },
      ],
    })
    expect((await openRows('台账', bytes)).sheets).toMatchObject([
      {
        name: '甲',
        merges: [{ top: 700, left: 0, bottom: 703, right: 0 }],
        hiddenRows: [650],
        hiddenColumns: [1],
        isHidden: false,
      },
      { name: '乙', isHidden: true },
    ])
  })

  it('are read from a path as from bytes', async () => {
    const file = path.join(temporaryFolder(), '名单.xlsx')
    writeFileSync(file, await writeXlsx({ sheets: [{ name: '甲', rows: [['a']] }] }))
    expect(await wholeRows(await openRows('名单.xlsx', file))).toEqual([[['a']]])
  })
})

describe('a workbook as other programs write it', () => {
  it('may carry prefixes, comments, readings of characters, character data and numbers without their type', async () => {
    const bytes = xlsxOf({
      strings:
        '<x:sst xmlns:x="m"><x:si><x:t>何秀</x:t><x:rPh sb="0" eb="1"><x:t>ヒ</x:t></x:rPh></x:si><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>甲&amp;</x:t></x:r><x:r><x:t xml:space="preserve"> 乙</x:t></x:r></x:si><x:si/></x:sst>',
      sheet: `<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- <x:row> --><x:sheetData>
        <x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><!-- 批注 -->
        <x:row r="3" spans="1:3"><x:c r="B3" t="inlineStr"><x:is><x:r><x:t>富</x:t></x:r><x:r><x:t>文本</x:t></x:r><x:rPh sb="0" eb="1"><x:t>フ</x:t></x:rPh></x:is></x:c><x:c r="C3" t="inlineStr"><x:is><x:t><![CDATA[<乙>]]></x:t></x:is></x:c></x:row>
        <x:row r='4'><x:c r='A4'><x:f>A1</x:f><x:v>1.5E2</x:v></x:c><x:c r="B4" t="str"><x:v>线_x000A_下</x:v></x:c><x:c r="C4"><x:v>康乐</x:v></x:c><x:c r="D4" t="s"><x:v>99</x:v></x:c></x:row>
        <x:row r="5"/></x:sheetData></x:worksheet>`,
    })
    expect(await agreed(bytes)).toEqual([
      [
        ['何秀', '甲& 乙', null],
        [null, null, null],
        [null, '富文本', '<乙>'],
        [150, '线\n下', '康乐'],
      ],
    ])
  })

  it('may be of the strict kind, with dates as text', async () => {
    const bytes = xlsxOf({
      relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      sheet:
        '<worksheet><sheetData><row r="1"><c r="A1" t="d"><v>2020-02-04</v></c><c r="B1" t="d"><v>2020-02-04T18:30:00</v></c></row></sheetData></worksheet>',
    })
    expect(await agreed(bytes)).toEqual([[[{ date: '2020-02-04' }, { date: '2020-02-04T18:30' }]]])
  })

  it('is never read with one of its sheets left out', async () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData></worksheet>'
    const missing = xlsxOf({ sheet, more: '<sheet name="乙" sheetId="2" r:id="rId9"/>' })
    await expect(openRows('台账.xlsx', missing)).rejects.toMatchObject({ code: expect.stringMatching(/^file_/) as string })
    await expect(readSheets('台账.xlsx', missing)).rejects.toMatchObject({ code: expect.stringMatching(/^file_/) as string })
  })
})

describe('other files behind the same face', () => {
  it('lists as text, whatever their encoding and line ends', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `${i},"何，秀\n${i}",1990000${i}`)
    const expected = lines.map((_, i) => [String(i), `何，秀\n${i}`, `1990000${i}`])
    const text = lines.join('\r\n')
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect([await agreed(utf8(text)), await agreed(utf16)]).toEqual([[expected], [expected]])
  })

  it('lists with a stray quotation mark', async () => {
    const text = ['姓名,电话,备注', '何秀,1,"好', ...Array.from({ length: 900 }, (_, i) => `张${i},${i},`)].join('\n')
    expect((await agreed(utf8(text)))[0]).toHaveLength(902)
  })

  it('old workbooks', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['姓名', 1],
        ['何秀', 2],
      ]),
      '甲',
    )
    expect(await agreed(new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer))).toEqual([
      [
        ['姓名', 1],
        ['何秀', 2],
      ],
    ])
  })
})

describe('a list opened row by row', () => {
  it('is refused plainly where a row far down turns out too wide', async () => {
    const rows = Array.from({ length: 900 }, (_, i) => (i === 800 ? Array<string>(1200).fill('甲').join(',') : '何秀,2'))
    const { sheets } = await openRows('名单.csv', utf8(['姓名,人数', ...rows].join('\n')))
    const reading = async () => {
      for (const sheet of sheets) for await (const chunk of sheet.rows()) expect(chunk.rows.length).toBeGreaterThan(0)
    }
    await expect(reading()).rejects.toMatchObject({
      code: 'file_too_large',
      message: expect.stringContaining('“名单.csv”') as string,
    })
  })
})
