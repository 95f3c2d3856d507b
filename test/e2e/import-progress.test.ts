/** A long import in the app: how far it is, given up by Esc, going on behind another screen, stored, and taken back. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { longLedger } from '../fixtures/long-ledger.ts'
import { build, folderForFile } from '../host/post.ts'
import { drop, foreignWords, openApp } from './app-in-browser.ts'

// long enough to be seen being read by a quick machine
const ROWS = 15_000
const PATIENCE = { timeout: 150_000 }

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>
let ledger: { name: string; content: string }

beforeAll(async () => {
  build()
  const file = longLedger(ROWS)
  ledger = { name: file.name, content: await file.text() }
  app = await openApp(dataDir)
  await app.page.getByLabel('街道名称').fill('样例街道')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('navigation', { name: '页面' }).waitFor()
  await app.goTo('台账导入')
  await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor()
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const bar = () => app.page.getByRole('main').getByRole('progressbar')

describe('an office with nothing in it', () => {
  it('is told on the page of papers how to come by some', async () => {
    await app.goTo('文书')
    await app.page.getByRole('heading', { name: '还没有可出的文书' }).waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('documents-empty-1440')
    await app.page.getByRole('button', { name: '导入台账' }).click()
    await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor()
  })
})

describe('while a long ledger is read', () => {
  it('the bar says what is done and its numbers only grow', async () => {
    const seen = watchBar()
    const rows = app.page
      .getByText(/正在逐行核对/)
      .first()
      .waitFor(PATIENCE)
    await drop(app.page, 'main h2', [ledger])
    await bar().waitFor()
    await rows
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('import-progress-1440')
    await app.page.getByRole('button', { name: '入库', exact: true }).waitFor(PATIENCE)
    const numbers = await (await seen)()
    expect(numbers.length).toBeGreaterThan(2)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    await app.page.getByRole('button', { name: '暂不导入' }).click()
  }, 400_000)

  it('Esc gives it up, says so, and nothing is stored', async () => {
    await drop(app.page, 'main h2', [ledger])
    await app.page
      .getByText(/正在逐行核对/)
      .first()
      .waitFor(PATIENCE)
    await app.page.keyboard.press('Escape')
    await app.page.getByText('已停下，没有存入任何内容。').waitFor()
    await app.picture('import-stopped-1440')
    expect(await bar().count()).toBe(0)
    await app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText('已导入批次').click()
    await app.page.getByText('还没有导入过台账').waitFor()
    await app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText('导入', { exact: true }).click()
  }, 400_000)

  it('other screens answer, the status bar says how far it is, and the result waits on the page', async () => {
    await drop(app.page, 'main h2', [ledger])
    await app.page
      .getByText(/正在逐行核对/)
      .first()
      .waitFor(PATIENCE)
    await app.goTo('文书')
    await app.page.getByRole('contentinfo').getByRole('link', { name: /正在/ }).waitFor(PATIENCE)
    await app.page.getByRole('heading', { name: '还没有可出的文书' }).waitFor(PATIENCE)
    await app.goTo('台账导入')
    await app.page.getByRole('button', { name: '入库', exact: true }).waitFor(PATIENCE)
  }, 400_000)
})

describe('an import that was stored', () => {
  it('stands among the past ones with its file as it came', async () => {
    await app.page.keyboard.press('Control+Enter')
    await app.page.getByText('这一步一次做完，停不了').waitFor(PATIENCE)
    await app.picture('import-storing-1440')
    await app.page.getByRole('heading', { name: '已入库' }).waitFor(PATIENCE)
    await app.picture('import-stored-1440')
    await app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText('已导入批次').click()
    const row = app.page.getByRole('row', { name: new RegExp(ledger.name) })
    await row.getByText(ROWS.toLocaleString('zh-CN')).first().waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('import-past-1440')
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      row.getByRole('button', { name: /取出原件/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe(ledger.name)
  }, 400_000)

  it('is taken back as a whole once that is confirmed', async () => {
    await app.page.getByRole('button', { name: '撤销本次导入' }).click()
    const dialog = app.page.getByRole('dialog', { name: /撤销导入/ })
    await dialog.waitFor()
    expect(await app.violations()).toEqual([])
    await dialog.getByRole('button', { name: '撤销本次导入' }).click()
    await dialog.getByText(/[1-9][\d,]* \/ .* 条记录/).waitFor(PATIENCE)
    await app.picture('import-undoing-1440')
    await app.page.keyboard.press('Escape')
    await dialog.getByText('已停下，什么都没有撤。').waitFor()
    expect(await app.page.getByText('已撤销', { exact: true }).count()).toBe(0)
    await dialog.getByRole('button', { name: '撤销本次导入' }).click()
    await app.page.getByText('已撤销', { exact: true }).waitFor(PATIENCE)
    await app.picture('import-undone-1440')
  }, 400_000)
})

/** Collects what the bar of rows says, until asked for it. */
async function watchBar(): Promise<() => Promise<number[]>> {
  await app.page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seenByTest: seen })
    new MutationObserver(() => {
      const element = document.querySelector('main [role=progressbar][aria-valuemax="15000"]')
      const value = Number(element?.getAttribute('aria-valuenow') ?? NaN)
      if (!Number.isNaN(value) && seen.at(-1) !== value) seen.push(value)
    }).observe(document.body, { subtree: true, attributes: true, childList: true })
  })
  return () => app.page.evaluate(() => (window as unknown as { seenByTest: number[] }).seenByTest)
}
