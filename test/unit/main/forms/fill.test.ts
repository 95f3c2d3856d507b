/** Forms filled: what is tied gets its figure, everything else stays as it came, to the byte. */
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillForm } from '../../../../src/main/forms/fill.ts'
import { readForm } from '../../../../src/main/forms/read-form.ts'
import type { ReadForm } from '../../../../src/main/forms/read-form.ts'
import type { RowsTie, Source, Ties } from '../../../../src/shared/forms/form.ts'
import { Refusal } from '../../../../src/shared/refusals.ts'
import { dailyForm, drawn, listForm, workbook } from './sample-form.ts'
import { statedValues as values } from './stated-values.ts'

const NONE: Ties = { cells: [], rows: [] }
const figure = (code: 'cases_current' | 'cases_released' | 'commitment_rate'): Source => ({
  kind: 'figure',
  code,
  community: null,
})
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `甲${index + 1}`,
    community: '锦江社区',
    startOn: '2020-02-04',
    responsible: [],
  }))

const valueAt = (form: ReadForm, sheet: string, cell: string) => {
  const found = form.sheets.find(({ part }) => part.name === sheet)
  return [...(found?.cells.values() ?? [])].find(({ element }) =>
    element.source.slice(element.from, element.innerFrom).includes(`r="${cell}"`),
  )
}

const LIST: RowsTie = {
  sheet: '名单',
  row: 3,
  rows: 3,
  list: 'cases',
  figure: null,
  columns: [
    { column: 'A', field: 'line' },
    { column: 'B', field: 'name' },
    { column: 'F', field: 'startOn' },
  ],
}

