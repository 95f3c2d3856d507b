/** Text documents as forms: their paragraphs and tables are tied like a workbook's cells, and nothing else in them changes. */
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillForm } from '../../../../src/main/forms/fill.ts'
import { readForm, sheetViews } from '../../../../src/main/forms/read-form.ts'
import type { FIGURE_CODES } from '../../../../src/shared/figures/figures.ts'
import type { CellTie, FormView, Part } from '../../../../src/shared/forms/form.ts'
import { partsText } from '../../../../src/shared/forms/sources.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { canRender, renderPages } from '../documents/render.ts'
import {
  changedDocument,
  dailyDocument,
  documentCell,
  documentLine,
  documentRow,
  documentTable,
  packed,
} from './sample-document.ts'
import { listForm } from './sample-form.ts'
import { statedValues } from './stated-values.ts'

const NONE = { cells: [], rows: [] }
const asFile = (bytes: Uint8Array, name = '日报.docx') => new File([new Uint8Array(bytes)], name)
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
const refused = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(words) as string }) as unknown

/** row by row of the text itself, what stands in each cell */
function linesOf(bytes: Uint8Array): string[][] {
  return sheetViews(readForm(bytes, 'form.docx'))
    .slice(0, 1)
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))
}

const proposed = ({ proposals }: FormView) =>
  Object.fromEntries(proposals.cells.map(({ cell, parts, isCertain }) => [cell, partsText(parts) + (isCertain ? '' : '？')]))

const figure = (code: (typeof FIGURE_CODES)[number]): Part => ({ kind: 'figure', code, community: null })
const tied = (cell: string, ...parts: Part[]): CellTie => ({ sheet: '正文', cell, parts })

function xmlOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
}

