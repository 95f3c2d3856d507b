/** Lists, figures and empty ledgers as files from the command line. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../src/main/sheets/read-sheets.ts'
import { temporaryFolder } from '../fixtures/office.ts'
import { build, folderForFile, post } from './post.ts'

const dataDir = folderForFile()
/** Each command is a process of its own. */
const PATIENCE = { timeout: 300_000 }

beforeAll(async () => {
  build()
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
}, 300_000)

async function rowsOf(file: string) {
  const [sheet] = await readSheets(path.basename(file), readFileSync(file))
  return sheet?.rows ?? []
}

describe('the command line', PATIENCE, () => {
  it('writes the records of a figure, all figures and an empty ledger, each where it is told', async () => {
    const out = temporaryFolder()
    const at = ['--as-of', '2020-02-10T18:00', '--data', dataDir]
    const cases = path.join(out, '新', '名单.xlsx')
    const list = await post(['export', 'cases', '--figure', 'cases_current', '--out', cases, '--json', ...at])
    expect([list.code, JSON.parse(list.stdout)]).toEqual([0, { file: cases, kind: 'cases' }])
    const { figures } = JSON.parse((await post(['figures', '--json', ...at])).stdout) as {
      figures: Record<string, { value: number }>
    }
    const rows = await rowsOf(cases)
    expect(rows[0]?.[0]).toBe('示范街道居家观察人员台账（正在居家观察）')
    // title, two lines and headings stand above the records
    expect(rows.length - 4).toBe(figures['cases_current']?.value)

    const numbers = path.join(out, '数字.csv')
    expect((await post(['export', 'figures', '--csv', '--out', numbers, ...at])).code).toBe(0)
    expect(readFileSync(numbers, 'utf8')).toContain(`cases_current,正在居家观察,${figures['cases_current']?.value ?? ''},人,`)

    const empty = path.join(out, '空表.xlsx')
    expect((await post(['template', 'people', '--out', empty, '--data', dataDir])).code).toBe(0)
    expect((await rowsOf(empty))[0]?.[0]).toBe('示范街道人员花名册')
  })

  it('refuses a figure of another list with exit code 1, and writes nothing', async () => {
    const file = path.join(temporaryFolder(), '名单.xlsx')
    const { code, stderr } = await post(['export', 'cases', '--figure', 'people_total', '--out', file, '--data', dataDir])
    expect([code, existsSync(file)]).toEqual([1, false])
    expect(stderr).toContain('“防控人员”数的是人员')
  })

  it.each([
    ['an unknown kind', ['export', 'dogs', '--out', 'x.xlsx'], 'checkpoints'],
    ['another ending', ['export', 'cases', '--csv', '--out', 'x.xlsx'], '.csv'],
    ['no place', ['export', 'cases'], '还要写明'],
    ['a blank reason', ['export', 'cases', '--unmask', ' ', '--out', 'x.xlsx'], '须写明事由'],
    ['an unknown empty ledger', ['template', 'areas', '--out', 'x.xlsx'], 'residents'],
  ])('says how the command is written where it names %s: exit code 2', async (_what, argv, sentence) => {
    const { code, stdout, stderr } = await post([...argv, '--data', dataDir])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})
