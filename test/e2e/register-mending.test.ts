/** A residents’ register mended on the screen before it is stored, and its next version, which leaves somebody out. */
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { RESIDENT_HEADINGS, inventResidents } from '../fixtures/invented-residents.ts'
import { build, folderForFile } from '../host/post.ts'
import { drop, foreignWords, openApp } from './app-in-browser.ts'

const PATIENCE = { timeout: 150_000 }
const NUMBER = RESIDENT_HEADINGS.indexOf('身份证号码')
const DOOR = RESIDENT_HEADINGS.indexOf('门牌号')
const NAME = RESIDENT_HEADINGS.indexOf('姓名')
const HEADINGS = RESIDENT_HEADINGS.with(RESIDENT_HEADINGS.indexOf('工作单位'), '上班的地方')
const PEOPLE = [...inventResidents(60)].map(({ cells }) => cells.with(1, '济源社区'))
const RIGHT = PEOPLE[40]?.[NUMBER] ?? ''
const WRONG = `${RIGHT.slice(0, 17)}${RIGHT.endsWith('1') ? '2' : '1'}`

function register(day: number, people: string[][]) {
  const lines = [[`示范街道居民信息登记表（截至2020年2月${String(day)}日）`], HEADINGS, ...people]
  return { name: `居民登记表2月${String(day)}日.csv`, content: lines.map((cells) => cells.join(',')).join('\n') }
}

let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  app = await openApp(folderForFile())
  await app.page.getByLabel('街道名称').fill('样例街道')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('navigation', { name: '页面' }).waitFor(PATIENCE)
  await app.goTo('台账导入')
  await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor(PATIENCE)
  await drop(app.page, 'main h2', [register(8, PEOPLE.with(40, (PEOPLE[40] ?? []).with(NUMBER, WRONG)))])
  await app.page.getByRole('button', { name: '入库', exact: true }).waitFor(PATIENCE)
}, 400_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const filter = (name: RegExp) => app.page.getByRole('group', { name: '看哪些行' }).getByRole('button', { name })
const settled = () => app.page.getByText('正在重新核对').waitFor({ ...PATIENCE, state: 'detached' })

async function edit(cell: Locator) {
  await cell.click()
  await app.page.keyboard.press('F2')
  await app.page.getByRole('gridcell').getByRole('textbox').waitFor(PATIENCE)
  await app.page.keyboard.press('Control+A')
}

describe('a residents’ register', () => {
  it('has a column read as is said', async () => {
    await app.page.getByRole('button', { name: '各列读作' }).press('Enter')
    const columns = app.page.getByRole('complementary', { name: '各列读作' })
    await columns.getByLabel('上班的地方 读作').selectOption({ label: '工作单位' })
    await columns
      .getByRole('row', { name: /上班的地方/ })
      .getByText('您定的')
      .waitFor(PATIENCE)
    await settled()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('register-mapping-1440')
    await columns.getByRole('button', { name: '收起各列读作' }).press('Enter')
  }, 400_000)

  it('keeps what is being typed while what was typed before is checked', async () => {
    await filter(/^全部 60$/).click()
    const [first, second] = PEOPLE.filter((cells) => cells[NUMBER]).slice(0, 2)
    const doorOf = (cells: string[] | undefined, door = cells?.[DOOR] ?? '') =>
      app.page.getByRole('row', { name: cells?.[NUMBER] ?? '' }).getByRole('gridcell', { name: door, exact: true })
    await edit(doorOf(first))
    await app.page.keyboard.type('1801')
    await app.page.keyboard.press('Enter')
    await edit(doorOf(second))
    await app.page.keyboard.type('19')
    await settled()
    await app.page.keyboard.type('02')
    await app.page.keyboard.press('Enter')
    await doorOf(second, '1902 已手工改正。').waitFor(PATIENCE)
    await settled()
    expect(await doorOf(first, '1801 已手工改正。').count()).toBe(1)
    expect(await doorOf(second, '1902 已手工改正。').count()).toBe(1)
  }, 400_000)

  it('has a cell rewritten in place', async () => {
    await filter(/^有疑问 1$/).click()
    // the row of headings, of those below them, and the one in doubt
    await app.page.locator('[role=treegrid][aria-rowcount="2"], [role=grid][aria-rowcount="2"]').waitFor(PATIENCE)
    await edit(app.page.getByRole('gridcell', { name: new RegExp(`^${WRONG}`) }))
    await app.page.keyboard.type(RIGHT)
    await app.page.keyboard.press('Enter')
    await filter(/^有疑问 0$/).waitFor(PATIENCE)
    await settled()
    await filter(/^全部 60$/).click()
    await app.page.getByRole('gridcell', { name: PEOPLE[0]?.[NUMBER] ?? '' }).waitFor(PATIENCE)
    await app.picture('register-rewritten-1440')
    await app.page.keyboard.press('Control+Enter')
    await app.page.getByRole('heading', { name: '已入库' }).waitFor(PATIENCE)
  }, 400_000)

  it('lists in its next version whom that one leaves out, with the way to them', async () => {
    await app.page.getByRole('button', { name: '再导入' }).click()
    await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor(PATIENCE)
    await drop(app.page, 'main h2', [register(9, PEOPLE.slice(2))])
    await app.page.getByText(/上一版有、这一版没有/).click(PATIENCE)
    const missing = app.page.getByRole('list', { name: '上一版有、这一版没有的记录' })
    await missing.waitFor(PATIENCE)
    expect(await missing.getByRole('link').allTextContents()).toEqual([PEOPLE[0]?.[NAME], PEOPLE[1]?.[NAME]])
    expect(await app.violations()).toEqual([])
    await app.picture('register-vanished-1440')
    await missing.getByRole('link').first().click()
    await app.page
      .getByRole('heading', { name: PEOPLE[0]?.[NAME] ?? '' })
      .first()
      .waitFor(PATIENCE)
  }, 400_000)
})
