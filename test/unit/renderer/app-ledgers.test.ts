/** What the import screen makes of a preview: which rows are shown, how problems are gathered, what will be stored. */
import { describe, expect, it } from 'vitest'
import { attentionCount, groupProblems } from '../../../src/renderer/ledgers/problem-words.ts'
import { sheetRows, shortened } from '../../../src/renderer/ledgers/sheet-rows.ts'
import { acceptedByKind } from '../../../src/renderer/ledgers/totals.ts'
import { compareValues } from '../../../src/shared/lists/column.ts'
import type { Problem, SheetPreview, SheetReport } from '../../../src/shared/ledgers/ledger.ts'

const row = (number: number, outcome: SheetPreview['rows'][number]['outcome'] = 'created') => ({
  row: number,
  outcome,
  isDoubtful: false,
  cells: ['甲', '乙'],
})
const sheet: SheetPreview = {
  file: '台账.xlsx',
  sheet: '卡点',
  columns: [
    { heading: '名称', field: 'name', fieldLabel: '名称' },
    { heading: '经度', field: 'lon', fieldLabel: '经度' },
  ],
  rows: [row(5), row(6), row(7), row(8, 'rejected'), row(9)],
}
const problem = (number: number, code: Problem['code'], column: string | null = null): Problem => ({
  row: number,
  column,
  value: null,
  code,
  message: code,
})

describe('the preview grid', () => {
  it('folds away rows without problems and says which', () => {
    const rows = shortened(sheetRows(sheet, [problem(7, 'position_swapped', '经度')]))
    expect(rows.map(({ row: number, skipped }) => skipped ?? number)).toEqual([
      '第 5—6 行没有问题，已收起',
      7,
      8,
      '第 9 行没有问题，已收起',
    ])
  })

  it('marks a cell by its gravest problem', () => {
    const problems = [problem(7, 'position_swapped', '经度'), problem(7, 'position_outside_street', '经度')]
    expect(sheetRows(sheet, problems)[2]?.marks).toEqual(new Map([[1, 'doubtful']]))
  })
})

describe('the list of problems', () => {
  it('puts what is not stored first, then the frequent before the rare', () => {
    const problems = [
      problem(5, 'position_missing'),
      problem(6, 'phone_invalid'),
      problem(7, 'phone_invalid'),
      problem(8, 'category_unknown'),
      problem(9, 'name_missing'),
    ]
    const groups = groupProblems(problems).map(({ code, severity, problems: found }) => [code, severity, found.length])
    expect(groups).toEqual([
      ['name_missing', 'rejected', 1],
      ['phone_invalid', 'doubtful', 2],
      ['category_unknown', 'doubtful', 1],
      ['position_missing', 'noted', 1],
    ])
  })
})

describe('totals', () => {
  const report = (kind: SheetReport['kind'], accepted: number): SheetReport => ({
    file: '台账.xlsx',
    sheet: String(accepted),
    kind,
    rows: accepted + 1,
    accepted,
    duplicates: 0,
    doubtful: 2,
    rejected: 1,
    created: accepted,
    changed: 0,
    unchanged: 0,
    amounts: [],
    problems: [problem(0, 'total_mismatch'), problem(3, 'phone_invalid'), problem(0, 'hidden_rows')],
  })

  it('adds up sheets of one ledger and leaves out sheets not understood', () => {
    expect(acceptedByKind([report('people', 3), report(null, 0), report('people', 4), report('checkpoints', 2)])).toEqual([
      { kind: 'checkpoints', label: '关卡点台账', rows: 2 },
      { kind: 'people', label: '人员花名册', rows: 7 },
    ])
  })

  it('counts as wanting a look the doubtful and rejected rows, and doubts about the sheet as a whole', () => {
    expect(attentionCount(report('people', 3))).toBe(4)
  })
})

describe('sorting a column', () => {
  it('takes numbers inside words as numbers, and nothing as last', () => {
    expect(['10号楼', null, '2号楼', ''].sort(compareValues).slice(0, 2)).toEqual(['2号楼', '10号楼'])
  })
})
