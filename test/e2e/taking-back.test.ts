/** Taking back what touched many records: one dialog wherever it is begun, that says how far it is and can be stopped. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

// long enough to be seen being taken back by a quick machine
const ROWS = 12_000
const PATIENCE = { timeout: 40_000 }

const folder = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const ledger = path.join(folder, '关停台账.csv')
  const rows = Array.from({ length: ROWS }, (_, i) => `${i + 1},样例店${i + 1},餐饮,样例社区,样例路${i + 1}号,2020-02-01`)
  const headings = '序号,商户名称,行业,社区,经营地址,关停日期'
  writeFileSync(ledger, ['关停经营主体台账（截至2020年2月10日）', headings, ...rows].join('\n'))
  const stored = await post(['import', ledger, '--data', path.join(folder, 'data')])
  expect(stored.stderr + String(stored.code)).toMatch(/0$/)
  app = await openApp(path.join(folder, 'data'))
}, 120_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const dialog = (name: string | RegExp) => app.page.getByRole('dialog', { name })
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true })
const under = (name: string | RegExp) => dialog(name).getByText(/[1-9][\d,]* \/ .* 条记录/)

async function listHas(count: number): Promise<void> {
  await app.page.evaluate(() => {
    location.hash = '/closures'
  })
  // those that were chosen before they went are chosen again
  await app.page.getByText(new RegExp(`(共|已选) ${count.toLocaleString('zh-CN')} 户`)).waitFor(PATIENCE)
}

async function openAct(title: string): Promise<void> {
  await app.page.evaluate(() => {
    location.hash = '/system/log'
  })
  await app.page.getByRole('button', { name: title, exact: true }).click()
}

describe('an import chosen in the log', () => {
  it('is asked about as on the page of ledgers, and stopping it takes nothing back', async () => {
    await openAct('导入 关停台账.csv')
    await button('撤销这一步').click()
    await dialog('撤销导入“关停台账.csv”？').waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page, 'dialog')).toEqual([])
    await app.picture('taking-back-asked-1440')
    await dialog(/撤销导入/)
      .getByRole('button', { name: '撤销本次导入' })
      .click()
    await under(/撤销导入/).waitFor(PATIENCE)
    await app.picture('taking-back-import-1440')
    await app.page.keyboard.press('Escape')
    await dialog(/撤销导入/)
      .getByText('已停下，什么都没有撤。')
      .waitFor()
    await app.page.keyboard.press('Escape')
    await dialog(/撤销导入/).waitFor({ state: 'detached' })
    // the log's panel behind the dialog is still there
    await button('撤销这一步').waitFor()
    await listHas(ROWS)
  }, 200_000)

  it('is taken back to the end, and its undoing is done again the same way, watched', async () => {
    await openAct('导入 关停台账.csv')
    await button('撤销这一步').click()
    await dialog(/撤销导入/)
      .getByRole('button', { name: '撤销本次导入' })
      .click()
    await button('撤销：导入 关停台账.csv').click(PATIENCE)
    expect(await dialog(/./).count()).toBe(0)
    await button('撤销这次撤销').click()
    await under('正在重做：导入 关停台账.csv').waitFor(PATIENCE)
    await app.picture('taking-back-again-1440')
    await dialog(/正在重做/)
      .getByRole('button', { name: /停下/ })
      .click()
    await app.page.getByText('已停下，什么都没有动。').waitFor()
    await button('撤销这次撤销').click()
    await button('重做：导入 关停台账.csv').waitFor(PATIENCE)
    await listHas(ROWS)
  }, 400_000)
})

describe('a large change of this window', () => {
  it('taken back by Ctrl+Z shows how far it is, is stopped by Esc, and stays to be taken back', async () => {
    await listHas(ROWS)
    await app.page.getByRole('gridcell', { name: '样例店1', exact: true }).click()
    await app.page.keyboard.press('Control+a')
    await button('删除').click()
    await app.page.getByRole('dialog').getByRole('textbox', { name: '事由' }).fill('重复的台账')
    await button('放进回收站').click()
    await app.page.getByText(/^已保存：/).waitFor(PATIENCE)
    await app.page.keyboard.press('Control+z')
    await under(/^正在撤销：/).waitFor(PATIENCE)
    await app.picture('taking-back-keys-1440')
    await app.page.keyboard.press('Escape')
    await app.page.getByText(/^已停下，什么都没有动：/).waitFor()
    await app.page.keyboard.press('Control+z')
    await app.page.getByText(/^已撤销：/).waitFor(PATIENCE)
    expect(await dialog(/./).count()).toBe(0)
    await listHas(ROWS)
  }, 400_000)
})
