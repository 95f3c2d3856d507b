/** What the import screen makes of a preview: which rows are shown, how problems are gathered, what will be stored. */
import { describe, expect, it } from 'vitest'
import { attentionCount, groupProblems } from '../../../src/renderer/ledgers/problem-words.ts'
import { sheetRows, withGaps } from '../../../src/renderer/ledgers/sheet-rows.ts'
import { acceptedByKind } from '../../../src/renderer/ledgers/totals.ts'
import { compareValues } from '../../../src/shared/lists/column.ts'
import type { Problem, SheetReport } from '../../../src/shared/ledgers/ledger.ts'
import type { PreviewColumn, PreviewRow } from '../../../src/shared/ledgers/preview.ts'

const column = (heading: string, index: number): PreviewColumn => {
  return { index, heading, field: heading, fieldLabel: heading, by: 'heading', samples: [] }
}
const columns = [column('名称', 0), column('经度', 1)]
const row = (number: number, problems: Problem[] = []): PreviewRow => {
  const nothing = { corrected: [], differences: [], choice: null }
  return { row: number, outcome: 'created', isDoubtful: false, cells: ['甲', '乙'], problems, ...nothing }
}
const problem = (number: number, code: Problem['code'], column: string | null = null): Problem => ({
  row: number,
  column,
  value: null,
  code,
  message: code,
})

describe('the preview grid', () => {
  it('says between two rows which ones of the sheet are left out', () => {
    const rows = withGaps(sheetRows(columns, [row(5), row(8), row(9), row(11)]))
    expect(rows.map(({ row: number, skipped }) => skipped ?? number)).toEqual([
      5,
      '第 6—7 行不用看，已收起',
      8,
      9,
      '第 10 行不用看，已收起',
      11,
    ])
  })

  it('marks a cell by its gravest problem and says every reason of it', () => {
    const problems = [problem(7, 'position_swapped', '经度'), problem(7, 'position_outside_street', '经度')]
    const [shown] = sheetRows(columns, [row(7, problems)])
    expect(shown?.marks).toEqual(new Map([[1, 'doubtful']]))
    expect(shown?.reasons).toEqual(new Map([[1, 'position_swappedposition_outside_street']]))
  })

  it('shows a rewritten cell before the core has answered', () => {
    const [shown] = sheetRows(columns, [row(7)], [{ row: 7, column: 1, text: '113.6' }])
    expect([shown?.cells, shown?.corrected]).toEqual([['甲', '113.6'], [1]])
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
    const tally = [...Map.groupBy(problems, ({ code }) => code)].map(([code, found]) => ({ code, count: found.length }))
    const groups = groupProblems(problems, tally).map(({ code, severity, count }) => [code, severity, count])
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
    isLeftOut: false,
    corrected: [],
    vanished: [],
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
