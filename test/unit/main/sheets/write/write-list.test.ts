/** Lists of any length and with whatever text in them, written row by row and read back by our own reader. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDelimited } from '../../../../../src/main/sheets/write/delimited.ts'
import type { ListCell, ListSheet } from '../../../../../src/main/sheets/write/list-sheet.ts'
import { writeList } from '../../../../../src/main/sheets/write/write-list.ts'
import { readSheets } from '../../../../../src/main/sheets/read-sheets.ts'

const columns: ListSheet['columns'] = [
  { heading: '姓名', kind: 'text', width: 10 },
  { heading: '人数', kind: 'number', width: 8 },
  { heading: '日期', kind: 'date', width: 15 },
  { heading: '时限', kind: 'until', width: 21 },
]
const sheetOf = (rows: ListCell[][]): ListSheet => ({
  name: '名单',
  title: '示范街道名单',
  lines: ['填报单位：示范'],
  columns,
  rowCount: rows.length,
  rows,
})
const bytesOf = async (chunks: Promise<Uint8Array[]>) => new Uint8Array(Buffer.concat(await chunks))
const written = (rows: ListCell[][]) => bytesOf(writeList(sheetOf(rows), { title: '名单', creator: '示范' }))

async function readBack(name: string, bytes: Uint8Array, headRows: number) {
  const [sheet] = await readSheets(name, bytes)
  return sheet?.rows.slice(headRows) ?? []
}

describe('a list written as a workbook', () => {
  it('reads back with its title, its lines, its headings and each value as what it is', async () => {
    const bytes = await written([
      ['王强', 3, '2020-02-10', '2020-02-11T00:00'],
      ['=1+1', 2.5, '2020-02-10T18:30', '2020-02-10T18:30'],
      ['-王', null, '不详', null],
      ['@甲', 0, null, ''],
      ['+8619900000001', -4, '1899-12-31', '2020-02-29'],
    ])
    const [sheet] = await readSheets('名单.xlsx', bytes)
    expect(sheet?.name).toBe('名单')
    expect(sheet?.rows).toEqual([
      ['示范街道名单', null, null, null],
      ['填报单位：示范', null, null, null],
      ['姓名', '人数', '日期', '时限'],
      // 24:00 of the day before, kept as that day
      ['王强', 3, { date: '2020-02-10' }, { date: '2020-02-10' }],
      ['=1+1', 2.5, { date: '2020-02-10T18:30' }, { date: '2020-02-10T18:30' }],
      ['-王', null, '不详', null],
      ['@甲', 0, null, null],
      // before March 1900 programs count differently, so such a day stays text
      ['+8619900000001', -4, '1899-12-31', { date: '2020-02-29' }],
    ])
  })

  it('gives back any text that XML can hold exactly as it was', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => !/\p{Cc}|[\ufffe\uffff]/u.test(one))
    const odd = fc.constantFrom(
      '=HYPERLINK("http://x","y")',
      ' 两端空格 ',
      '_x000D_',
      'a&<b>"',
      '第一行\n第二行',
      "'=1",
      '\t=1',
      '0012',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, odd), { minLength: 1, maxLength: 8 }), async (texts) => {
        const rows = await readBack('名单.xlsx', await written([...texts, '末'].map((one) => [one, 1, null, null])), 3)
        const isHeld = (one: string) => /[^\s\u200b\ufeff]/.test(one)
        expect(rows.slice(0, -1).map(([cell]) => cell ?? '')).toEqual(
          texts.map((one) => (isHeld(one) ? one : (expect.anything() as string))),
        )
      }),
      { numRuns: 60, seed: 20200210 },
    )
  })

  it('leaves out what XML cannot hold instead of making a file nobody can open', async () => {
    const rows = await readBack('名单.xlsx', await written([['甲\u0000\u000b\ud800乙', 1, null, null]]), 3)
    expect(rows[0]?.[0]).toBe('甲乙')
  })

  it('keeps every row of a long list, told on the way how far it is', async () => {
    const count = 30_000
    const rows = Array.from({ length: count }, (_, i): ListCell[] => [`姓名${i}`, i, '2020-02-10', null])
    const reached: number[] = []
    const sheet = { ...sheetOf(rows), rows: rows.values() }
    const chunks = await writeList(sheet, { title: '名单', creator: '示范' }, (done) => Promise.resolve(void reached.push(done)))
    const back = await readBack('名单.xlsx', new Uint8Array(Buffer.concat(chunks)), 3)
    expect(back.map(([name, number]) => [name, number])).toEqual(rows.map(([name, number]) => [name, number]))
    expect(reached.length).toBeGreaterThan(3)
    expect(reached.at(-1)).toBe(count)
    expect(reached).toEqual(reached.toSorted((a, b) => a - b))
  })

  it('ends when whoever ordered it gives it up', async () => {
    const rows = Array.from({ length: 30_000 }, (): ListCell[] => ['王强', 1, '2020-02-10', null])
    const stop = () => Promise.reject(new Error('given up'))
    await expect(writeList(sheetOf(rows), { title: '名单', creator: '示范' }, stop)).rejects.toThrow('given up')
  })
})

describe('a list written as text', () => {
  it('begins with a byte-order mark and guards what would be computed', async () => {
    const bytes = await bytesOf(
      writeDelimited(
        sheetOf([
          ['=1+1', -4, '2020-02-10T18:30', '2020-02-11T00:00'],
          ['王,强', 1, null, null],
        ]),
      ),
    )
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeff姓名,人数,日期,时限\r\n\'=1+1,-4,2020-02-10 18:30,2020-02-10 24:00\r\n"王,强",1,,\r\n',
    )
  })

  it('gives back any text to our own import', async () => {
    const odd = fc.constantFrom('=1+1', "'=1", "''@甲", '-5', '+86', '甲,乙', '引"号"', '第一行\n第二行', "'王")
    const text = fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 8 }))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const plain = texts.filter((one) => /\S/.test(one) && !/\r|\0/.test(one))
        const bytes = await bytesOf(writeDelimited(sheetOf([...plain, '末'].map((one) => [one, 1, null, null]))))
        expect((await readBack('名单.csv', bytes, 1)).map(([cell]) => cell)).toEqual([...plain, '末'])
      }),
      { numRuns: 100, seed: 20200210 },
    )
  })
})
