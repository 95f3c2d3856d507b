/** 今日态势 of the demo street: every number leads to as many records, every step to its place, on both usual screens. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

interface Truth {
  checkpoints: { count: number; understaffed: string[] }
  roster: { people_double_booked: string[]; assignments_missing_against_standard: number }
  cases: { unique: number; active: number; released: number; without_address: string[]; released_early: string[] }
  inspections: { problems: number; rectified: number; overdue: number }
}
const truth = JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/demo-truth.json'), 'utf8')) as Truth

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  await post(['demo', '--data', dataDir])
  app = await openApp(dataDir)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const strip = () => app.page.getByRole('list', { name: '今日数字' })
const todo = () => app.page.getByRole('region', { name: '需要处理' })
const address = () => app.page.evaluate(() => decodeURIComponent(location.hash))
const back = async () => {
  await app.goTo('今日态势')
  await strip().waitFor()
}
/** How many records the open list says it holds. */
const listed = async () => {
  const foot = app.page.getByRole('region', { name: /名单$/ }).getByText(/共 [\d,]+ \S+$/)
  return Number(/共 ([\d,]+)/.exec(await foot.innerText())?.[1]?.replaceAll(',', ''))
}

describe('today', () => {
  it('asks for all it shows at once, ahead of its own code, and for nothing twice', async () => {
    const asked: string[] = []
    const note = (request: Request) => {
      const [, call] = /\/rpc\/(.*)$/.exec(new URL(request.url()).pathname) ?? []
      if (call) asked.push(call)
    }
    app.page.on('request', note)
    await app.page.reload()
    await app.page.getByRole('link', { name: /^重点人员分布图：.*打开$/ }).waitFor()
    app.page.off('request', note)
    const ahead = ['office/status', 'situation/at', 'areas/list', 'lists/checkpoints', 'cases/distribution']
    expect(asked.slice(0, ahead.length)).toEqual(ahead)
    expect(asked.filter((call) => ahead.includes(call))).toEqual(ahead)
  })

  it('is where an office with data opens', async () => {
    await strip().waitFor()
    expect(await address()).toBe('#/today')
    await todo().getByRole('listitem').first().waitFor()
    await app.page.getByRole('img', { name: /^居家观察逐日/ }).waitFor()
    await app.page.getByRole('link', { name: /^重点人员分布图：.*打开$/ }).waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('today-1440')
  })

  it('fits both usual screens without scrolling', async () => {
    for (const [width, height] of [
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await app.page.setViewportSize({ width, height })
      const hidden = await todo()
        .getByRole('list')
        .evaluate((list) => list.scrollHeight - list.clientHeight)
      expect(hidden).toBeLessThanOrEqual(0)
      expect(await app.page.getByRole('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0)
    }
    await app.picture('today-1920')
    expect(await app.violations()).toEqual([])
    await app.page.setViewportSize({ width: 1440, height: 900 })
  })

  it('puts the numbers of what is to be done into the navigation', async () => {
    const { understaffed } = truth.checkpoints
    const navigation = app.page.getByRole('navigation', { name: '页面' })
    await navigation.getByRole('link', { name: new RegExp(`^卡点 ?${understaffed.length} ?件待处理$`) }).waitFor()
    const open = truth.inspections.problems - truth.inspections.rectified
    await navigation.getByRole('link', { name: new RegExp(`^督查整改 ?${open} ?件待处理$`) }).waitFor()
    const gaps = truth.roster.assignments_missing_against_standard
    await navigation.getByRole('link', { name: new RegExp(`^值班 ?${gaps} ?件待处理$`) }).waitFor()
    await navigation.getByRole('link', { name: new RegExp(`^重点人员 ?${truth.cases.active}$`) }).waitFor()
  })
})

describe('figures', () => {
  const { cases, checkpoints, inspections } = truth
  const figures: [label: string, value: number, place: string][] = [
    ['正在居家观察', cases.active, '#/cases?figure=cases_current'],
    ['累计居家观察', cases.unique, '#/cases?figure=cases_cumulative'],
    ['累计解除隔离', cases.released, '#/cases?figure=cases_released'],
    ['卡点人员达标', checkpoints.count - checkpoints.understaffed.length, '#/checkpoints?figure=staffing_compliance'],
    ['缺类别', checkpoints.understaffed.length, '#/checkpoints?figure=staffing_below_standard'],
    ['督查问题', inspections.rectified, '#/inspections?figure=findings_corrected'],
    ['超期', inspections.overdue, '#/inspections?figure=findings_overdue'],
  ]
  for (const [label, value, place] of figures) {
    it(`lead from ${label} to as many records`, async () => {
      await back()
      const link = strip().getByRole('link', { name: new RegExp(`^${label} ?\\d`) })
      expect(Number(/\d+/.exec((await link.innerText()).replaceAll(',', ''))?.[0])).toBe(value)
      await link.click()
      expect(await address()).toBe(place)
      await expect.poll(listed, { timeout: 20_000 }).toBe(value)
    })
  }

  it('say that yesterday had no roster rather than a difference from nothing', async () => {
    await back()
    await strip().getByRole('listitem').filter({ hasText: '今日值守' }).getByText('昨日未排').waitFor()
  })
})

describe('what has to be seen to', () => {
  it('is reached and gone through by keyboard, and Enter opens the records it names', async () => {
    await back()
    await todo()
      .getByRole('link', { name: /同一时间排在两个卡点/ })
      .focus()
    await app.page.keyboard.press('ArrowDown')
    const name = `${truth.checkpoints.understaffed.length} 个卡点台账配置不达标：`
    expect(await app.page.locator(':focus').innerText()).toContain(name)
    await app.page.keyboard.press('Enter')
    expect(await address()).toBe('#/checkpoints?figure=staffing_below_standard')
    await expect.poll(listed, { timeout: 20_000 }).toBe(truth.checkpoints.understaffed.length)
  })

  it('leads from a shortage to the first cell of the roster that can still be filled', async () => {
    await back()
    const step = todo().getByRole('link', { name: /卡点值班表缺社区人员： ?补排班$/ })
    expect(await step.getAttribute('href')).toMatch(/roster\?post=\d+&day=2020-02-10&band=%E4%B8%AD%E7%8F%AD&seat=community$/)
    const { people_double_booked: people } = truth.roster
    for (const person of people) await todo().getByRole('link', { name: person, exact: true }).waitFor()
  })

  it('leads from a name to that very record', async () => {
    await back()
    const action = todo().getByRole('listitem').filter({ hasText: '观察人员没有住址' })
    const person = action.getByRole('link').nth(1)
    const name = await person.innerText()
    await person.click()
    expect(await address()).toMatch(/^#\/cases\/\d+\?figure=cases_without_address$/)
    await app.page.getByRole('complementary', { name: new RegExp(name) }).waitFor()
  })

  it('only offers to look while the window looks back', async () => {
    await back()
    await app.page.getByRole('button', { name: '前一日' }).click()
    await todo()
      .getByRole('link', { name: /： ?查看$/ })
      .first()
      .waitFor()
    expect(
      await todo()
        .getByRole('link', { name: /补排班|去督办/ })
        .count(),
    ).toBe(0)
    await app.page.getByRole('button', { name: '后一日' }).click()
    await todo()
      .getByRole('link', { name: /补排班$/ })
      .waitFor()
  })
})

describe('the maps', () => {
  it('count in their legends what they draw, and open on the map page', async () => {
    await back()
    const map = app.page.getByRole('region', { name: '重点人员分布图' })
    const drawn = truth.cases.active - truth.cases.without_address.length
    await map.getByText(`${truth.cases.active} 人，上图 ${drawn} 人`, { exact: true }).waitFor()
    const legend = await map.getByRole('list', { name: '重点人员分布图图例' }).getByRole('listitem').allInnerTexts()
    const counts = legend.flatMap((row) => /^(?:湖北|外省|省内).*?(\d+)$/s.exec(row.trim())?.[1] ?? [])
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(drawn)
    await map.getByRole('link', { name: /，打开$/ }).press('Enter')
    await expect.poll(address).toBe('#/map/key-persons')
  })

  it('lead from a post on the picture to that post', async () => {
    await back()
    const picture = app.page.getByRole('link', { name: /^关卡点布控图：/ })
    const at = await picture.evaluate((link: HTMLElement) => {
      const { left, top, width, height } = link.getBoundingClientRect()
      for (let y = top; y < top + height; y += 4) {
        for (let x = left; x < left + width; x += 4) {
          link.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }))
          if (link.title.startsWith('32 ')) return { x, y }
        }
      }
      return null
    })
    if (!at) throw new Error('no symbol says it is post 32')
    await app.page.mouse.click(at.x, at.y)
    await app.page.getByRole('complementary', { name: '32 康乐北新村南门卡点' }).waitFor()
  })

  it('go to paper from here', async () => {
    await back()
    await app.page.getByRole('button', { name: /^打印 ?关卡点布控图$/ }).click()
    await app.page.getByRole('dialog', { name: '打印本图' }).getByText('横向').waitFor()
    await app.page.keyboard.press('Escape')
  })
})

describe('the days', () => {
  it('stand as a table beside the picture, which is described in words', async () => {
    await back()
    const part = app.page.getByRole('region', { name: '居家观察逐日' })
    expect(await part.getByRole('img').first().getAttribute('aria-label')).toContain(`2月10日${truth.cases.active}人`)
    await part.getByRole('button', { name: '看数字' }).click()
    const cells = part.getByRole('row').nth(1).getByRole('cell')
    expect((await cells.allInnerTexts()).at(-1)).toBe(String(truth.cases.active))
    expect(await app.violations()).toEqual([])
    await part.getByRole('button', { name: '看图' }).click()
  })

  it('can be those of findings and of closures', async () => {
    await app.page.getByText('督查问题', { exact: true }).last().click()
    const open = truth.inspections.problems - truth.inspections.rectified
    await app.page.getByRole('img', { name: new RegExp(`^督查问题逐日，.*2月10日${open}项`) }).waitFor()
  })

  it('tell how many posts met the standard, and lead to those that do not', async () => {
    const { count, understaffed } = truth.checkpoints
    await app.page.getByText('卡点达标', { exact: true }).last().click()
    const met = count - understaffed.length
    await app.page
      .getByRole('img', { name: new RegExp(`^卡点达标逐日，.*2月10日${met}个.*缺类别${understaffed.length}个`) })
      .waitFor()
    await app.picture('today-compliance-1440')
    await app.page.getByRole('link', { name: '缺类别名单' }).click()
    expect(await address()).toBe('#/checkpoints?figure=staffing_below_standard')
    await expect.poll(listed, { timeout: 20_000 }).toBe(understaffed.length)
  })
})
