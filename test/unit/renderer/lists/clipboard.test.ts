/** Cells to and from a spreadsheet, and where a pasted block falls. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editable, number, text } from '../../../../src/shared/lists/column-kinds.ts'
import { pasteBlock } from '../../../../src/renderer/lists/paste-block.ts'
import { readTsv, writeTsv } from '../../../../src/renderer/ui/grid-tsv.ts'

const cell = fc.string({ unit: fc.constantFrom('卡', '点', '"', '\t', '\n', '\r', ' ', '1', ','), maxLength: 6 })
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))

describe('cells on the clipboard', () => {
  it('come back as they were, with tabs, line ends and quotes in them', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(readTsv(writeTsv(table))).toEqual(table)
      }),
    )
  })

  it('are read as spreadsheets write them', () => {
    expect(readTsv('编号\t备注\n32\t"两行\n文字"\n')).toEqual([
      ['编号', '备注'],
      ['32', '两行\n文字'],
    ])
    expect(readTsv('一格')).toEqual([['一格']])
    // a quote that encloses nothing belongs to the text
    expect(readTsv('"临时"卡点\t5"屏')).toEqual([['"临时"卡点', '5"屏']])
  })
})

interface Post {
  id: number
  name: string
  people: number
}
const columns = [
  editable(text<Post>('name', '卡点', 100, (row) => row.name)),
  text<Post>('state', '状态', 100, () => '达标'),
  editable(number<Post>('people', '人数', 60, (row) => row.people)),
]
const rows = [7, 3, 5].map((id): Post => ({ id, name: `卡点${id}`, people: 1 }))
const at = (row: number, column: number, height = 1, width = 1) => ({ rows, columns, row, column, height, width })

describe('a pasted block', () => {
  it('falls from the focused cell down and to the right over what is shown', () => {
    expect(pasteBlock([['东门'], ['西门']], at(1, 0))).toEqual({
      changes: [
        { id: 3, column: 'name', text: '东门' },
        { id: 5, column: 'name', text: '西门' },
      ],
      notEditable: [],
      outside: 0,
    })
  })

  it('leaves out columns that are made by a rule and cells beyond the edge, and says so', () => {
    expect(
      pasteBlock(
        [
          ['甲', '缺机关', '2', '多'],
          ['乙', '达标', '3', '余'],
        ],
        at(2, 0),
      ),
    ).toEqual({
      changes: [
        { id: 5, column: 'name', text: '甲' },
        { id: 5, column: 'people', text: '2' },
      ],
      notEditable: ['状态'],
      outside: 5,
    })
  })

  it('takes a first line that repeats the headings for no data', () => {
    expect(
      pasteBlock(
        [
          ['卡点', '状态'],
          ['东门', '达标'],
        ],
        at(0, 0),
      ).changes,
    ).toEqual([{ id: 7, column: 'name', text: '东门' }])
    expect(pasteBlock([['卡点']], at(0, 0)).changes).toEqual([{ id: 7, column: 'name', text: '卡点' }])
  })

  it('fills a chosen block with a single cell', () => {
    expect(pasteBlock([['2']], at(0, 2, 3, 1)).changes).toEqual([7, 3, 5].map((id) => ({ id, column: 'people', text: '2' })))
  })

  it('loses no cell: each is a change, in a locked column or outside', () => {
    fc.assert(
      fc.property(tables, fc.nat(2), fc.nat(2), (block, row, column) => {
        const wide = [...block, block[0] ?? []]
        const { changes, outside } = pasteBlock(wide, at(row, column))
        const inside = wide.flatMap((texts, down) => texts.filter((_, right) => row + down < 3 && column + right < 3)).length
        const locked = wide.filter((texts, down) => row + down < 3 && column <= 1 && column + texts.length > 1).length
        expect(changes).toHaveLength(inside - locked)
        expect(outside).toBe(wide.flat().length - inside)
      }),
    )
  })
})
