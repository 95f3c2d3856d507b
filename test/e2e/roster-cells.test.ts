/** The roster's cells under hand and keys: a fortnight, rectangles copied and pasted, a week copied, people moved from cell to cell. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
  app = await openApp(dataDir)
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
}, 300_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const grid = () => app.page.getByRole('grid', { name: '值班表' })
const cell = (name: RegExp | string) => grid().getByRole('gridcell', { name })
const chosen = () => grid().locator('[role=gridcell][aria-selected=true]')
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve())
const copied = () => app.page.evaluate(() => navigator.clipboard.readText())
const toClipboard = (text: string) => app.page.evaluate((words) => navigator.clipboard.writeText(words), text)
const goTo = (query: string) => app.page.evaluate((hash) => (location.hash = hash), `#/roster?${query}`)
const namesIn = (name: string) => name.split('，')[1] ?? ''
/** The current cell, as the grid says it. */
const current = async () => (await grid().locator('.current, [aria-selected=true]').first().getAttribute('aria-label')) ?? ''

async function at(query: string): Promise<void> {
  await goTo(`problem=all&${query}`)
  await grid().waitFor()
  await grid().focus()
  await chosen().waitFor()
}

describe('a fortnight', () => {
  it('is kept in the address, turned on and off by a key, and turned over by keys', async () => {
    await goTo('problem=all&week=2020-02-10')
    await grid().waitFor()
    expect(await grid().getAttribute('aria-colcount')).toBe('30')
    await press('F8')
    await app.page.getByText('2月10日—2月23日').waitFor()
    await expect.poll(() => grid().getAttribute('aria-colcount')).toBe('58')
    expect(app.page.url()).toContain('days=14')
    // only what is seen is drawn, and the last day comes into sight by going there
    expect(
      await grid()
        .getByRole('columnheader', { name: /2月23日/ })
        .count(),
    ).toBe(0)
    await grid().focus()
    await press('ArrowDown', 'Control+ArrowRight')
    await grid()
      .getByRole('columnheader', { name: /2月23日/ })
      .waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('roster-fortnight-1440')
    await press('Alt+PageDown')
    await app.page.getByText('2月17日—3月1日', { exact: true }).waitFor()
    await press('Alt+PageUp', 'F8')
    await app.page.getByText('2月10日—2月16日').waitFor()
  })

  it('shows people down and fourteen days across', async () => {
    await goTo('view=people&days=14&week=2020-02-10')
    await app.page.getByRole('columnheader', { name: /2月23日/ }).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('roster-people-fortnight-1440')
  })
})

describe('a rectangle of cells', () => {
  it('is chosen by Shift and arrows, and copied as a workbook takes it', async () => {
    await at('day=2020-02-10&band=夜班&seat=government')
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown')
    await app.page.getByText('选中 2 行 3 列').waitFor()
    const labels = await chosen().evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label') ?? ''))
    await press('Control+c')
    const names = labels.map(namesIn)
    await expect.poll(copied).toBe(`${names.slice(0, 3).join('\t')}\r\n${names.slice(3).join('\t')}\r\n`)
    expect(await app.violations()).toEqual([])
    expect(
      (await foreignWords(app.page)).filter((word) => !/^(Delete|D|F6|F8|G|Z|C|V|Shift|Alt|PageDown|M|L)$/.test(word)),
    ).toEqual([])
    await app.picture('roster-rectangle-1440')
  })

  it('is chosen by the mouse from an empty cell on', async () => {
    await goTo('problem=missing')
    await app.page.getByText(/^显示 (?!60 )/).waitFor()
    await grid().focus()
    await press('Control+g')
    await cell('社区，缺').and(chosen()).waitFor()
    const gap = cell('社区，缺').first()
    await gap.waitFor()
    const from = await gap.boundingBox()
    if (!from) throw new Error('the cell is not drawn')
    await app.page.mouse.move(from.x + 5, from.y + 8)
    await app.page.mouse.down()
    await app.page.mouse.move(from.x + 60, from.y + 38, { steps: 6 })
    await app.page.mouse.up()
    await app.page.getByText(/选中 2 行 [23] 列/).waitFor()
    await press('Escape')
    await app.page.getByText(/选中/).waitFor({ state: 'detached' })
  })

  it('lets no row move under the hand that draws', async () => {
    // the first post lacks nobody: it is shown for its current cell alone
    await goTo('problem=missing&day=2020-02-10&band=早班&seat=government')
    await grid().focus()
    await chosen().waitFor()
    const first = await app.page.getByText(/^显示 \d+ \/ 60 个卡点/).innerText()
    const gap = cell('社区，缺').first()
    const from = await gap.boundingBox()
    if (!from) throw new Error('the cell is not drawn')
    await app.page.mouse.move(from.x + 5, from.y + 8)
    await app.page.mouse.down()
    await app.page.mouse.move(from.x + 60, from.y + 38, { steps: 6 })
    await app.page.getByText(/选中 2 行 [23] 列/).waitFor()
    expect(await app.page.getByText(/^显示 \d+ \/ 60 个卡点/).innerText()).toBe(first)
    await app.page.mouse.up()
    await app.page.getByText(first, { exact: true }).waitFor({ state: 'detached' })
    await app.page.getByText(/选中 2 行 [23] 列/).waitFor()
    await press('Escape')
  })

  it('takes names from a workbook, in one act, and says of everybody left out why', async () => {
    await at('day=2020-02-12&band=早班&seat=community')
    const before = await current()
    // somebody free all week, somebody on duty just then, and what is no name
    await toClipboard('郭超 0134\t朱英浩\r\n第3组10人\t\r\n')
    await press('Control+v')
    const notice = app.page.getByRole('status').filter({ hasText: '没有排' })
    await notice.waitFor()
    expect(await notice.innerText()).toMatch(/不像姓名/)
    await app.picture('roster-pasted-1440')
    expect(await app.violations()).toEqual([])
    await press('Control+z')
    await app.page.getByText(/已撤销：粘贴/).waitFor()
    await expect.poll(current, { timeout: 20_000 }).toBe(before)
  })
})

