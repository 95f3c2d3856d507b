/** Both maps on paper, in real Chromium: the demo office through its real host, invented streets of other shapes beside it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAPER_SIZES } from '../../src/shared/documents/document.ts'
import type { Paper } from '../../src/shared/documents/document.ts'
import { inventStreet } from '../fixtures/invented-street.ts'
import type { StreetShape } from '../fixtures/invented-street.ts'
import { openMapPaper } from '../fixtures/map-paper.ts'
import type { PrintedMap } from '../fixtures/map-paper.ts'
import { build, post, serve } from '../host/post.ts'
import type { RunningHost } from '../host/post.ts'

const MOMENT = '2020-02-10T18:00'
const TRUTH = JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/demo-truth.json'), 'utf8')) as {
  checkpoints: { positions_wgs84: Record<string, unknown>; without_coordinates: string[] }
}
const POSTS = [...Object.keys(TRUTH.checkpoints.positions_wgs84), ...TRUTH.checkpoints.without_coordinates]

let paper: Awaited<ReturnType<typeof openMapPaper>>
let host: RunningHost
let origin: string
const dataDir = mkdtempSync(path.join(tmpdir(), 'maps-'))

beforeAll(async () => {
  build()
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  host = await serve(dataDir)
  paper = await openMapPaper()
  origin = await paper.enter(host.url)
})

afterAll(async () => {
  await paper.close()
  host.process.kill()
  rmSync(dataDir, { recursive: true })
})

/** Every sheet is printed once for all tests that read it. */
const prints = new Map<string, Promise<PrintedMap>>()
function demo(route: string): Promise<PrintedMap> {
  const sheet = prints.get(route) ?? paper.open(origin, `${route}&asOf=${MOMENT}`).then((page) => paper.print(page))
  prints.set(route, sheet)
  return sheet
}

describe('the deployment map of the demo street', () => {
  it.each<Paper>(['A4', 'A3', 'A0'])('is one clean sheet of %s with all sixty posts', async (size) => {
    const sheet = await demo(`deployment?paper=${size}`)
    expectSheet(sheet, size)
    expect(sheet.text).toContain('示范街道关卡点布控图')
    expect(sheet.text).toContain('截至2020年2月10日18:00')
    expect(sheet.text).toContain('内部使用注意保密')
    expect(POSTS).toHaveLength(60)
    expect(POSTS.map((name) => name.replace('卡点', '')).filter((name) => !sheet.text.includes(name))).toEqual([])
  })

  it('counts as the office counts: 60 posts, 8 entries, 6 short, 14 branches, 90 %', async () => {
    const { text } = await demo('deployment?paper=A3')
    for (const line of ['关卡点60处', '入市口8处', '力量不足6处', '其中设临时党支部14个', '力量达标率90%'])
      expect(text).toContain(line)
  })

  it('draws the three posts without coordinates at their compounds, and says so', async () => {
    const { text } = await demo('deployment?paper=A3')
    expect(text).toContain('位置为近似值，取小区中心3处')
  })

  it('has a scale bar that measures true', async () => {
    const page = await paper.open(origin, `deployment?paper=A3&asOf=${MOMENT}`)
    const bar = page.locator('[data-scale-bar]')
    expect(await bar.textContent()).toContain('1∶20\u2009000')
    expect(await bar.textContent()).toContain('1000米')
    const width = await bar.locator('rect').evaluateAll((rects) => {
      const edges = rects.map((rect) => rect.getBoundingClientRect())
      return Math.max(...edges.map(({ right }) => right)) - Math.min(...edges.map(({ left }) => left))
    })
    await page.close()
    // a kilometre at 1:20 000, the line's own width beside it
    expect((width * 25.4) / 96).toBeGreaterThan(49.95)
    expect((width * 25.4) / 96).toBeLessThan(50.25)
  })

  it('prints leaders and their phones for the wall, and neither for outside', async () => {
    const wall = await demo('deployment?paper=A3')
    const outside = await demo('deployment?paper=A3&masking=external')
    expect(wall.text).toContain('段涵子19900000001')
    expect(outside.text).not.toMatch(/段涵子|199\d{8}|内部使用/)
    expect(outside.text).toContain('公开使用前须按规定送审')
    expectSheet(outside, 'A3')
  })
})

