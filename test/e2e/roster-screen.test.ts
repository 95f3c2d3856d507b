/** The roster on the screen: by keyboard alone and by mouse, in the built app in a real browser, on the demo street. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, DEMO, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const imported = await post(['import', DEMO, '--data', dataDir])
  expect(imported.stderr + String(imported.code)).toMatch(/0$/)
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
  app = await openApp(dataDir)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const grid = () => app.page.getByRole('grid', { name: '值班表' })
const chip = (label: string) => app.page.getByRole('group', { name: '只看' }).getByRole('button', { name: label })
const counted = async (label: string) => Number((await chip(label).locator('b').innerText()).replaceAll(',', ''))
/** Other tests may have the machine to themselves just now. */
const polled = (label: string) => expect.poll(() => counted(label), { timeout: 20_000 })
const current = () => app.page.locator('[role=gridcell][aria-selected=true]')
const dialog = () => app.page.getByRole('dialog')
const option = (name: RegExp) => app.page.getByRole('option', { name })
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve())
const goTo = (query: string) => app.page.evaluate((hash) => (location.hash = hash), `#/roster?${query}`)

describe('the week by posts', () => {
  it('shows the posts with problems, and counts as the check does', async () => {
    await app.goTo('值班')
    await grid().waitFor()
    const check = await post(['roster', 'check', '--from', '2020-02-10', '--to', '2020-02-16', '--data', dataDir, '--json'])
    const { conflicts, gaps } = JSON.parse(check.stdout) as { conflicts: { kind: string }[]; gaps: unknown[] }
    const of = (kind: string) => conflicts.filter((one) => one.kind === kind).length
    expect(await Promise.all(['缺人', '重复', '休息不足'].map(counted))).toEqual([
      gaps.length,
      of('double_booking'),
      of('short_rest'),
    ])
    await app.page.getByText(`显示 ${await counted('有问题的卡点')} / 60 个卡点`).waitFor()
    expect(await app.violations()).toEqual([])
    expect((await foreignWords(app.page)).filter((word) => !/^(Delete|D|F6|G|Z)$/.test(word))).toEqual([])
    await app.picture('roster-1440')
  })

  it('goes by keyboard to the next gap, finds somebody by initials and puts them in', async () => {
    const before = await counted('缺人')
    await grid().focus()
    await press('Control+g')
    await current()
      .and(app.page.getByRole('gridcell', { name: '社区，缺' }))
      .waitFor()
    await app.page.keyboard.type('lxf')
    await option(/^李轩芳.*可排$/).waitFor()
    expect(await dialog().getAttribute('aria-label')).toMatch(/^43 丽江西小区南门 2月10日 夜班 社区人员$/)
    expect(await app.violations()).toEqual([])
    await app.picture('roster-candidates-1440')
    await press('Enter')
    await current()
      .and(app.page.getByRole('gridcell', { name: '社区，李轩芳，李轩芳顶岗' }))
      .waitFor()
    await polled('缺人').toBe(before - 1)
  })

  it('asks a reason for somebody without rest, and marks them', async () => {
    const before = await counted('休息不足')
    await press('Control+g', 'Enter')
    await dialog().waitFor()
    await app.page.keyboard.type('lxf')
    await option(/^李轩芳.*小时$/).waitFor()
    await press('Enter')
    await app.page.getByRole('textbox', { name: '仍要排入的原因' }).waitFor()
    await app.picture('roster-reason-1440')
    await app.page.keyboard.type('当日社区人手不够')
    await press('Enter')
    await polled('休息不足').toBeGreaterThan(before)
    expect(await current().getAttribute('aria-label')).toMatch(/李轩芳与.*之间只休\d+小时/)
  })

  it('clears by Delete and takes that back by Ctrl+Z', async () => {
    const before = await counted('缺人')
    await press('Delete')
    await polled('缺人').toBe(before + 1)
    await press('Control+z')
    await polled('缺人').toBe(before)
    await grid().focus()
    await press('Delete')
    await polled('缺人').toBe(before + 1)
  })

  it('puts the same in as the day before, and fills a week by Shift+Enter', async () => {
    const before = await counted('缺人')
    await press('Control+d')
    await app.page.getByRole('textbox', { name: '仍要排入的原因' }).waitFor()
    await app.page.keyboard.type('当日社区人手不够')
    await press('Enter')
    await polled('缺人').toBe(before - 1)
    await press('Control+z')
    await polled('缺人').toBe(before)
    await grid().focus()
    await press('ArrowDown', 'Enter')
    await dialog().waitFor()
    await option(/可排$/).first().waitFor()
    await press('Shift+Enter')
    await polled('缺人').toBeLessThan(before)
  })

  it('shows by mouse who is booked twice, and narrows the grid to them', async () => {
    await chip('重复').click()
    expect(await chip('重复').getAttribute('aria-pressed')).toBe('true')
    const twice = app.page.getByRole('gridcell', { name: /薛轩涛同时在/ })
    await twice.first().click()
    await app.page.getByRole('radio', { name: '换下薛轩涛' }).waitFor()
    const before = await counted('重复')
    await dialog().getByRole('button', { name: '清空' }).click()
    await polled('重复').toBe(before - 1)
  })
})

