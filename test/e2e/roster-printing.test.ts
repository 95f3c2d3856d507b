/** Printing from the screen: one post, one community, as a workbook, and a version that is no longer in force. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
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
  await at('week=2020-02-10')
}, 300_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const LONG = { timeout: 60_000 }
const FIRST = '康乐楼院正门卡点'
const grid = () => app.page.getByRole('grid', { name: '值班表' })
const button = (name: RegExp | string) => app.page.getByRole('button', { name, exact: typeof name === 'string' })
const papers = () => app.page.getByRole('dialog', { name: /^打印/ })

async function at(query: string): Promise<void> {
  await app.page.evaluate((hash) => (location.hash = hash), `#/roster?problem=all&${query}`)
  await grid().waitFor()
}

async function choose(what: string, option: string): Promise<void> {
  await papers().getByRole('combobox', { name: what }).click()
  await app.page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

async function saved(name: string): Promise<{ name: string; file: string }> {
  const [download] = await Promise.all([
    app.page.waitForEvent('download', LONG),
    papers().getByRole('button', { name, exact: true }).click(),
  ])
  await papers().getByRole('status').waitFor()
  return { name: download.suggestedFilename(), file: await download.path() }
}

function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/[^\S\f]/gu, '')
}

describe('the papers of the roster', () => {
  it('are made for one post and for one community, to print and as a workbook', async () => {
    await button('打印各卡点值班表').click()
    await papers().waitFor()
    expect(await app.violations()).toEqual([])
    expect((await foreignWords(app.page)).filter((word) => !/^([A-Z]|F\d|A[34]|Delete|Shift|Excel|WPS)$/.test(word))).toEqual([])
    await app.picture('roster-papers-1440')
    await choose('印哪个卡点', FIRST)
    const one = await saved('卡点值班表')
    expect(one.name).toBe(`${FIRST}（2020年2月10日至2020年2月16日）.pdf`)
    expect(textOf(one.file).split('\f')).toHaveLength(2)
    const blank = await saved('出入登记表，存成工作簿')
    expect([blank.name, read(readFileSync(blank.file)).SheetNames]).toEqual([
      `${FIRST}出入登记表（2020年2月10日至2020年2月16日）.xlsx`,
      [`1 ${FIRST}`],
    ])
    await choose('印哪个社区', '朝阳社区')
    const sheet = await saved('社区值班表，存成工作簿')
    expect([sheet.name, read(readFileSync(sheet.file)).SheetNames]).toEqual([
      '朝阳社区值班表（2020年2月10日至2020年2月16日）.xlsx',
      ['朝阳社区'],
    ])
    await app.page.keyboard.press('Escape')
  })
})

describe('a version no longer in force', () => {
  async function publish(version: number): Promise<void> {
    await button('发布').click()
    const dialog = app.page.getByRole('dialog', { name: /^发布/ })
    await dialog.getByRole('textbox', { name: '仍要发布的原因' }).fill('人手不够，先按此执行')
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await button(new RegExp(`^已发布 V${version}`)).waitFor(LONG)
  }

  it('is printed from its line among the versions, with who stood there then', async () => {
    await at('week=2020-02-10&side=versions&day=2020-02-10&band=夜班&seat=government')
    await publish(1)
    await grid().focus()
    const chosen = grid().locator('[role=gridcell][aria-selected=true]')
    const name = ((await chosen.first().getAttribute('aria-label')) ?? '').split('，')[1] ?? ''
    await app.page.keyboard.press('Delete')
    await button(/V1 后有 ?1 处改动未发布/).waitFor(LONG)
    await publish(2)
    await button('打印 V1').click()
    await papers().getByText('照发布时的样子').waitFor(LONG)
    await app.picture('roster-version-papers-1440')
    await choose('印哪个卡点', FIRST)
    const old = textOf((await saved('卡点值班表')).file)
    expect([old.includes('版本：V1'), old.includes('已被取代'), old.includes(name)]).toEqual([true, true, true])
  })
})
