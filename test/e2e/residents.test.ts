/** The residents' register in the built app: from a file to a list that is paged, found in and looked into. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../src/main/sheets/read-sheets.ts'
import { RESIDENT_HEADINGS, inventResidents } from '../fixtures/invented-residents.ts'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
const residents = [...inventResidents(260)].map(({ cells }) => cells)
const someone = residents[0] ?? []
const name = someone[6] ?? ''
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const file = path.join(folderForFile(), '居民信息登记表.csv')
  writeFileSync(file, [['示范街道居民信息登记表'], RESIDENT_HEADINGS, ...residents].map((cells) => cells.join(',')).join('\n'))
  const imported = await post(['import', file, '--data', dataDir])
  expect(imported.stderr + String(imported.code)).toMatch(/0$/)
  app = await openApp(dataDir)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const status = (text: string) => app.page.getByRole('status').filter({ hasText: text })
const field = () => app.page.getByRole('textbox', { name: '在居民里找' })
const at = (address: string) => app.page.evaluate((hash) => (location.hash = hash), address)

describe('the residents’ register on the screen', () => {
  it('lists a page, says how many there are, and turns pages by keyboard', async () => {
    await at('#/residents')
    await status('共260人').waitFor()
    await app.page.getByRole('gridcell').first().waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('residents-1440')
    await app.page.locator('h1').first().click()
    await app.page.keyboard.press('PageDown')
    await app.page.waitForFunction(() => location.hash.includes('page=2'))
    await app.page.keyboard.press('PageUp')
    await app.page.waitForFunction(() => !location.hash.includes('page='))
  })

  it('finds by the last digits of a telephone, and shows the full numbers for a reason', async () => {
    await app.page.keyboard.press('Control+f')
    await field().fill((someone[13] ?? '').slice(-6))
    await status('符合的1人').waitFor()
    await app.page.getByRole('gridcell', { name, exact: true }).first().dblclick()
    const panel = app.page.getByRole('complementary', { name })
    await panel.getByText('导入 居民信息登记表.csv').waitFor()
    expect(await panel.innerText()).not.toContain(someone[8])
    await app.picture('resident-open-1440')
    await panel.getByRole('button', { name: '查看全号' }).click()
    await panel.getByRole('textbox').fill('电话回访')
    await panel.getByRole('button', { name: '显示' }).click()
    await panel.getByText(someone[8] ?? '').waitFor()
    expect(await app.violations()).toEqual([])
    await panel.getByRole('button', { name: '关闭' }).click()
    await panel.waitFor({ state: 'detached' })
    await field().fill('')
    await status('共260人').waitFor()
  })

  it('narrows to a community', async () => {
    await app.page.getByRole('combobox', { name: '社区' }).click()
    const community = residents.at(-1)?.[1] ?? ''
    const count = residents.filter((cells) => cells[1] === community).length
    await app.page.getByTitle(`${community} ${count}`).click()
    await status(count === residents.length ? `共${count}人` : `符合的${count}人`).waitFor()
  })

  it('is exported as it is narrowed, by Ctrl+E, with numbers masked', async () => {
    await at('#/residents?q=')
    await status('共260人').waitFor()
    await app.page.locator('h1').first().click()
    await app.page.keyboard.press('Control+e')
    const dialog = app.page.getByRole('dialog', { name: '导出名单' })
    await dialog.getByText('260 人，照现在找的和选的社区，逐户排列。').waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('residents-export-1440')
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toContain('居民信息登记表')
    const [sheet] = await readSheets('居民.xlsx', readFileSync(await download.path()))
    const written = sheet?.rows.slice(4).map((row) => row[5])
    expect(written?.toSorted()).toEqual(residents.map((cells) => cells[6]).toSorted())
    expect(JSON.stringify(sheet?.rows)).not.toContain(someone[8])
  })

  it('is exported by the command line', async () => {
    const out = path.join(folderForFile(), '居民.csv')
    expect((await post(['export', 'residents', '--csv', '--out', out, '--data', dataDir])).code).toBe(0)
    expect(readFileSync(out, 'utf8').trim().split('\r\n')).toHaveLength(261)
    expect((await post(['export', 'residents', '--as-of', '2020-02-10T18:00', '--out', 'x.xlsx', '--data', dataDir])).code).toBe(
      2,
    )
  }, 120_000)

  it('is reached from anywhere by a name', async () => {
    await app.page.keyboard.press('Control+k')
    await app.page.getByRole('combobox', { name: '查找' }).fill(`${someone[2] ?? ''}${someone[3] ?? ''}`)
    await app.page.getByRole('option').filter({ hasText: '居民' }).first().waitFor()
    await app.page.keyboard.press('Escape')
  })
})
