/** Records made, changed, ended and taken back on their lists, in the built app in a real browser, on the demo street. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { build, DEMO, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
const killedDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const imported = await post(['import', DEMO, '--data', dataDir])
  expect(imported.stderr + String(imported.code)).toMatch(/0$/)
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
  app = await openApp(dataDir)
  app.page.setDefaultTimeout(10_000)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const panel = (name: string | RegExp, page: Page = app.page) => page.getByRole('complementary', { name })
/** What this room draws on a list's page. */
const PARTS = 'aside, dialog'
const SOON = { timeout: 10_000 }
const bar = () => app.page.getByRole('status').filter({ hasText: /^已|不能/ })
const box = (label: string, page: Page = app.page) => page.getByRole('form').getByLabel(label, { exact: true })

/** Opens a list, narrowed by a word. */
async function list(path: string, word: string, page: Page = app.page): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `#/${path}?search=${encodeURIComponent(word)}`)
  await page.getByText(word).first().waitFor()
  await page.getByRole('gridcell').nth(3).waitFor()
}

async function openRecord(path: string, word: string, page: Page = app.page): Promise<void> {
  await list(path, word, page)
  await page.getByRole('gridcell', { name: word }).first().dblclick()
  await page.getByRole('button', { name: '编辑' }).waitFor()
}

describe('a record', () => {
  it('is read with its map, its strength, its chain and what was done to it', async () => {
    await openRecord('checkpoints', '康乐北新村南门')
    await panel(/康乐北新村南门/)
      .getByRole('region', { name: '地图' })
      .waitFor()
    await panel(/康乐北新村南门/)
      .getByText('值班表中班已排机关/区直')
      .waitFor()
    const text = await panel(/康乐北新村南门/).innerText()
    for (const words of ['值守力量', '责任链', '文春桐', '变更记录']) expect(text).toContain(words)
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page, PARTS)).toEqual([])
    await app.picture('record-reading-1440')
  })

  it('is changed by keyboard, with its faults said as they are typed', async () => {
    await app.page.getByRole('button', { name: '编辑' }).press('Enter')
    await box('编号').waitFor()
    expect(await box('编号').evaluate((element) => element === document.activeElement)).toBe(true)
    await box('机关/区直').fill('两人')
    await panel(/康乐北新村南门/)
      .getByText('机关/区直应是0到99之间的整数。')
      .waitFor()
    await app.page.keyboard.press('Control+s')
    expect(await box('机关/区直').evaluate((element) => element === document.activeElement)).toBe(true)
    await app.picture('record-editing-1440')
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page, PARTS)).toEqual([])
    await box('机关/区直').fill('１')
    await box('修改事由').fill('与值班表核对')
    await app.page.keyboard.press('Control+s')
    const timeline = panel(/康乐北新村南门/).getByText('与值班表核对')
    await timeline.waitFor()
    await bar().getByText('已保存：修改32 康乐北新村南门卡点：机关/区直').waitFor()
  })

  it('goes back by Ctrl+Z and forward again by Ctrl+Y', async () => {
    await app.page.keyboard.press('Control+z')
    await bar()
      .getByText(/^已撤销：修改32/)
      .waitFor()
    await panel(/康乐北新村南门/)
      .getByText('台账缺机关/区直人员')
      .waitFor()
    await app.page.keyboard.press('Control+y')
    await bar()
      .getByText(/^已重做/)
      .waitFor()
    await panel(/康乐北新村南门/)
      .getByText('台账缺机关/区直人员')
      .waitFor({ state: 'detached' })
  })

  it('is made by keyboard alone, its day typed shortly and read back', async () => {
    await list('checkpoints', '康乐北新村南门')
    await app.page.getByRole('button', { name: '新增卡点' }).press('Enter')
    await box('编号').waitFor()
    await app.page.keyboard.type('901')
    await app.page.keyboard.press('Enter')
    await app.page.keyboard.type('试设东门')
    await box('设立日期').focus()
    await app.page.keyboard.press('Control+a')
    await app.page.keyboard.type('２.９')
    await panel('新增卡点').getByText('2020年2月9日 星期日').waitFor()
    await app.page.keyboard.press('Enter')
    expect(await box('设立日期').inputValue()).toBe('2020年2月9日')
    await app.page.keyboard.press('Control+s')
    await panel('901 试设东门').waitFor()
    expect(await app.page.evaluate(() => location.hash)).toMatch(/^#\/checkpoints\/\d+/)
  })

  it('that is there already is not made twice: the sentence leads to it', async () => {
    await list('checkpoints', '试设东门')
    await app.page.getByRole('button', { name: '新增卡点' }).click()
    await box('编号').fill('901')
    await box('名称').fill('试设东门')
    await app.page.keyboard.press('Control+s')
    await panel('新增卡点').getByRole('alert').getByText('已经有这个卡点').waitFor()
    await panel('新增卡点')
      .getByRole('link', { name: /打开901/ })
      .waitFor()
    expect(await box('名称').inputValue()).toBe('试设东门')
    await panel('新增卡点').getByRole('button', { name: '先不存' }).click()
    await app.page.getByText('有 1 份没存完的').waitFor()
    await app.page.getByRole('button', { name: /^新增卡点（/ }).click()
    await panel('新增卡点').getByText('上次没有存完的内容已经取回').waitFor()
    await panel('新增卡点').getByRole('button', { name: '丢弃' }).click()
    await expect.poll(() => box('名称').inputValue(), SOON).toBe('')
    await panel('新增卡点').getByRole('button', { name: '先不存' }).click()
  })
})

