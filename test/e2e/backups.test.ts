/** Looking after the office's data in the app: a copy on demand, settings changed, and back to the copy. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  await post(['demo', '--data', dataDir])
  app = await openApp(dataDir)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const part = (label: string) => app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText(label).click()
/** Reasons of the listed copies, newest first. */
const reasons = () => app.page.locator('tbody tr td:nth-child(2)').allInnerTexts()
const street = (name: string) => app.page.getByRole('banner').getByText(name, { exact: true }).waitFor()
/** The path of the data folder is the computer's word, not ours. */
const ownWords = async () => (await foreignWords(app.page)).filter((word) => !dataDir.includes(word) && word !== 'backups')

describe('copies in the app', () => {
  it('shows the copy of the day’s first opening and makes one more when told to', async () => {
    await app.goTo('系统')
    await app.page.getByRole('cell', { name: '每日', exact: true }).waitFor()
    await app.page.getByRole('button', { name: '立即备份' }).click()
    await app.page.getByText(/^已备份，/).waitFor()
    await app.page.getByRole('cell', { name: '手动', exact: true }).waitFor()
    expect(await reasons()).toEqual(['手动', '每日'])
    expect(await app.page.getByRole('row', { name: /手动/ }).getByRole('cell').nth(2).innerText()).toBe('68')
    expect([await app.violations(), await ownWords()]).toEqual([[], []])
    await app.picture('backups-1440')
  })

  it('neither copies nor restores in a window that looks at another moment, and says why', async () => {
    const acts = [app.page.getByRole('button', { name: '立即备份' }), app.page.getByRole('button', { name: /（手动）/ })]
    await app.page.getByRole('button', { name: '前一日' }).click()
    for (const act of acts) {
      await expect.poll(() => act.isDisabled(), { timeout: 20_000 }).toBe(true)
      expect(await act.getAttribute('title')).toBe('备份和恢复都是现在的数据，正在看别的时刻，请先回到现在。')
    }
    await app.page.getByRole('button', { name: '现在', exact: true }).click()
    for (const act of acts) await expect.poll(() => act.isEnabled(), { timeout: 20_000 }).toBe(true)
  })

  it('changes the office’s settings, and refuses a number it cannot be', async () => {
    await part('单位设置')
    await app.page.getByLabel('街道名称').fill('改名街道')
    await app.page.getByLabel('印数').fill('0')
    await app.page.getByRole('button', { name: '保存', exact: true }).click()
    await app.page.getByText('印数应是1到10000的整数。').waitFor()
    await app.page.getByLabel('印数').fill('55')
    await app.page.getByRole('button', { name: '保存', exact: true }).click()
    await app.page.getByText('已保存', { exact: true }).waitFor()
    await street('改名街道')
    expect([await app.violations(), await ownWords()]).toEqual([[], []])
    await app.picture('settings-1440')
  })

  it('says what restoring would lose, and lets it be', async () => {
    await part('备份')
    await app.page.getByRole('button', { name: /（手动）/ }).click()
    const dialog = app.page.getByRole('dialog')
    await dialog.getByText('其后的1次修改不再保留。').waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('restore-1440')
    await app.page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    await street('改名街道')
  })

  it('restores, keeps what was there, and every screen shows it at once', async () => {
    await app.page.getByRole('button', { name: /（手动）/ }).click()
    await app.page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
    await street('示范街道')
    await app.page.getByRole('cell', { name: '恢复前', exact: true }).waitFor()
    expect(await reasons()).toEqual(['恢复前', '手动', '每日'])
    await part('单位设置')
    expect(await app.page.getByLabel('印数').inputValue()).toBe('40')
  })

  it('names its version, its folder and whose work it is built on', async () => {
    await part('关于')
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
    await app.page.getByText(`街道指挥台 ${version}`).waitFor()
    await app.page.getByText(dataDir, { exact: true }).waitFor()
    await app.page.getByRole('row', { name: /react-leaflet Hippocratic-2.1/ }).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('about-1440')
  })
})
