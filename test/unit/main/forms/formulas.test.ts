/** Formulas: what they name, how they move with rows, and what they come to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, boxName, boxOf, cellOf, grownBox } from '../../../../src/main/forms/workbook/addresses.ts'
import type { Cell } from '../../../../src/main/forms/workbook/addresses.ts'
import { createEvaluator } from '../../../../src/main/forms/workbook/evaluate.ts'
import { moved, referencesIn, translated } from '../../../../src/main/forms/workbook/formulas.ts'
import { isDateFormat, numberText, serialOf } from '../../../../src/main/forms/workbook/number-text.ts'
import type { SheetCell } from '../../../../src/main/forms/workbook/sheet.ts'
import { parseXml, textOf } from '../../../../src/main/forms/workbook/xml.ts'

const cells = fc.record({ row: fc.nat(5000), column: fc.nat(800) })

describe('an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(cellOf(addressOf(cell))).toEqual(cell)
      }),
    )
    expect(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA'].map((name) => cellOf(`${name}1`)?.column)).toEqual([0, 25, 26, 51, 701, 702])
  })

  it('of a range takes in the rows put in behind its last one, and keeps its size otherwise', () => {
    fc.assert(
      fc.property(cells, fc.nat(50), fc.nat(5000), fc.integer({ min: 1, max: 99 }), (top, height, after, count) => {
        const box = { top: top.row, left: top.column, bottom: top.row + height, right: top.column }
        const grown = grownBox(box, { after, count })
        const isWithin = box.top <= after && after <= box.bottom
        expect(grown.bottom - grown.top).toBe(height + (isWithin ? count : 0))
        expect(grown.top).toBe(box.top > after ? box.top + count : box.top)
        expect(boxOf(boxName(grown))).toEqual(grown)
      }),
    )
  })
})

describe('a formula', () => {
  it.each([
    ['SUM(B3:B5)', 'SUM(B3:B8)'],
    ['B6+$C$7', 'B9+$C$10'],
    ['B5-B4', 'B5-B4'],
    ['LOG10(A9)+A9', 'LOG10(A12)+A12'],
    ['"A9 起"&A9', '"A9 起"&A12'],
    ["'名 单'!A9+别表!A9", "'名 单'!A12+别表!A9"],
    ['COUNTIF(名_1,A9)', 'COUNTIF(名_1,A12)'],
    ['SUM(A9:B12,A1)', 'SUM(A12:B15,A1)'],
  ])('%s becomes %s when three rows are put in behind the fifth', (before, after) => {
    expect(moved(before, '名 单', '名 单', { after: 4, count: 3 })).toBe(after)
  })

  it('copied downward keeps what is fixed, and loses what would lie outside', () => {
    expect(translated('A1*$B$1+C$1+$D1', 2, 1)).toBe('B3*$B$1+D$1+$D3')
    expect(translated('A1+B2', -1, 0)).toBe('#REF!+B1')
    expect(referencesIn('A1+x!B2:C3').map(({ sheet }) => sheet)).toEqual([null, 'x'])
  })

  const at = (formula: string) => {
    const given: Record<string, SheetCell['value']> = { A1: 4, A2: '字', A3: null, A4: 10, A5: '—', A6: 0 }
    const cell = (value: SheetCell['value'], own: string | null, where: Cell): SheetCell => ({
      ...where,
      element: parseXml('<c/>'),
      value,
      style: 0,
      formula: own,
    })
    const look = (_sheet: string, where: Cell) => {
      const name = addressOf(where)
      if (name === 'B1') return cell(0, 'A1*2', where)
      if (name === 'Z9') return cell(0, formula, where)
      return name in given ? cell(given[name] ?? null, null, where) : undefined
    }
    return createEvaluator(look, new Set(['表!B1', '表!Z9']))('表', cell(0, formula, { row: 8, column: 25 }))
  }

  it.each([
    ['SUM(A1:A6)', 14],
    ['A1+A4*2-3', 21],
    ['(A1+A4)/A1', 3.5],
    ['-A1^2', 16],
    ['B1+1', 9],
    ['IF(A6=0,0,A1/A6)', 0],
    ['IFERROR(A1/A6,"—")', '—'],
    ['A1/A6', '#DIV/0!'],
    ['A1+A5', '#VALUE!'],
    ['ROUND(A4/3,2)', 3.33],
    ['AVERAGE(A1,A4)', 7],
    ['A1&"人"', '4人'],
    ['A4>A1', true],
    ['0.1+0.2', 0.3],
    ['MAX(A1:A4)-MIN(A1:A4)', 6],
  ])('%s comes to %s', (formula, value) => {
    expect(at(formula)).toBe(value)
  })

  it.each(['VLOOKUP(A1,A1:A6,1)', '#REF!+1', 'A1+', '名称+1', 'Z9+1', 'SUM(A1:A6'])('%s is not guessed at', (formula) => {
    expect(at(formula)).toBeUndefined()
  })
})

describe('a number in a cell', () => {
  it.each([
    [0.755, '0.0%', '75.5%'],
    [1234.5, '#,##0', '1,235'],
    [382, '', '382'],
    [0.1 + 0.2, 'General', '0.3'],
    [43871.75, 'yyyy"年"m"月"d"日" h:mm', '2020年2月10日 18:00'],
    [43871, 'm"月"d"日"', '2月10日'],
  ])('%d under %s is read as %s', (value, format, text) => {
    expect(numberText(value, format)).toBe(text)
  })

  it('holds a day where its format is one of days', () => {
    expect(['yyyy/m/d', 'm"月"d"日"', '[$-804]yyyy年m月d日', '0.00', '@', 'General', '#,##0"户"'].map(isDateFormat)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ])
    expect([serialOf('2020-02-10T18:00', false), serialOf('2020-02-10', true)]).toEqual([43871.75, 43871 - 1462])
  })
})

describe('XML', () => {
  it('is refused where it is cut off, declares entities or is wrongly nested', () => {
    for (const source of ['<a><b></a>', '<a>', '', '<!DOCTYPE a><a/>', '<a></a></b>', '<a><!-- </a>']) {
      expect(() => parseXml(source)).toThrow()
    }
    expect(textOf(parseXml('<?xml version="1.0"?><!-- x --><a b=">">甲&amp;<![CDATA[<乙>]]>&#20013;</a>'))).toBe('甲&<乙>中')
  })
})