describe('two windows at one record', () => {
  it('see each other’s changes, and choose field by field where both changed the same', async () => {
    await openRecord('checkpoints', '亚太新村西门')
    const other = await app.another()
    await openRecord('checkpoints', '亚太新村西门', other)
    await app.page.getByRole('button', { name: '编辑' }).click()
    await box('备注').fill('我写的备注')
    await box('志愿者').fill('7')

    await other.getByRole('button', { name: '编辑' }).click()
    await box('备注', other).fill('别人写的备注')
    await other.keyboard.press('Control+s')
    await other.getByText('别人写的备注').first().waitFor()

    await app.page.getByText(/刚改了这一条：备注由/).waitFor()
    expect(await app.page.getByText('上次没有存完的内容已经取回').count()).toBe(0)
    expect(await box('备注').inputValue()).toBe('我写的备注')
    await app.page.keyboard.press('Control+s')
    const dialog = app.page.getByRole('dialog')
    await dialog.getByText('您打开时').waitFor()
    expect(await dialog.innerText()).toContain('别人写的备注')
    await app.picture('record-conflict-1440')
    expect(await app.violations()).toEqual([])
    await dialog.getByLabel('备注用别人的').check()
    await dialog.getByRole('button', { name: '按所选保存' }).click()
    await panel(/亚太新村西门/)
      .getByRole('button', { name: '编辑' })
      .waitFor()
    const text = () => panel(/亚太新村西门/).innerText()
    await expect.poll(text, { timeout: 10_000 }).toMatch(/志愿者人数\s+4→7/)
    expect(await text()).toContain('别人写的备注')
    await other.close()
  })
})

describe('what is typed', () => {
  it('comes back after the host was killed in the middle of it', async () => {
    await post(['demo', '--data', killedDir])
    const first = await openApp(killedDir)
    await openRecord('cases', '傅国德', first.page)
    await first.page.getByRole('button', { name: '编辑' }).click()
    // no field is left and nothing is saved: there is only a pause in the typing
    const kept = first.page.waitForResponse(/drafts\/keep/)
    await box('备注', first.page).fill('电话已核对，明天复查')
    await kept
    await first.crash()

    await first.goTo('重点人员')
    await first.page.getByText('有 1 份没存完的').waitFor()
    await first.page.getByRole('button', { name: /^傅国德/ }).click()
    await first.page.getByText('上次没有存完的内容已经取回').waitFor()
    expect(await box('备注', first.page).inputValue()).toBe('电话已核对，明天复查')
    await first.page.keyboard.press('Control+s')
    await first.page.getByText('已保存：修改傅国德：备注').waitFor()
    expect(first.errors).toEqual([])
    await first.close()
  })
})

