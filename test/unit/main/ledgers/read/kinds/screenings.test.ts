import { expect, it } from 'vitest'
import { codesIn, draftsIn, problemsIn, readRows } from '../ledger-files.ts'

const rows = [
  ['入户排查汇总', null, null, null],
  ['截止时间：2月10日18时', null, null, null],
  ['村居名称', '累计排查户数', '排查总人数', '承诺书（份）'],
  ['甲村', '1,767户', '5596', 1339],
  ['乙村', 570, '若干', 430],
  ['合计', 2337, 5596, 1769],
]

it('reads counts as of the sheet’s own moment', async () => {
  const sheet = await readRows(rows, { year: 2020 })
  expect(sheet.statedAt).toBe('2020-02-10T18:00')
  expect(draftsIn(sheet, 'screenings')).toEqual([
    { kind: 'screenings', community: '甲村', households: 1767, residents: 5596, commitments: 1339, note: null },
  ])
  expect(codesIn(sheet)).toEqual(['number_unreadable'])
})

it('rejects the rows of a sheet whose date has no year, and says what to do', async () => {
  const sheet = await readRows(rows)
  expect(sheet.statedAt).toBeNull()
  expect(sheet.rows.flatMap((row) => row.drafts)).toEqual([])
  expect(problemsIn(sheet)[0]).toEqual({
    row: 4,
    column: null,
    value: '截止时间：2月10日18时',
    code: 'year_unknown',
    message: '日期没有写年份，这批台账里也没有完整日期可以推算，请在导入时填写年份。',
  })
})
