import { read } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { PaperSheet } from '../../../../src/main/sheets/write/paper-sheet.ts'
import { placeCells } from '../../../../src/main/sheets/write/place-cells.ts'
import { sheetName } from '../../../../src/main/sheets/write/sheet-name.ts'
import { writeWorkbook } from '../../../../src/main/sheets/write/write-workbook.ts'

const SHEET: PaperSheet = {
  name: '表',
  paper: 'a3',
  fit: 'width',
  margins: { top: 10, right: 10, bottom: 12.7, left: 15 },
  columns: [10, 10, 20],
  rows: [
    { height: 20, cells: [{ text: '标题', across: 3 }] },
    { height: 15, cells: [{ text: '班次', down: 2 }, { text: '姓名' }, { text: '电话' }] },
    { height: 15, cells: [{ text: '王\u0001伟\n李敏' }, { text: '13800000000' }] },
  ],
  headRows: 1,
  headColumns: 1,
  breaksAfter: [1],
  footer: { center: '第&P页' },
}

describe('writeWorkbook', () => {
  it('writes merges, sizes, repeated headings and margins that a reader finds again', async () => {
    const book = read(await writeWorkbook([SHEET], { title: '题', creator: '指挥部' }), { cellStyles: true })
    const sheet = book.Sheets['表']
    expect(sheet?.['!merges']).toEqual([
      { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
      { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
    ])
    expect(sheet?.['!rows']?.map((row) => row.hpt)).toEqual([20, 15, 15])
    expect(sheet?.['!margins']?.bottom).toBeCloseTo(0.5)
    expect(book.Workbook?.Names?.map((name) => [name.Name, name.Ref])).toEqual([['_xlnm.Print_Titles', "'表'!$1:$1"]])
    expect(book.Props).toMatchObject({ Title: '题', Author: '指挥部' })
  })

  it('writes every value as text, without the characters that no xlsx can hold', async () => {
    const book = read(await writeWorkbook([SHEET], { title: '', creator: '' }))
    const cell = (address: string) => book.Sheets['表']?.[address] as { t: string; v: string } | undefined
    expect([cell('B3')?.v, cell('C3')?.t, cell('C3')?.v]).toEqual(['王伟\n李敏', 's', '13800000000'])
  })

  it.each(['=1+1', '+8613800000000', '-1', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1'])(
    'writes %j as text, never as a formula',
    async (text) => {
      const sheet = { ...SHEET, rows: [{ height: 15, cells: [{ text }] }], headRows: 0, breaksAfter: [] }
      const book = read(await writeWorkbook([sheet], { title: '', creator: '' }), { cellFormula: true })
      expect(book.Sheets['表']?.['A1']).toMatchObject({ t: 's', v: text })
      expect(book.Sheets['表']?.['A1']).not.toHaveProperty('f')
    },
  )
})

describe('placeCells', () => {
  it('lets cells flow past those that reach down from above', () => {
    const places = placeCells(SHEET.rows, 3).map(({ cell, top, left, bottom, right }) => [
      cell.text.slice(0, 2),
      top,
      left,
      bottom,
      right,
    ])
    expect(places).toEqual([
      ['标题', 0, 0, 0, 2],
      ['班次', 1, 0, 2, 0],
      ['姓名', 1, 1, 1, 1],
      ['电话', 1, 2, 1, 2],
      ['王\u0001', 2, 1, 2, 1],
      ['13', 2, 2, 2, 2],
    ])
  })

  it('refuses a cell that reaches beyond the sheet', () => {
    expect(() => placeCells([{ height: 1, cells: [{ text: '宽', across: 4 }] }], 3)).toThrow('beyond')
  })
})

describe('sheetName', () => {
  it.each([
    ['1 康乐楼院正门卡点', [], '1 康乐楼院正门卡点'],
    ["'东/西[门]:?*\\'", [], '东 西 门'],
    ['', [], '表'],
    ['卡'.repeat(40), [], '卡'.repeat(31)],
    ['卡'.repeat(40), ['卡'.repeat(31)], '卡'.repeat(28) + '(2)'],
    ['A门', ['a门', 'A门(2)'], 'A门(3)'],
  ])('makes of %j beside %j', (wanted, taken, expected) => {
    expect(sheetName(wanted, taken)).toBe(expected)
  })
})