describe('a week like the one before', () => {
  it('is filled where seats are empty, and says what was skipped', async () => {
    await goTo('week=2020-02-17&problem=all')
    await app.page.getByRole('button', { name: '照前一周开出空班' }).click()
    await grid().waitFor()
    const missing = async () => {
      const said = await app.page.getByRole('button', { name: /^缺人/ }).locator('b').innerText()
      return Number(said.replaceAll(',', ''))
    }
    const before = await missing()
    await app.page.getByRole('button', { name: '照上周' }).click()
    await app.page.getByText(/排入 [\d,]+ 人/).waitFor({ timeout: 90_000 })
    await expect.poll(missing, { timeout: 30_000 }).toBeLessThan(before / 2)
    await app.picture('roster-week-copied-1440')
  })
})

describe('somebody moved', () => {
  /** Where a cell is to be pressed. */
  async function middleOf(name: RegExp, nth = 0): Promise<{ x: number; y: number }> {
    const box = await cell(name).nth(nth).boundingBox()
    if (!box) throw new Error('the cell is not drawn')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  it('by hand: the cells say where they may go, and dropping on somebody exchanges the two after a word', async () => {
    await at('week=2020-02-10&day=2020-02-10&band=夜班&seat=government')
    const name = namesIn(await current())
    const other = namesIn(
      (await cell(/^机关，/)
        .nth(1)
        .getAttribute('aria-label')) ?? '',
    )
    const [from, to] = [await middleOf(new RegExp(`^机关，${name}`)), await middleOf(new RegExp(`^机关，${other}`))]
    await app.page.mouse.move(from.x, from.y)
    await app.page.mouse.down()
    await app.page.mouse.move(to.x, to.y, { steps: 8 })
    await app.page.getByText(new RegExp(`^${name} ✓ 可排，与${other}对调$`)).waitFor()
    await app.picture('roster-drag-1440')
    await app.page.mouse.up()
    const question = app.page.getByRole('dialog', { name: `${name}放到这里` })
    await question.waitFor()
    await app.picture('roster-drop-1440')
    expect(await app.violations()).toEqual([])
    await question.getByRole('button', { name: `与${other}对调` }).click()
    await expect.poll(current, { timeout: 20_000 }).toContain(other)
    await press('Control+z')
    await expect.poll(current, { timeout: 20_000 }).toContain(name)
  })

  it('by hand to where they have a duty already: told at the hand, refused without a reason, left by Esc', async () => {
    await at('week=2020-02-10&day=2020-02-10&band=早班&seat=government')
    const name = namesIn(await current())
    await app.page.mouse.move(0, 0)
    const from = await middleOf(new RegExp(`^机关，${name}`))
    await app.page.mouse.move(from.x, from.y)
    await app.page.mouse.down()
    // two days on they stand elsewhere at that very time
    const there = await grid().locator('[role=gridcell][id$="-1-2-government"]').first().boundingBox()
    if (!there) throw new Error('the cell is not drawn')
    await app.page.mouse.move(there.x + 10, there.y + 10, { steps: 8 })
    await app.page.getByText(new RegExp(`^${name} ✕ `)).waitFor()
    await app.picture('roster-drag-refused-1440')
    await app.page.mouse.up()
    await app.page
      .getByRole('dialog', { name: `${name}放到这里` })
      .getByRole('button', { name: /^换下/ })
      .click()
    const reason = app.page.getByRole('textbox', { name: '仍要排入的原因' })
    await reason.waitFor()
    await press('Escape')
    await reason.waitFor({ state: 'detached' })
    expect(await current()).toContain(name)
  })

  it('by keys alone, and let go by Esc', async () => {
    await at('week=2020-02-10&day=2020-02-10&band=早班&seat=government')
    const name = namesIn(await current())
    await press('Control+m')
    await app.page.getByText('方向键选去处').waitFor()
    await press('ArrowUp')
    await app.page.getByText(new RegExp(`^${name} ✓ 可排，与.*对调$`)).waitFor()
    await app.picture('roster-move-by-keys-1440')
    await press('Enter')
    await app.page.getByRole('dialog', { name: `${name}放到这里` }).waitFor()
    await press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    await press('Control+m')
    await app.page.getByText('方向键选去处').waitFor()
    await press('Escape')
    await app.page.getByText('方向键选去处').waitFor({ state: 'detached' })
  })
})
