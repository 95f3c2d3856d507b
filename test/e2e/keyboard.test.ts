/** The keyboard never stands nowhere: what is opened by keys gives them back to where it was opened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOffice } from '../../bench/office-of-size.ts'
import { RESOURCES } from '../fixtures/office.ts'
import { build, folderForFile } from '../host/post.ts'
import { openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  await makeOffice(dataDir, RESOURCES, 1)
  app = await openApp(dataDir)
  await app.page.getByRole('navigation', { name: '页面' }).waitFor()
}, 120_000)
afterAll(() => app.close())

const focused = () =>
  app.page.evaluate(() => {
    const one = document.activeElement
    return one === document.body ? 'nowhere' : (one?.getAttribute('aria-label') ?? one?.textContent ?? '').trim()
  })
const key = (name: string) => app.page.keyboard.press(name)
const shownMoment = () => app.page.getByRole('button', { name: /^截至/ })

describe('the moment', { timeout: 60_000 }, () => {
  it.each([
    ['2020年2月9日 18:00', '截至 2020年2月9日 18:00'],
    ['2020-2-8 9:30', '截至 2020年2月8日 09:30'],
  ])('is typed as %s and taken by Enter, and the keyboard is back on it', async (typed, said) => {
    await app.page.getByRole('button', { name: '现在' }).focus()
    await key('Enter')
    await shownMoment().focus()
    await key('Enter')
    await app.page.getByRole('textbox', { name: '截至的日期和时间' }).waitFor()
    await key('Control+A')
    await app.page.keyboard.type(typed)
    await key('Enter')
    await app.page.getByRole('button', { name: said }).waitFor()
    await expect.poll(focused).toContain(said)
    await app.page.getByText('正在回看，只能查看').waitFor()
  })

  it('is left as it was by Esc', async () => {
    await app.page.getByRole('button', { name: '现在' }).focus()
    await key('Enter')
    await shownMoment().focus()
    await key('Enter')
    await app.page.getByRole('textbox', { name: '截至的日期和时间' }).waitFor()
    await key('Escape')
    await expect.poll(focused).toContain('截至 2020年2月10日 18:00')
  })
})

describe('a record opened from its list', { timeout: 60_000 }, () => {
  const panel = () => app.page.getByRole('complementary')

  it('is reached by F6 past all cells, and gives the keyboard back to its cell', async () => {
    await app.goTo('卡点')
    const cell = app.page.getByRole('gridcell', { name: '教师佳园南门卡点' })
    await cell.click()
    await key('Enter')
    await panel().getByRole('button', { name: '编辑' }).waitFor()
    await key('F6')
    expect(await focused()).toBe('编辑')
    await key('Escape')
    await panel().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('教师佳园南门卡点')
  })

  it('that is new lacks something before it is wrong, and gives the keyboard back to its button', async () => {
    const button = app.page.getByRole('button', { name: '新增卡点' })
    await button.focus()
    await key('Enter')
    await panel().getByText('还有 1 项要填').waitFor()
    await key('Control+S')
    await panel().getByText('请填写名称').waitFor()
    await key('Escape')
    await panel().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('新增卡点')
  })
})