describe('a text document as a form', () => {
  it('is shown paragraph by paragraph and row by row, with cells as they are merged', async () => {
    const form = readForm(await dailyDocument(), '日报.docx')
    const [view] = sheetViews(form)
    expect(view?.rows.map(({ cells }) => cells.map(({ cell, across, down }) => `${cell} ${across}×${down}`))).toEqual([
      ['A1 6×1'],
      ['A2 6×1'],
      ['A3 2×2', 'C3 3×1', 'F3 1×2'],
      ['C4 1×1', 'D4 2×1'],
      ['A5 2×1', 'C5 1×1', 'D5 2×1', 'F5 1×1'],
      ['A6 2×1', 'C6 1×1', 'D6 2×1', 'F6 1×1'],
      ['A7 2×1', 'C7 1×1', 'D7 2×1', 'F7 1×1'],
      ['A8 6×1'],
      ['A9 1×1', 'B9 1×1', 'C9 2×1', 'E9 2×1'],
      ['A10 1×1', 'B10 1×1', 'C10 2×1', 'E10 2×1'],
      ['A11 1×1', 'B11 1×1', 'C11 2×1', 'E11 2×1'],
      ['A12 1×1', 'B12 1×1', 'C12 2×1', 'E12 2×1'],
      ['A13 6×1'],
    ])
  })

  it('is understood by its words: blanks in sentences, tables of figures, lists, dates and fields', async () => {
    const { api } = await openDemoOffice()
    const { id, kind } = await api.forms.load({ file: asFile(await dailyDocument()) })
    expect(kind).toBe('document')
    const view = await api.forms.get({ id })
    expect(proposed(view)).toMatchObject({
      A1: '疫情防控工作日报（【日期】）',
      A2: '我街道正在居家观察【正在居家观察】人，累计解除观察（【解除观察】）人，较昨日变化【  】。？',
      C5: '【正在居家观察】',
      D5: '【正在居家观察较昨日】',
      C7: '【解除观察】',
      A13: '填报人：【填报人】（签字）　审核人：',
    })
    expect(view.proposals.rows).toMatchObject([{ row: 10, rows: 3, list: 'cases', figure: 'cases_current', isCertain: true }])
  })

  it('comes back as the very bytes it was where nothing is tied', async () => {
    const text = fc.string({
      unit: fc.constantFrom('人', '年', '_', ' ', '　', '（', '）', '【', '】', '<', '&', '9'),
      maxLength: 12,
    })
    const block = fc.oneof(
      text.map((words) => ({ words: [[words]] })),
      fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }).map((words) => ({ words })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async (blocks) => {
        const bytes = await packed(
          blocks.map(({ words }) =>
            words[0]?.length === 1
              ? documentLine(words[0][0] ?? '')
              : documentTable(
                  [3000, 5000],
                  words.map((cells) => documentRow(...cells.map((one) => documentCell(one)))),
                ),
          ),
        )
        const filled = fillForm(readForm(bytes, 'a.docx'), NONE, statedValues, () => [])
        expect(Buffer.compare(filled.bytes, bytes)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  it('changes only what is tied: every other part, and every other byte of the text, stays', async () => {
    const bytes = await dailyDocument()
    const { bytes: filled } = fillForm(
      readForm(bytes, 'a.docx'),
      { ...NONE, cells: [tied('C5', figure('cases_current'))] },
      statedValues,
      () => [],
    )
    const [before, after] = [unzipSync(bytes), unzipSync(filled)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const differing = Object.keys(before).filter(
      (part) => Buffer.compare(before[part] ?? Buffer.of(), after[part] ?? Buffer.of()) !== 0,
    )
    expect(differing).toEqual(['word/document.xml'])
    const put = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t xml:space="preserve">382<\/w:t><\/w:r>/
    expect(put.exec(xmlOf(filled))?.[1]).toMatch(/仿宋_GB2312.*<w:sz w:val="32"\/>/)
    expect(xmlOf(filled).replace(put, '')).toBe(xmlOf(bytes))
  })

  it('is filled within its runs: what is put in has the looks of the blank it fills', async () => {
    const bytes = await dailyDocument()
    const parts: Part[] = [
      '我街道正在居家观察',
      figure('cases_current'),
      '人，累计解除观察（',
      figure('cases_released'),
      '）人，较昨日变化【  】。',
    ]
    const { bytes: filled } = fillForm(
      readForm(bytes, 'a.docx'),
      { ...NONE, cells: [tied('A2', ...parts)] },
      statedValues,
      () => [],
    )
    expect(linesOf(filled)[1]).toEqual(['我街道正在居家观察382人，累计解除观察（517）人，较昨日变化【  】。'])
    const runs = (xml: string) => xml.match(/<w:rPr>.*?<\/w:rPr>/g)
    expect(runs(xmlOf(filled))).toEqual(runs(xmlOf(bytes)))
  })

  it('leaves a blank for the hand where the office has not said what belongs there', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: asFile(await dailyDocument()), accept: 'certain' })
    const { file } = await api.forms.fill({ id })
    expect(linesOf(await bytesOf(file)).at(-1)).toEqual(['填报人：______（签字）　审核人：'])
  })

  it('says what the tie says, whatever was written there before', () => {
    const piece = fc.string({ unit: fc.constantFrom('观', '察', '_', '人', ' ', '1', '<', '&'), maxLength: 6 })
    return fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        async (runs, parts) => {
          const bytes = await packed([documentLine(...runs)])
          const own = parts.flatMap((text): Part[] => [text, figure('cases_current')])
          const { bytes: filled } = fillForm(
            readForm(bytes, 'a.docx'),
            { ...NONE, cells: [tied('A1', ...own)] },
            statedValues,
            () => [],
          )
          expect(linesOf(filled)[0]?.[0]).toBe(statedValues.partsText(own))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('takes a list row by row and grows in the looks of its last line, masked unless a reason is given', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: asFile(await dailyDocument()), accept: 'certain' })
    const list = await api.lists.cases({ figure: 'cases_current' })
    const { file, report } = await api.forms.fill({ id })
    expect(file.name).toMatch(/\.docx$/)
    expect(report.rows).toEqual([{ sheet: '正文', row: 10, records: list.rows.length }])
    const lines = linesOf(await bytesOf(file))
    expect(lines[9]).toEqual(['1', list.rows[0]?.name, list.rows[0]?.community, list.rows[0]?.address])
    const last = list.rows.at(-1)
    // the screen draws the first 400 lines only, this list is shorter
    expect(lines[8 + list.rows.length]).toEqual([String(list.rows.length), last?.name, last?.community, last?.address])
    expect(lines[9 + list.rows.length]?.[0]).toMatch(/^填报人：/)
    const alignments = xmlOf(await bytesOf(file)).match(/<w:jc w:val="center"\/>/g) ?? []
    expect(alignments.length).toBeGreaterThan(4 * list.rows.length)
  })

  it('is refused a list where the lines are none of one table, and a tie where no cell is', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: asFile(await dailyDocument()) })
    const rows = [
      { sheet: '正文', row: 12, rows: 2, list: 'cases' as const, figure: null, columns: [{ column: 'A', field: 'name' }] },
    ]
    await api.forms.change({ id, set: { rows } })
    await expect(api.forms.fill({ id })).rejects.toEqual(refused('invalid_input', '不在同一张表格里'))
    await expect(api.forms.change({ id, set: { cells: [tied('B1', '字')] } })).rejects.toEqual(refused('invalid_input', '没有格'))
  })

  it('takes its ties along into a changed version, and asks only what is new or lost', async () => {
    const { api } = await openDemoOffice()
    const { id, tied: known } = await api.forms.load({ file: asFile(await dailyDocument()) })
    expect(known).toBe(0)
    const before = await api.forms.get({ id })
    const cells = before.proposals.cells.map(({ sheet, cell, parts }) => ({ sheet, cell, parts }))
    const rows = before.proposals.rows.map(({ sheet, row, rows: height, list, figure: code, columns }) => ({
      sheet,
      row,
      rows: height,
      list,
      figure: code,
      columns,
    }))
    await api.forms.change({ id, set: { cells, rows } })
    const changed = await api.forms.replace({ id, file: asFile(await changedDocument(), '新.docx') })
    expect(changed).toMatchObject({ carried: cells.length, fileName: '新.docx' })
    const view = await api.forms.get({ id })
    expect(proposed(view)).toEqual({ B5: '【今日新增】', C5: '【今日新增较昨日】' })
    expect(view.lostTies.every((lost) => lost.rows !== null)).toBe(true)
    await expect(api.forms.replace({ id, file: asFile(await listForm(), '名单.xlsx') })).rejects.toEqual(
      refused('invalid_input', '是一份文档'),
    )
  })

  it('is refused with a way out where it is an old Word file', async () => {
    const { api } = await openDemoOffice()
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)])
    await expect(api.forms.load({ file: asFile(old, '日报.doc') })).rejects.toEqual(refused('file_unreadable', '另存为 docx'))
  })
})

describe.skipIf(!canRender)('a filled document in LibreOffice (skipped where it is missing)', () => {
  it('shows the figures, the whole list, and the header and footer as they were', { timeout: 240_000 }, async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: asFile(await dailyDocument()), accept: 'certain' })
    const { file, report } = await api.forms.fill({ id })
    const pages = renderPages(await bytesOf(file), 'docx')
    const lines = pages.flatMap((page) => page.lines.map(({ text }) => text))
    const { figures } = await api.figures.at({})
    expect(lines).toContain('疫情防控工作日报（2020年2月10日）')
    expect(lines.some((line) => line.startsWith(`正在居家观察${figures.cases_current.value ?? ''}`))).toBe(true)
    expect(lines.some((line) => line.startsWith(String(report.rows[0]?.records)))).toBe(true)
    expect(
      pages.every((page) => page.lines[0]?.text === '区防控办〔2020〕9号' && page.lines.at(-1)?.text === '区防控办印制'),
    ).toBe(true)
  })
})
