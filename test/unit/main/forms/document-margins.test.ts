/** Headers, footers and text boxes of documents as forms; the document was written by LibreOffice. */
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillForm } from '../../../../src/main/forms/fill.ts'
import { readForm, sheetViews } from '../../../../src/main/forms/read-form.ts'
import type { CellTie, Part } from '../../../../src/shared/forms/form.ts'
import { partsText } from '../../../../src/shared/forms/sources.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { canRender, renderPages } from '../documents/render.ts'
import { dailyDocument } from './sample-document.ts'
import { statedValues } from './stated-values.ts'

const BOXED = new Uint8Array(readFileSync(new URL('../../../fixtures/forms/header-and-box.docx', import.meta.url)))

const textsOf = (bytes: Uint8Array) =>
  sheetViews(readForm(bytes, 'a.docx')).map(({ name, rows }) => [
    name,
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  ])
const partsOf = (bytes: Uint8Array) => unzipSync(bytes)
const differing = (before: Uint8Array, after: Uint8Array) => {
  const [a, b] = [partsOf(before), partsOf(after)]
  return Object.keys(a).filter((part) => Buffer.compare(a[part] ?? Buffer.of(), b[part] ?? Buffer.of()) !== 0)
}
const cases: Part = { kind: 'figure', code: 'cases_current', community: null }
const tied = (sheet: string, cell: string, ...parts: Part[]): CellTie => ({ sheet, cell, parts })
const fill = (bytes: Uint8Array, ...cells: CellTie[]) =>
  fillForm(readForm(bytes, 'a.docx'), { cells, rows: [] }, statedValues, () => [])