describe('two at one cell', () => {
  it('shows both and lets the second decide', async () => {
    await goTo('problem=all')
    const cell = app.page.getByRole('gridcell', { name: '机关，贺莲' }).first()
    await cell.click()
    await dialog().waitFor()
    const context = await app.page
      .context()
      .browser()
      ?.newContext({ storageState: await app.page.context().storageState(), viewport: { width: 1440, height: 900 } })
    const other = await context?.newPage()
    await other?.goto(app.page.url())
    await other?.getByRole('gridcell', { name: '机关，贺莲' }).first().click()
    await other?.getByRole('dialog').getByRole('button', { name: '清空' }).click()
    await other?.getByText(/^已保存：.*清空贺莲$/).waitFor()
    await context?.close()
    const first = option(/可排$/).first()
    const name = await first.locator('b').innerText()
    await press('Enter')
    const notice = app.page.getByRole('alert').filter({ hasText: '您看到的是“贺莲”，现在是空格' })
    await notice.waitFor()
    await app.picture('roster-changed-1440')
    await notice.getByRole('button', { name: `仍排${name}` }).click()
    await app.page
      .getByRole('gridcell', { name: `机关，${name}` })
      .first()
      .waitFor()
    await notice.waitFor({ state: 'detached' })
  })
})

describe('an address', () => {
  it('leads to the very cell', async () => {
    await goTo('problem=double_booking')
    await app.page
      .getByRole('gridcell', { name: /同时在/ })
      .first()
      .waitFor()
    await goTo('day=2020-02-12&band=早班&seat=community')
    await current()
      .and(app.page.getByRole('gridcell', { name: '社区，缺' }))
      .waitFor()
    await app.page.getByText(/2月12日 早班$/).waitFor()
  })
})

describe('the check and the week by people', () => {
  it('lists what is wrong, each line leading to its cell', async () => {
    await goTo('problem=all')
    await app.page.getByRole('button', { name: '核验' }).click()
    const panel = app.page.getByRole('complementary', { name: '核验' })
    await panel.getByRole('button', { name: /2月14日 中班.水利北佳园正门卡点/ }).click()
    await current()
      .and(app.page.getByRole('gridcell', { name: /朱英浩同时在/ }))
      .waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('roster-check-1440')
    await panel.getByRole('button', { name: '关闭' }).click()
  })

  it('finds a person by initials, and goes from their duty to its cell', async () => {
    await app.page.getByText('按人员').click()
    await app.page.getByRole('textbox', { name: '找人' }).fill('zyh')
    await app.page.getByRole('rowheader', { name: '朱英浩' }).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('roster-people-1440')
    await app.page.getByRole('button', { name: /朱英浩.*水利北佳园.*同时在两处/ }).click()
    await grid().waitFor()
    await app.page.getByText('33 水利北佳园正门卡点 2月14日 中班').waitFor()
  })

  it('says how to begin where there is no roster yet, and lays a week out', async () => {
    await app.page.getByRole('button', { name: '后一周', exact: true }).click()
    await app.page.getByRole('heading', { name: '2月17日—2月23日还没有值班表' }).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('roster-empty-1440')
    await app.page.getByRole('button', { name: '照前一周开出空班' }).click()
    await grid().waitFor()
    expect(await counted('缺人')).toBeGreaterThan(3000)
  })

  it('is only read when the window looks back', async () => {
    await goTo('problem=all')
    await app.page.getByRole('button', { name: '前一日' }).click()
    await app.page.getByText('只能查看').first().waitFor()
    await goTo('week=2020-02-10&problem=all')
    await app.page
      .getByRole('gridcell', { name: /^机关，/ })
      .first()
      .click()
    await grid().focus()
    await press('Enter')
    expect(await dialog().count()).toBe(0)
    await app.page.getByRole('button', { name: '现在' }).click()
    await app.page.setViewportSize({ width: 1920, height: 1080 })
    await app.picture('roster-1920')
  })
})