describe('a filled form', () => {
  it('keeps every part that no tie touches, and in the touched sheet every cell, byte for byte', async () => {
    const bytes = await dailyForm()
    const ties: Ties = { ...NONE, cells: [{ sheet: '日报表', cell: 'B4', parts: [figure('cases_current')] }] }
    const { bytes: filled } = fillForm(readForm(bytes, 'a.xlsx'), ties, values, () => [])
    const [before, after] = [unzipSync(bytes), unzipSync(filled)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const differing = Object.keys(before).filter(
      (path) => Buffer.compare(before[path] ?? new Uint8Array(), after[path] ?? new Uint8Array()) !== 0,
    )
    expect(differing).toEqual(['xl/worksheets/sheet1.xml'])
    const text = (parts: typeof before) => new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(text(after)).toBe(text(before).replace('<c r="B4" s="4"/>', '<c r="B4" s="4"><v>382</v></c>'))
  })

  it('takes a number as a number, words between as a text, and says — where there is nothing to count from', async () => {
    const ties: Ties = {
      ...NONE,
      cells: [
        { sheet: '日报表', cell: 'A1', parts: ['日报表（', { kind: 'moment', style: 'day' }, '）'] },
        { sheet: '日报表', cell: 'B5', parts: [figure('cases_current')] },
        { sheet: '日报表', cell: 'B6', parts: [figure('commitment_rate')] },
        { sheet: '日报表', cell: 'D5', parts: ['共', figure('cases_released'), '人'] },
      ],
    }
    const filled = readForm(fillForm(readForm(await dailyForm(), 'a.xlsx'), ties, values, () => []).bytes, 'a.xlsx')
    const at = (cell: string) => valueAt(filled, '日报表', cell)?.value
    expect(['A1', 'B5', 'B6', 'D5'].map(at)).toEqual(['日报表（2020年2月10日）', 382, '—', '共517人'])
  })

  it('brings formulas that rest on the filled cells up to date, on other sheets too', async () => {
    const ties: Ties = {
      ...NONE,
      cells: [
        { sheet: '日报表', cell: 'B5', parts: [figure('cases_current')] },
        { sheet: '日报表', cell: 'B7', parts: [figure('cases_released')] },
      ],
    }
    const filled = readForm(fillForm(readForm(await dailyForm(), 'a.xlsx'), ties, values, () => []).bytes, 'a.xlsx')
    const total = valueAt(filled, '日报表', 'B8')
    expect([total?.formula, total?.value]).toEqual(['SUM(B5,B7)', 899])
    expect(valueAt(filled, '说明', 'A3')?.value).toBe(1798)
  })

  it('grows to the records of a list and moves what stands below, with its merges, formulas, conditions and pictures', async () => {
    const form = readForm(await listForm(), 'b.xlsx')
    const { bytes, report } = fillForm(form, { ...NONE, rows: [LIST] }, values, () => people(5))
    const filled = readForm(bytes, 'b.xlsx')
    const column = (letter: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => valueAt(filled, '名单', `${letter}${from + index}`)?.value)
    expect(report.rows).toEqual([{ sheet: '名单', row: 3, records: 5 }])
    expect(column('A', 3, 8)).toEqual([1, 2, 3, 4, 5, '合计'])
    expect(column('B', 3, 7)).toEqual(['甲1', '甲2', '甲3', '甲4', '甲5'])
    const total = valueAt(filled, '名单', 'B8')
    expect([total?.formula, total?.value]).toEqual(['COUNT(A3:A7)', 5])
    expect(filled.sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 7, left: 2, bottom: 7, right: 5 },
    ])
    const source = filled.sheets[0]?.root.source ?? ''
    expect(source).toContain('sqref="C3:C7"')
    const drawing = new TextDecoder().decode(unzipSync(bytes)['xl/drawings/drawing1.xml'])
    expect([...drawing.matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row))).toEqual([9, 11])
    // a new line looks like the last one that was ready
    expect(valueAt(filled, '名单', 'C7')?.style).toBe(valueAt(filled, '名单', 'C5')?.style)
  })

  it.each(['=1+1', '+86 199', '-1', '@SUM(A1)'])('puts %s in as a text that nothing computes', async (name) => {
    const record = { name, startOn: '2020-02-04', responsible: [] }
    const { bytes } = fillForm(readForm(await listForm(), 'b.xlsx'), { ...NONE, rows: [LIST] }, values, () => [record])
    const written = valueAt(readForm(bytes, 'b.xlsx'), '名单', 'B3')
    expect([written?.value, written?.formula]).toEqual([name, null])
    const source = written?.element.source.slice(written.element.from, written.element.innerFrom)
    expect(source).toContain('t="inlineStr"')
  })

  it('leaves the lines that fewer records do not need ready and blank', async () => {
    const filled = readForm(
      fillForm(readForm(await listForm(), 'b.xlsx'), { ...NONE, rows: [LIST] }, values, () => people(1)).bytes,
      'b.xlsx',
    )
    expect(['B3', 'B4', 'B5'].map((cell) => valueAt(filled, '名单', cell)?.value)).toEqual(['甲1', null, null])
    expect(valueAt(filled, '名单', 'A6')?.value).toBe('合计')
  })

  it('refuses in a sentence to grow where cells of the lines are merged downward', async () => {
    const bytes = await workbook([
      drawn({
        name: '名单',
        rows: [
          ['名单', null],
          ['姓名', '社区'],
          [null, null],
          [null, null],
          ['合计', null],
        ],
        merges: ['A1:B1', 'A3:A4'],
      }),
    ])
    const tie: RowsTie = { ...LIST, rows: 2, columns: [{ column: 'A', field: 'name' }] }
    const fill = () => fillForm(readForm(bytes, 'c.xlsx'), { ...NONE, rows: [tie] }, values, () => people(9))
    expect(fill).toThrow(Refusal)
    expect(fill).toThrow(
      '“名单”第3行起只有2行，要填9条，可这一片里有上下合并的格，不能自动加行。请在报表里先加够行，再换上新版。',
    )
    expect(() => fillForm(readForm(bytes, 'c.xlsx'), { ...NONE, rows: [tie] }, values, () => people(2))).not.toThrow()
  })

  it('moves references of other sheets, names of ranges and print areas with the rows', async () => {
    const bytes = await workbook(
      [
        drawn({
          name: '名单',
          rows: [
            ['名单', null],
            ['姓名', '社区'],
            [null, null],
            ['审核', 7],
          ],
          plain: [1, 4],
        }),
        drawn({ name: '总', rows: [['总'], [{ formula: "'名单'!B4+1" }], [{ formula: 'SUM(名单!B3:B4)' }]] }),
      ],
      [{ name: '审核处', range: '名单!$B$4' }],
    )
    const tie: RowsTie = { ...LIST, rows: 1, columns: [{ column: 'A', field: 'name' }] }
    const filled = readForm(
      fillForm(readForm(bytes, 'd.xlsx'), { ...NONE, rows: [tie] }, values, () => people(4)).bytes,
      'd.xlsx',
    )
    expect(['A2', 'A3'].map((cell) => valueAt(filled, '总', cell)?.formula)).toEqual(["'名单'!B7+1", 'SUM(名单!B3:B7)'])
    expect(filled.archive.text(filled.archive.main)).toContain('名单!$B$7')
    expect(valueAt(filled, '名单', 'A7')?.value).toBe('审核')
  })

  it('takes remarks along with the cells they are written to', async () => {
    const bytes = await workbook([
      drawn({
        name: '名单',
        rows: [
          ['名单', null],
          ['姓名', '社区'],
          [null, null],
          ['合计', null],
        ],
        comments: [
          { row: 1, column: 0, text: '写全名' },
          { row: 3, column: 0, text: '不含已解除' },
        ],
      }),
    ])
    const tie: RowsTie = { ...LIST, rows: 1, columns: [{ column: 'A', field: 'name' }] }
    const { bytes: filled } = fillForm(readForm(bytes, 'e.xlsx'), { ...NONE, rows: [tie] }, values, () => people(4))
    const parts = unzipSync(filled)
    const text = (ending: string) =>
      Object.entries(parts)
        .filter(([name]) => name.endsWith(ending))
        .map(([, part]) => new TextDecoder().decode(part))
        .join('')
    expect([...text('comments1.xml').matchAll(/ ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['A2', 'A7'])
    expect([...text('.vml').matchAll(/<x:Row>(\d+)<\/x:Row>/g)].map(([, row]) => row)).toEqual(['1', '6'])
  })

  it('drops the order of the last calculation with everything that names it', async () => {
    const parts = unzipSync(await dailyForm())
    const change = (name: string, from: string, to: string) => {
      const text = new TextDecoder().decode(parts[name])
      expect(text).toContain(from)
      parts[name] = new TextEncoder().encode(text.replace(from, to + from))
    }
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain'
    parts['xl/calcChain.xml'] = new TextEncoder().encode('<calcChain><c r="B8" i="1"/></calcChain>')
    change('[Content_Types].xml', '</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="x"/>')
    change(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="rId99" Type="${relation}" Target="calcChain.xml"/>`,
    )
    const ties: Ties = { ...NONE, cells: [{ sheet: '日报表', cell: 'B5', parts: [figure('cases_current')] }] }
    const filled = unzipSync(fillForm(readForm(zipSync(parts), 'f.xlsx'), ties, values, () => []).bytes)
    const named = Object.entries(filled).filter(([name, part]) =>
      `${name}${new TextDecoder().decode(part)}`.includes('calcChain'),
    )
    expect(named.map(([name]) => name)).toEqual([])
    expect(new TextDecoder().decode(filled['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"')
  })

  it('tells which framed places with words around them nothing fills', async () => {
    const ties: Ties = { ...NONE, cells: [{ sheet: '日报表', cell: 'B4', parts: [figure('cases_current')] }] }
    const { report } = fillForm(readForm(await dailyForm(), 'a.xlsx'), ties, values, () => [])
    expect(report.untied.map(({ cell }) => cell)).toEqual([
      'C4',
      'D4',
      'B5',
      'C5',
      'D5',
      'B6',
      'C6',
      'D6',
      'B7',
      'C7',
      'D7',
      'D8',
    ])
    expect(report.untied[2]).toEqual({ sheet: '日报表', cell: 'B5', labels: '正在居家观察（人） · 今日数' })
  })

  it('is read quickly however far down its formats are painted', async () => {
    const rows = Array.from({ length: 4000 }, (_, row) =>
      row < 2 ? ['项目', '数量', ...Array<string>(18).fill('栏')] : Array<null>(20).fill(null),
    )
    const form = readForm(await workbook([drawn({ name: '表', rows: [['表'], ...rows] })]), 'long.xlsx')
    expect(form.sheets[0]?.bottom).toBe(4000)
    expect(form.sheets[0]?.reach).toEqual({ row: 62, column: 19 })
  })

  it('is refused for what is no workbook, in a sentence', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array([1]) })
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('报表'), zip, (await dailyForm()).slice(0, 900)]) {
      expect(() => readForm(bytes, '表.xlsx')).toThrow(/^“表\.xlsx”.*xlsx/)
    }
  })
})