/** The box's document with a table behind the words, in the box and in what stands for it. */
function boxedList(...rows: string[][]): string {
  const cells = (row: string[]) => row.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')
  const table = `<w:tbl><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/></w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
  return inDocument(BOXED).replaceAll('</w:txbxContent>', `${table}</w:txbxContent>`)
}

const inDocument = (bytes: Uint8Array) => new TextDecoder().decode(partsOf(bytes)['word/document.xml'])

function fillList(document: string, ready: number, records: object[]) {
  const bytes = zipSync({ ...partsOf(BOXED), 'word/document.xml': new TextEncoder().encode(document) })
  const columns = [
    { column: 'A', field: 'name' },
    { column: 'B', field: 'community' },
  ]
  const tie = { sheet: '文本框', row: 3, rows: ready, list: 'cases' as const, figure: null, columns }
  return fillForm(readForm(bytes, 'a.docx'), { cells: [], rows: [tie] }, statedValues, () => records)
}

/** The words of every table, row by row and cell by cell. */
function tablesIn(xml: string): string[][][] {
  const inside = (text: string, name: string) =>
    [...text.matchAll(new RegExp(`<w:${name}>(.*?)</w:${name}>`, 'gs'))].map(([, own = '']) => own)
  return inside(xml, 'tbl').map((table) =>
    inside(table, 'tr').map((row) => inside(row, 'tc').map((cell) => cell.replace(/<[^>]*>/g, ''))),
  )
}

describe('a document’s headers, footers and text boxes', () => {
  it('are sheets of their own beside the text, those without a word left out', async () => {
    expect(textsOf(BOXED)).toEqual([
      ['正文', '疫情防控工作日报', '正文一句。'],
      ['文本框', '正在居家观察____人'],
      ['页眉', '区防控办日报（2020年2月9日）'],
      ['页脚', '填报单位：____　第1页'],
    ])
    expect(textsOf(await dailyDocument()).map(([name]) => name)).toEqual(['正文', '页眉', '页脚'])
  })

  it('are understood by their words as the text is', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: new File([BOXED], '日报.docx') })
    const { proposals } = await api.forms.get({ id })
    expect(proposals.cells.map(({ sheet, cell, parts }) => [sheet, cell, partsText(parts)])).toEqual([
      ['文本框', 'A1', '正在居家观察【正在居家观察】人'],
      ['页眉', 'A1', '区防控办日报（【日期】）'],
      ['页脚', 'A1', '填报单位：【本单位】　第1页'],
    ])
  })

  it('are filled where they stand, in a box also the words for programs that cannot draw it, and nothing else changes', () => {
    const { bytes, report } = fill(
      BOXED,
      tied('文本框', 'A1', '正在居家观察', cases, '人'),
      tied('页眉', 'A1', '区防控办日报（2020年2月10日）'),
    )
    expect(report.filled.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ['文本框', 'A1'],
      ['页眉', 'A1'],
    ])
    expect(textsOf(bytes).map((texts) => texts.slice(1))).toEqual([
      ['疫情防控工作日报', '正文一句。'],
      ['正在居家观察382人'],
      ['区防控办日报（2020年2月10日）'],
      ['填报单位：____　第1页'],
    ])
    expect(differing(BOXED, bytes)).toEqual(['word/document.xml', 'word/header1.xml'])
    const xml = (file: Uint8Array, part: string) => new TextDecoder().decode(partsOf(file)[part])
    const [before, after] = [BOXED, bytes].map((file) => xml(file, 'word/document.xml'))
    expect(after?.match(/382/g)).toHaveLength(2)
    expect(after?.replaceAll('<w:t xml:space="preserve">正在居家观察382人', '<w:t>正在居家观察____人')).toBe(before)
    expect(Object.keys(partsOf(bytes))).toEqual(Object.keys(partsOf(BOXED)))
  })

  it('let a list in a box grow, alike for programs that cannot draw the box', () => {
    const listed = boxedList(['姓名', '社区'], ['', ''], ['', ''])
    const records = ['甲', '乙', '丙', '丁'].map((name) => ({ name, community: `${name}社区` }))
    const after = inDocument(fillList(listed, 2, records).bytes)
    const rows = [['姓名', '社区'], ...records.map(({ name, community }) => [name, community])]
    expect(tablesIn(after)).toEqual([rows, rows])
    expect(after.match(/<w:tr[ >]/g)).toHaveLength(2 * rows.length)
    expect(after.match(/正在居家观察____人/g)).toHaveLength(2)
    // fewer than there are lines leave the rest blank, in both
    expect(tablesIn(inDocument(fillList(listed, 2, records.slice(0, 1)).bytes))).toEqual(
      Array(2).fill([
        ['姓名', '社区'],
        ['甲', '甲社区'],
        ['', ''],
      ]),
    )
  })

  it('leave the words for such programs alone where they are another table', () => {
    const listed = boxedList(['姓名', '社区'], ['', ''])
    const at = listed.lastIndexOf('<w:tr>')
    const other = listed.slice(0, at) + listed.slice(listed.indexOf('</w:tr>', at) + '</w:tr>'.length)
    const after = tablesIn(inDocument(fillList(other, 1, [{ name: '甲', community: '乙' }]).bytes))
    expect(after).toEqual([
      [
        ['姓名', '社区'],
        ['甲', '乙'],
      ],
      [['姓名', '社区']],
    ])
  })

  it('come back as the very bytes they were where nothing is tied', () => {
    expect(Buffer.compare(fill(BOXED).bytes, BOXED)).toBe(0)
  })

  it('keep their ties in a new version, and refuse one where no words are', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: new File([BOXED], '日报.docx') })
    await api.forms.change({ id, set: { cells: [tied('文本框', 'A1', '正在居家观察', cases, '人')] } })
    const replaced = await api.forms.replace({ id, file: new File([BOXED], '日报新.docx') })
    expect([replaced.carried, replaced.lost]).toEqual([1, 0])
    await expect(api.forms.change({ id, set: { cells: [tied('页眉', 'A9', cases)] } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(api.forms.change({ id, set: { cells: [tied('首页页眉', 'A1', cases)] } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

describe.skipIf(!canRender)('a filled header and box in LibreOffice (skipped where it is missing)', () => {
  it('are printed', { timeout: 240_000 }, () => {
    const { bytes } = fill(
      BOXED,
      tied('文本框', 'A1', '正在居家观察', cases, '人'),
      tied('页眉', 'A1', '区防控办日报（2020年2月10日）'),
    )
    const lines = renderPages(bytes, 'docx').flatMap((page) => page.lines.map(({ text }) => text))
    expect(lines[0]).toBe('区防控办日报（2020年2月10日）')
    // the box is narrow: its words may be broken into lines
    expect(lines.join('')).toContain('正在居家观察382')
  })
})
