import { read, utils } from '@e965/xlsx'
import type { WorkSheet } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { rosterWorkbook } from '../../../../src/main/roster/workbooks/roster-workbook.ts'
import { RosterWeek } from '../../../../src/shared/roster/roster-week.ts'
import { canRenderWorkbooks, renderPages } from '../documents/render.ts'
import type { Page } from '../documents/render.ts'
import { demandingWeek, rosterPost, rosterWeek } from './roster-week-fixture.ts'

describe('rosterWorkbook', () => {
  let file: Uint8Array
  let sheets: Record<string, WorkSheet>
  beforeAll(async () => {
    file = await rosterWorkbook(RosterWeek.parse(demandingWeek()))
    sheets = read(file, { cellFormula: true, cellStyles: true }).Sheets
  })

  it('holds 值班总表 and a sheet per post, named by number and post', () => {
    expect(Object.keys(sheets)).toHaveLength(61)
    expect(Object.keys(sheets).slice(0, 3)).toEqual(['值班总表', '1 康乐1号院正门卡点', '2 康乐2号院正门卡点'])
  })

  it('shows a short shift with gaps, a namesake without a number and a formula as text', () => {
    const rows = textOf(sheets['3 康乐3号院正门卡点'])
    const monday = rows.slice(5, 10).map((row) => row.slice(1, 4))
    expect(monday).toEqual([
      ['机', '王伟', '同名待核'],
      ['社', '缺', '补：________'],
      ['志', '=SUM(A1:A9)', expect.stringMatching(/^199\d{8}$/)],
      ['物', '缺', '补：________'],
      ['核', '过路人', '未登记'],
    ])
  })

  it('keeps every cell text, phones whole and nothing a formula', () => {
    const cells = Object.values(sheets).flatMap((sheet) =>
      Object.entries(sheet).flatMap(([address, cell]) =>
        address.startsWith('!') ? [] : [cell as { t: string; v?: unknown; f?: string }],
      ),
    )
    expect(new Set(cells.filter((cell) => cell.v !== undefined && cell.v !== '').map((cell) => cell.t))).toEqual(new Set(['s']))
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([])
    expect(cells.filter((cell) => /^199\d{8}$/.test(String(cell.v))).length).toBeGreaterThan(4900)
  })

  it('tells on each sheet whom to call and how long it is valid', () => {
    const text = textOf(sheets['9 康乐9号院正门卡点']).flat().join(' ')
    for (const part of [
      '分包领导　段涵子　199 0000 0001',
      '卡点负责人　邱娜　199 0000 0002',
      '指挥部值班　0371-00000000',
      '有效期：2020年2月10日0:00—2月16日24:00，新版发布即止',
      '版本：V1（2月9日20:00发布）',
      '（无主管楼院）',
      '1+1+N',
      '交接签字',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('1+1+N+物业')
  })

  it('marks in the overview gaps, seconded officers, seats nobody is asked for and hours that differ from the rest', () => {
    const rows = textOf(sheets['值班总表'])
    const bands = rows.slice(3)
    expect(bands[6]?.slice(2, 6)).toEqual(['王伟？', '缺', '=SUM(A1:A9)\n过路人核', '缺'])
    expect(bands[24]?.[5]).toBe('—')
    expect(bands[0]?.[18]).toMatch(/△$/)
    expect(bands.slice(30, 32).map((row) => row[1])).toEqual(['夜班（续） 0:00—7:00', '夜班 19:00—次日7:00'])
    expect(rows[0]?.join('')).toContain('夜班0:00—8:00　早班8:00—16:00　中班16:00—24:00')
  })

  it('merges a post over its shifts and a day over its columns', () => {
    const merges = sheets['值班总表']?.['!merges']?.map((range) => utils.encode_range(range)) ?? []
    expect(merges).toEqual(expect.arrayContaining(['C2:F2', 'A4:A6', 'A2:A3']))
  })

  it('writes a week without posts, and a post without shifts', async () => {
    const empty = read(await rosterWorkbook(rosterWeek([])))
    expect(empty.SheetNames).toEqual(['值班总表'])
    const bare = read(
      await rosterWorkbook(rosterWeek([rosterPost(1, { bands: [], number: null, leader: null, strength: null })])),
    )
    expect(bare.SheetNames).toEqual(['值班总表', '康乐1号院正门卡点'])
    expect(textOf(bare.Sheets['值班总表'])[3]?.[1]).toBe('未排')
  })

  it.skipIf(!canRenderWorkbooks)(
    'prints A3 pages with repeated headings and one A4 page per post (skipped without LibreOffice Calc)',
    async () => {
      const { posts } = demandingWeek()
      const pages = renderPages(await rosterWorkbook(rosterWeek(posts.slice(0, 18))), 'xlsx')
      const sizes = pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`)
      expect(sizes).toEqual(['1191×842', '1191×842', ...Array.from({ length: 18 }, () => '842×595')])
      for (const page of pages.slice(0, 2)) expect(textOnPage(page)).toMatch(/2月10日（一）.*第\d页共20页/s)
      expect(textOnPage(pages[5])).toContain('第6页共20页')
    },
    180_000,
  )
})

function textOf(sheet: WorkSheet | undefined): string[][] {
  return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
}

function textOnPage(page: Page | undefined): string {
  return page?.lines.map((line) => line.text).join('\n') ?? ''
}
