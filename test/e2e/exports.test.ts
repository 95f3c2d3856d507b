/** Exporting what a list shows, and taking an empty ledger, in a real browser. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Download } from 'playwright-core'
import { readSheets } from '../../src/main/sheets/read-sheets.ts'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const folder = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const dataDir = path.join(folder, 'demo')
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  app = await openApp(dataDir)
}, 200_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const dialog = () => app.page.getByRole('dialog', { name: '导出名单' })
const act = (name: string) => dialog().getByRole('button', { name, exact: true })

async function rowsOf(download: Download) {
  const [sheet] = await readSheets(download.suggestedFilename(), readFileSync(await download.path()))
  return sheet?.rows ?? []
}

async function saved(does: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([app.page.waitForEvent('download'), does()])
  return download
}

describe('a list', () => {
  it('becomes by keyboard the file of what is on the screen', async () => {
    await app.goTo('重点人员')
    await app.page.getByRole('button', { name: /^观察中/ }).click()
    await app.page.getByText('382 人').first().waitFor()
    await app.page.keyboard.press('Control+e')
    await dialog()
      .getByText(/^382 人，\d+ 列/)
      .waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('export-dialog-1440')
    const download = await saved(() => app.page.keyboard.press('Enter'))
    expect(download.suggestedFilename()).toBe('示范街道居家观察人员台账（2020年2月10日18时00分）.xlsx')
    const rows = await rowsOf(download)
    expect(rows[0]?.[0]).toBe('示范街道居家观察人员台账（正在居家观察）')
    expect(rows.length - 4).toBe(382)
    expect(rows.flat().some((cell) => typeof cell === 'string' && /^\d{17}[\dX]$/.test(cell))).toBe(false)
    await dialog().waitFor({ state: 'detached' })
  })

  it('gives full numbers only for a reason', async () => {
    await app.page.getByRole('button', { name: '导出', exact: true }).click()
    await dialog().getByLabel('全号').check()
    expect(await act('导出').isDisabled()).toBe(true)
    await dialog().getByRole('textbox', { name: '事由' }).fill('区里要原表')
    await app.picture('export-unmask-1440')
    const rows = await rowsOf(await saved(() => act('导出').click()))
    expect(rows.flat().filter((cell) => typeof cell === 'string' && /^\d{17}[\dX]$/.test(cell))).toHaveLength(382)
    await dialog().waitFor({ state: 'detached' })
  })

  it('has its button in the bar on a wide screen too', async () => {
    await app.goTo('卡点')
    await app.page.getByRole('button', { name: '导出', exact: true }).waitFor()
    await app.picture('export-bar-1440')
    await app.page.setViewportSize({ width: 1920, height: 1080 })
    await app.picture('export-bar-1920')
    await app.page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('the page of imports', () => {
  it('gives out an empty ledger that is recognised when it comes back', async () => {
    await app.goTo('台账导入')
    const templates = app.page.getByRole('region', { name: '空白台账' })
    await templates.waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('templates-1440')
    const download = await saved(() => templates.getByRole('button', { name: '关停台账' }).click())
    expect(download.suggestedFilename()).toBe('示范街道关停台账.xlsx')
    expect((await rowsOf(download))[2]?.slice(0, 3)).toEqual(['序号', '店名', '类别'])
  })
})
