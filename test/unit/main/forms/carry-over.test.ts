/** Ties taken to a form's next version by the words around their cells. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver, likeness } from '../../../../src/main/forms/carry-over.ts'
import { readForm } from '../../../../src/main/forms/read-form.ts'
import type { ReadForm } from '../../../../src/main/forms/read-form.ts'
import { createFormWords } from '../../../../src/main/forms/words.ts'
import type { CellTie, RowsTie, Source, Ties } from '../../../../src/shared/forms/form.ts'
import { dailyForm, drawn, listForm, workbook } from './sample-form.ts'

const words = createFormWords([])
const CURRENT: Source = { kind: 'figure', code: 'cases_current', community: null }
const tie = (cell: string, sheet = '表'): CellTie => ({ sheet, cell, parts: [CURRENT] })
const NONE: Ties = { cells: [], rows: [] }

type Rows = (string | null)[][]

const ITEMS = ['居家观察', '解除观察', '卡点', '关停', '整改', '排查']
const COLUMNS = ['累计', '今日', '昨日', '增减', '备注']
/** 项目 × 栏目, all cells between blank */
const matrix = (items: string[], columns: string[]): Rows => [
  ['情况表', ...columns.map(() => null)],
  ['项目', ...columns],
  ...items.map((item) => [item, ...columns.map(() => null)]),
]

async function formOf(rows: Rows, name = '表'): Promise<ReadForm> {
  const last = String.fromCharCode(64 + (rows[1]?.length ?? 1))
  return readForm(await workbook([drawn({ name, rows, merges: [`A1:${last}1`] })]), 'form.xlsx')
}

const cellFor = (items: string[], columns: string[], item: string, column: string) =>
  `${String.fromCharCode(66 + columns.indexOf(column))}${3 + items.indexOf(item)}`

/** A table's own order with new headings put anywhere between, some of the old ones perhaps gone. */
const version = (old: string[], fresh: string) =>
  fc
    .tuple(fc.array(fc.nat(old.length), { maxLength: 3 }), fc.subarray(old, { minLength: 1 }))
    .map(([places, kept]) =>
      places.reduce<string[]>((all, at, index) => all.toSpliced(at, 0, `${fresh}${'甲乙丙'[index] ?? ''}`), kept),
    )

describe('ties of a changed form', () => {
  it('follow their row and column wherever rows and columns are put in, and are lost only where these are gone', async () => {
    const old = await formOf(matrix(ITEMS, COLUMNS))
    const pairs = ITEMS.flatMap((item) => COLUMNS.map((column) => ({ item, column })))
    await fc.assert(
      fc.asyncProperty(version(ITEMS, '新项'), version(COLUMNS, '新栏'), async (items, columns) => {
        const fresh = await formOf(matrix(items, columns))
        const ties = pairs.map(({ item, column }) => tie(cellFor(ITEMS, COLUMNS, item, column)))
        const carried = carryOver(old, fresh, { ...NONE, cells: ties }, [], words)
        const stays = pairs.filter(({ item, column }) => items.includes(item) && columns.includes(column))
        expect(carried.ties.cells.map(({ cell }) => cell)).toEqual(
          stays.map(({ item, column }) => cellFor(items, columns, item, column)),
        )
        expect(carried.lost).toHaveLength(pairs.length - stays.length)
      }),
      { numRuns: 40 },
    )
  })

  it('stay where they are in the very same form', async () => {
    const form = readForm(await dailyForm(), 'a.xlsx')
    const cells = ['A1', 'B2', 'D2', 'B4', 'C4', 'B7', 'C7', 'B9', 'D9'].map((cell) => tie(cell, '日报表'))
    expect(carryOver(form, form, { ...NONE, cells }, [], words)).toEqual({ ties: { cells, rows: [] }, dismissed: [], lost: [] })
  })

  it('go with a title whose day has changed, and take its new words', async () => {
    const [old, fresh] = await Promise.all([
      formOf([
        ['日报表（2020年2月9日）', null],
        ['项目', '数量'],
        ['卡点', null],
      ]),
      formOf([
        ['日报表（2020年2月16日）', null],
        ['编制：办公室', null],
        ['项目', '数量'],
        ['卡点', null],
      ]),
    ])
    const title: CellTie = { sheet: '表', cell: 'A1', parts: ['日报表（', { kind: 'moment', style: 'day' }, '）'] }
    const carried = carryOver(old, fresh, { ...NONE, cells: [title, tie('B3')] }, [], words)
    expect(carried.ties.cells).toEqual([title, tie('B4')])
  })

  it('find the only sheet again when it bears another name', async () => {
    const rows = matrix(['卡点'], ['今日'])
    const carried = carryOver(
      await formOf(rows, '2月9日'),
      await formOf(rows, '2月10日'),
      { ...NONE, cells: [tie('B3', '2月9日')] },
      [],
      words,
    )
    expect(carried.ties.cells).toEqual([tie('B3', '2月10日')])
  })

  it('are said by the words that stood around the cell where they are lost', async () => {
    const [old, fresh] = await Promise.all([formOf(matrix(ITEMS, COLUMNS)), formOf(matrix(ITEMS.slice(1), COLUMNS))])
    const { lost, ties } = carryOver(old, fresh, { ...NONE, cells: [tie('B3'), tie('C4')] }, [], words)
    expect(lost).toEqual([{ labels: '居家观察 · 累计', cell: tie('B3'), rows: null }])
    expect(ties.cells).toEqual([tie('C3')])
  })

  it('of a list go along by the headings of its columns; a column without its heading is lost alone', async () => {
    const old = readForm(await listForm(), 'b.xlsx')
    const fresh = readForm(
      await workbook([
        drawn({
          name: '名单',
          rows: [
            ['居家观察人员名单', null, null, null, null],
            ['说明：逐人填写', null, null, null, null],
            ['序号', '性别', '姓名', '联系电话', '所属社区'],
            [null, null, null, null, null],
            [null, null, null, null, null],
          ],
          merges: ['A1:E1', 'A2:E2'],
          plain: [1, 2],
        }),
      ]),
      'b2.xlsx',
    )
    const columns = ['line', 'name', 'community', 'address', 'phone'].map((field, index) => ({
      column: 'ABCDE'.charAt(index),
      field,
    }))
    const list: RowsTie = { sheet: '名单', row: 3, rows: 3, list: 'cases', figure: 'cases_current', columns }
    const { ties, lost } = carryOver(old, fresh, { ...NONE, rows: [list] }, [], words)
    expect(ties.rows).toEqual([
      {
        ...list,
        row: 4,
        columns: [
          { column: 'A', field: 'line' },
          { column: 'C', field: 'name' },
          { column: 'E', field: 'community' },
          { column: 'D', field: 'phone' },
        ],
      },
    ])
    expect(lost.map(({ labels, rows }) => [labels, rows?.columns])).toEqual([['现住址', [{ column: 'D', field: 'address' }]]])
  })
})

describe('a file of a form', () => {
  it('is known by its words, and not taken for another form', async () => {
    const daily = readForm(await dailyForm(), 'a.xlsx')
    const list = readForm(await listForm(), 'b.xlsx')
    const [old, fresh] = await Promise.all([formOf(matrix(ITEMS, COLUMNS)), formOf(matrix([...ITEMS, '新项'], COLUMNS))])
    expect(likeness(daily, daily)).toBe(1)
    expect(likeness(old, fresh)).toBeGreaterThan(0.8)
    expect(likeness(daily, list)).toBeLessThan(0.2)
  })
})