describe('the key-person map of the demo street', () => {
  it.each<Paper>(['A4', 'A3', 'A0'])('is one clean sheet of %s', async (size) => {
    const sheet = await demo(`key-persons?paper=${size}`)
    expectSheet(sheet, size)
    expect(sheet.text).toContain('示范街道重点人员分布图')
    expect(sheet.text).toContain('截至2020年2月10日18:00')
  })

  it('counts as the office counts: 382 of 899 observed, 33 from Wuhan, 375 on the map and 7 listed by number', async () => {
    const { text } = await demo('key-persons?paper=A3')
    expect(text).toContain('合计382899517318033')
    expect(text).toContain('上图375人，未上图7人')
    expect(text).toContain('0242')
  })

  it('names nobody and no door on the wall, and draws no building outside', async () => {
    const wall = await demo('key-persons?paper=A3')
    expect(wall.text).not.toMatch(/单元|199\d{8}|姓名/)
    const command = await demo('key-persons?paper=A3&masking=command')
    expect(command.text).toContain('姓名')
    const page = await paper.open(origin, `key-persons?paper=A3&masking=external&asOf=${MOMENT}`)
    expect(await page.locator('.sheet > svg [data-cases]').count()).toBe(0)
    const outside = await paper.print(page)
    expectSheet(outside, 'A3')
    expect(outside.text).not.toMatch(/楼栋|台账号|小区（楼院）/)
    expect(outside.text).toContain('安阳路社区74人')
  })
})

describe('maps of other streets', () => {
  const square: StreetShape = { columns: 4, rows: 4, blockWidth: 1200, blockHeight: 1100, posts: 60, nameLength: 5 }
  const shapes: [string, StreetShape][] = [
    ['three times as wide as high', { ...square, columns: 8, rows: 2, blockWidth: 900 }],
    ['three times as high as wide', { ...square, columns: 2, rows: 7, blockWidth: 800 }],
    ['with three posts', { ...square, columns: 1, rows: 1, posts: 3 }],
    ['with 120 posts', { ...square, columns: 5, blockWidth: 1000, posts: 120 }],
    ['with names of twenty characters', { ...square, posts: 70, nameLength: 18 }],
  ]

  it.each(shapes)('are clean sheets for a street %s', async (_, shape) => {
    const street = inventStreet(shape)
    for (const map of ['deployment', 'key-persons']) {
      expectSheet(await paper.print(await paper.openInvented(`${map}?paper=A3`, street)), 'A3')
    }
  })

  it('continue a table of 300 posts on supplementary sheets of the same paper', async () => {
    const street = inventStreet({ ...square, columns: 6, rows: 6, blockWidth: 800, posts: 300, nameLength: 8 })
    const { pages, text, flaws } = await paper.print(await paper.openInvented('deployment?paper=A3', street))
    expect(pages.length).toBeGreaterThan(1)
    expect(text).toContain('附表1')
    expect(street.posts.filter(({ leaderPhone }) => !text.includes(leaderPhone ?? ''))).toEqual([])
    expect(flaws).toEqual([])
  })

  it('say how to import a base map where there is none, with the table complete', async () => {
    const street = inventStreet(square)
    const bare = { ...street, areas: street.areas.map((area) => ({ ...area, geometry: null })) }
    const printed = await paper.print(await paper.openInvented('deployment?paper=A3', bare))
    expectSheet(printed, 'A3')
    expect(printed.text).toContain('请在“台账导入导出”中导入底图')
    expect(street.posts.filter(({ leaderPhone }) => !printed.text.includes(leaderPhone ?? ''))).toEqual([])
    expectSheet(await paper.print(await paper.openInvented('key-persons?paper=A3', bare)), 'A3')
  })

  it('fail with a sentence when they are ordered wrongly', async () => {
    await expect(paper.openInvented('deployment?paper=A9', inventStreet(square))).rejects.toThrow('纸张')
    await expect(paper.openInvented('weather', inventStreet(square))).rejects.toThrow('没有名为“weather”的打印页')
  })
})

function expectSheet({ pages, flaws, pictures }: PrintedMap, size: Paper) {
  expect(pages).toHaveLength(1)
  expect(pages[0]?.width).toBeCloseTo(PAPER_SIZES[size].width, 0)
  expect(pages[0]?.height).toBeCloseTo(PAPER_SIZES[size].height, 0)
  expect(pictures).toBe(0)
  expect(flaws).toEqual([])
}
