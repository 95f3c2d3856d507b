/** One plan on paper and as a workbook: the same names, numbers, signs and pages in both. */
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rosterWorkbook } from '../../src/main/roster/workbooks/roster-workbook.ts'
import type { RosterSheet } from '../../src/shared/documents/roster-paper.ts'
import { RosterWeek } from '../../src/shared/roster/roster-week.ts'
import { demoRosterWeek } from '../fixtures/roster-demo-week.ts'
import { hardWeek } from '../fixtures/roster-hard-weeks.ts'
import { openRosterPaper } from '../fixtures/roster-paper.ts'
import { canRenderWorkbooks, renderPages } from '../unit/main/documents/render.ts'

const SAID = ['▲', '缺', '取消', '无班', '（续）', '换人先报指挥部值班电话']
const hard = RosterWeek.parse(hardWeek())
const demo = RosterWeek.parse(demoRosterWeek())

let paper: Awaited<ReturnType<typeof openRosterPaper>>

beforeAll(async () => {
  paper = await openRosterPaper()
})

afterAll(() => paper.close())

describe('the sheet of a post', () => {
  it('has the same people, phones, empty seats and marks in the workbook as on paper', async () => {
    const printed = await paper.printed('roster-posts', hard)
    const sheets = await textsOf(hard, 'posts')
    expect(sheets).toHaveLength(hard.posts.length)
    hard.posts.forEach((post, index) => {
      const [page, sheet] = [withoutSpaces(printed.pages[index]), withoutSpaces(sheets[index])]
      const names = post.bands.flatMap(({ cells, runningIn }) => [runningIn, ...cells].flatMap((cell) => cell?.assignments ?? []))
      const gone = post.bands.flatMap(({ cells, cancelled }) => [
        ...cells.flatMap((cell) => cell?.changes?.left.map(({ name }) => name) ?? []),
        ...(cancelled?.flatMap((people) => people?.map(({ name }) => name) ?? []) ?? []),
      ])
      const wanted = [
        ...names.map(({ name }) => name),
        ...names.flatMap(({ phone, match }) => (match === 'linked' && phone) || []),
      ]
      for (const each of new Set([...wanted, ...gone, ...SAID])) {
        // the fullest sheets print their phones once more, beside the names, at the foot
        const times = (text: string) => (page.includes('电话列在表末') ? Math.min(1, count(text, each)) : count(text, each))
        expect([post.name, each, times(sheet)]).toEqual([post.name, each, times(page)])
      }
    })
  })

  it('bears version, validity and signatures, and a shift over midnight on both days', async () => {
    const [sheet] = await textsOf(onlyPost('长短不一跨零点卡点'), 'posts')
    const text = withoutSpaces(sheet)
    for (const said of ['版本：V2（2月9日20:00发布）', '有效期：2020年2月10日0:00—2月17日6:00，新版发布即止', '大夜班（续）']) {
      expect(text).toContain(said)
    }
    const night = hard.posts.find(({ name }) => name === '长短不一跨零点卡点')?.bands.find(({ name }) => name === '大夜班')
    for (const { name } of night?.cells[2]?.assignments ?? []) expect(count(text, name)).toBeGreaterThanOrEqual(2)
  })
})

describe.each<[RosterSheet, RosterWeek]>([
  ['overview', hard],
  ['communities', hard],
  ['communities', demo],
  ['leaders', demo],
  ['leaders', hard],
  ['people', demo],
  ['people', hard],
])('the workbook of %s', (sheet, week) => {
  it('names everybody as often as the paper does', async () => {
    const page = await paper.open(`roster-${sheet}`, week)
    const drawn = withoutSpaces(await page.locator('body').innerText())
    await page.close()
    const written = withoutSpaces((await textsOf(week, sheet)).join('\n'))
    const cells = week.posts.flatMap(({ bands }) => bands.flatMap((band) => band.cells.flatMap((cell) => cell ?? [])))
    const names = new Set(cells.flatMap(({ assignments }) => assignments.map(({ name }) => name)))
    // a card is headed with the name, and a page with the leader's once more; duties are counted by their posts
    const absent = [...names].filter((name) => drawn.includes(name) !== written.includes(name))
    expect(absent).toEqual([])
    if (sheet === 'leaders') expect(marksIn(written)).toEqual(marksIn(drawn))
    if (sheet === 'overview' || sheet === 'communities') {
      expect([...names].filter((name) => count(drawn, name) !== count(written, name))).toEqual([])
      expect(count(written, '▲') - heads(written)).toBe(count(drawn, '▲') - heads(drawn))
    }
  })
})

it.skipIf(!canRenderWorkbooks)(
  'prints as many pages as the paper has, with their numbers (skipped without LibreOffice Calc)',
  async () => {
    const week = onlyPost('长短不一跨零点卡点', '带班备勤有改动卡点')
    for (const [sheet, pages] of [
      ['posts', 2],
      ['communities', 1],
      ['leaders', 1],
      ['entries', 14],
      ['handover', 5],
    ] as const) {
      const rendered = renderPages(await rosterWorkbook(week, sheet), 'xlsx')
      expect([sheet, rendered.length]).toEqual([sheet, pages])
      const first = withoutSpaces(rendered[0]?.lines.map(({ text }) => text).join(''))
      for (const said of ['制表：陈静', '审核：周平', `第1页共${pages}页`, 'V2（2月9日20:00发布）']) expect(first).toContain(said)
    }
  },
  180_000,
)

function marksIn(text: string): number[] {
  return [count(text, '▲') - heads(text), ...['取消', '班（续）', '赵明', '李减'].map((sign) => count(text, sign))]
}

/** ▲ in a legend says what it means. */
function heads(text: string): number {
  return count(text, '▲新上或改岗')
}

async function textsOf(week: RosterWeek, sheet: RosterSheet): Promise<string[]> {
  const { SheetNames, Sheets } = read(await rosterWorkbook(week, sheet))
  return SheetNames.map((name) => {
    const rows = utils.sheet_to_json<string[]>(Sheets[name] ?? {}, { header: 1, defval: '' })
    return rows.map((row) => row.join('\n')).join('\n')
  })
}

function onlyPost(...names: string[]): RosterWeek {
  return { ...hard, posts: hard.posts.filter(({ name }) => names.includes(name)) }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

function withoutSpaces(text: string | undefined): string {
  return (text ?? '').replace(/\s/gu, '')
}