describe('many records', () => {
  const chooseTwo = async () => {
    await app.page.getByRole('gridcell').nth(3).click()
    for (const key of ['Space', 'ArrowDown', 'Space']) await app.page.keyboard.press(key)
    await app.page.getByText('已选 2').waitFor()
  }
  const dialog = () => app.page.getByRole('dialog')

  it('are ended together with a reason, the early ones named beforehand, and brought back by Ctrl+Z', async () => {
    await list('cases', '龙江社区')
    const current = () => app.page.getByRole('button', { name: /^观察中/ }).innerText()
    const before = await current()
    await chooseTwo()
    await app.page.getByRole('button', { name: '解除观察…' }).click()
    await dialog().getByText('其中 2 人还没有期满，记为提前解除。').waitFor()
    await dialog().getByRole('button', { name: '提前解除，指挥部批准' }).click()
    await app.picture('record-ending-1440')
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page, PARTS)).toEqual([])
    await app.page.keyboard.press('Enter')
    await dialog()
      .getByRole('button', { name: '解除观察' })
      .click({ timeout: 3000 })
      .catch(() => undefined)
    await bar()
      .getByText(/^已保存：解除观察 万琳涵等 2 条/)
      .waitFor()
    await expect.poll(current, SOON).not.toBe(before)
    await app.page.getByRole('gridcell').nth(3).click()
    await app.page.keyboard.press('Control+z')
    await bar()
      .getByText(/^已撤销：解除观察/)
      .waitFor()
    await expect.poll(current, SOON).toBe(before)
  })

  it('are given one value in one act, after how many change was said', async () => {
    await list('checkpoints', '文苑')
    await chooseTwo()
    await app.page.getByRole('button', { name: '批量修改' }).click()
    await dialog().getByLabel('改哪一项').selectOption({ label: '备注' })
    await dialog().getByLabel('备注').fill('安装人脸识别')
    await dialog().getByText('将把 1 条的“备注”改为“安装人脸识别”，其中 1 条原来写的是别的，另有 1 条已经是这样。').waitFor()
    await app.picture('record-bulk-1440')
    expect(await app.violations()).toEqual([])
    await dialog().getByRole('button', { name: '改 1 条' }).click()
    await bar()
      .getByText(/^已保存：修改.*备注/)
      .waitFor()
  })

  it('show a personal number in full only for a reason, which is kept', async () => {
    await openRecord('cases', '傅国德')
    const observed = panel('傅国德')
    expect(await observed.innerText()).toMatch(/\d{3}\*+\d{4}/)
    await observed.getByRole('button', { name: '查看全号' }).click()
    await app.page.keyboard.type('电话回访')
    await app.page.keyboard.press('Enter')
    await expect.poll(() => observed.innerText(), SOON).toMatch(/\d{17}[\dX]/)
    await app.page.evaluate(() => (location.hash = '#/system/log'))
    await app.page.getByText('电话回访').first().waitFor()
  })

  it('can only be read while the window looks back', async () => {
    await openRecord('cases', '傅国德')
    await app.page.getByRole('button', { name: '前一日' }).click()
    await panel('傅国德').getByText('这是当时的记录，只能查看。').waitFor()
    expect(await panel('傅国德').getByRole('button').allInnerTexts()).toEqual(['×'])
    expect(await app.page.getByRole('button', { name: /新增观察人员|批量修改/ }).count()).toBe(0)
    await app.picture('record-looking-back-1440')
    expect(await app.violations()).toEqual([])
  })
})
