/** Finding from anywhere by keyboard, in the built app in a real browser, on the demo street. */
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

const box = () => app.page.getByRole('combobox', { name: '查找' })
const option = (name: RegExp) => app.page.getByRole('option', { name })
const address = () => app.page.evaluate(() => decodeURI(location.hash))

describe('finding from anywhere', () => {
  it('opens by Ctrl+K, says what can be typed, and goes back by Esc', async () => {
    await box().waitFor()
    await app.page.keyboard.press('Control+k')
    await app.page.getByText('拼音首字母或全拼').waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.page.keyboard.type('没有这个人')
    await app.page.getByText('没有找到“没有这个人”').waitFor()
    await app.page.keyboard.press('Escape')
    expect(await app.page.getByText('拼音首字母或全拼').count()).toBe(0)
    expect(await box().inputValue()).toBe('')
  })

  it('leads from initials to the person, open and in sight in the list', async () => {
    await app.page.keyboard.press('Control+k')
    await app.page.keyboard.type('zsl')
    await option(/^周思玲/).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('find-1440')
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('complementary', { name: '周思玲' }).waitFor()
    expect(await address()).toMatch(/^#\/people\/\d+$/)
    expect(await app.page.getByRole('gridcell', { name: '周思玲' }).first().isVisible()).toBe(true)
  })

  it('leads from a number to the post, without waiting for the results', async () => {
    await app.page.keyboard.press('Control+k')
    await app.page.keyboard.type('32')
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('complementary', { name: /^32 康乐北新村南门/ }).waitFor()
    expect(await address()).toMatch(/^#\/checkpoints\/\d+$/)
  })

  it('leads by arrow keys from an address to the building with its cases', async () => {
    await box().click()
    await app.page.keyboard.type('丽江南新村')
    await option(/^丽江南新村1号楼/).waitFor()
    const chosen = app.page.locator('[role=option][aria-selected=true] b')
    for (let i = 0; i < 20 && (await chosen.innerText()) !== '丽江南新村1号楼'; i++) await app.page.keyboard.press('ArrowDown')
    await app.picture('find-address-1440')
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('complementary', { name: '丽江南新村1号楼' }).waitFor()
    expect(await address()).toMatch(/^#\/map\/key-persons\/building-\d+$/)
  })
})
