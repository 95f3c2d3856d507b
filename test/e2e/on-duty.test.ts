/** 在岗 on the screen: a whole post signed by keyboard, absence and replacement, a handover, the summary and its papers. */
import { statSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const demo = await post(['demo', '--data', dataDir])
  expect(demo.code).toBe(0)
  app = await openApp(dataDir)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const grid = () => app.page.getByRole('grid', { name: '在岗' })
const row = (name: RegExp) => grid().getByRole('row', { name })
const panel = () => app.page.getByRole('complementary', { name: '和谐东家属院南门卡点' })
const people = () => panel().getByRole('list', { name: '这一班的人' })
const dialog = () => app.page.getByRole('dialog')
const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key)
}
const duty = async () => {
  const { stdout } = await post(['duty', '--data', dataDir, '--json'])
  return JSON.parse(stdout) as { totals: Record<'expected' | 'present' | 'absent' | 'replaced' | 'unsigned', number> }
}

describe('the posts now', () => {
  it('are shown with everybody and their telephones, and counted as the command line counts them', async () => {
    await app.goTo('值班')
    await app.page.getByText('在岗', { exact: true }).click()
    await grid().waitFor()
    const { totals } = await duty()
    expect(totals).toMatchObject({ present: 0, unsigned: totals.expected })
    await app.page.getByRole('button', { name: `未签到 ${totals.unsigned}`, exact: true }).waitFor()
    await row(/^2 和谐东家属院南门.*蔡福金\s*，未签到\s*19900000133/).waitFor()
    expect(await app.violations()).toEqual([])
    expect((await foreignWords(app.page)).filter((word) => !/^(F6|G|D|Z|S|Delete)$/.test(word))).toEqual([])
    await app.picture('on-duty-1440')
  })

  it('sign a whole shift by one key, and several posts by two', async () => {
    await grid().focus()
    await press('ArrowDown', 's')
    await row(/^2 和谐东家属院南门.*蔡福金\s*，已到岗.*傅春思\s*，已到岗.*邹力莲\s*，已到岗.*常静浩\s*，已到岗/).waitFor()
    await app.page.getByText('已保存：2月10日中班 2 和谐东家属院南门卡点：蔡福金、傅春思、邹力莲、常静浩签到').waitFor()
    expect((await duty()).totals.present).toBe(4)
    await press('ArrowDown', ' ', 'ArrowDown', ' ', 's')
    await row(/^4 教师佳园南门.*毛福林\s*，已到岗/).waitFor()
    expect((await duty()).totals.present).toBe(11)
    await press('Control+z')
    await row(/^4 教师佳园南门.*毛福林\s*，未签到/).waitFor()
  })

  it('keep an absence with its reason, and who came instead', async () => {
    await press('Home', 'ArrowDown', 'Enter')
    await people().getByRole('button', { name: '收回 邹力莲' }).click()
    await people().getByRole('button', { name: '缺岗 邹力莲' }).click()
    await dialog().getByRole('textbox', { name: '事由' }).fill('发热在家')
    await dialog().getByRole('button', { name: '记缺岗' }).click()
    await people().getByText('发热在家').waitFor()
    expect((await duty()).totals.absent).toBe(1)
    await people().getByRole('button', { name: '顶替 邹力莲' }).click()
    await dialog().getByRole('radio').first().check()
    const name = await dialog().locator('label:has(input[type=radio]:checked) b').innerText()
    expect(await app.violations()).toEqual([])
    await app.picture('on-duty-replace-1440')
    await dialog().getByRole('checkbox', { name: '已经到岗，一并签到' }).check()
    await dialog()
      .getByRole('button', { name: `${name}顶替邹力莲` })
      .click()
    await people().getByText(`已由${name}顶替`).waitFor()
    await row(new RegExp(`^2 和谐东家属院南门.*${name}\\s*，已到岗`)).waitFor()
    expect((await duty()).totals).toMatchObject({ absent: 0, replaced: 1, present: 4 })
    expect(await app.violations()).toEqual([])
    await app.picture('on-duty-panel-1440')
  })

  it('hand over with what is wrong told beside its box, and keep what was begun', async () => {
    await panel().getByRole('button', { name: /^早班/ }).click()
    await panel().getByRole('button', { name: '写交接班记录' }).click()
    const form = () => panel().getByRole('form', { name: '交接班记录' })
    await form().getByLabel('进入人次').fill('312')
    await form().getByLabel('体温异常').fill('1')
    await form().getByLabel('交班人').fill('崔浩')
    await form().getByRole('button', { name: '保存' }).click()
    await form().getByText('有体温异常，请写明是谁、怎样处置。').waitFor()
    await form().getByText('请填接班人。').waitFor()
    expect(await app.violations()).toEqual([])
    await app.page.waitForTimeout(600)
    await panel().getByRole('button', { name: '关闭' }).click()
    await row(/^2 和谐东家属院南门/).click()
    await panel().getByRole('button', { name: /^早班/ }).click()
    await panel().getByRole('button', { name: '写交接班记录' }).click()
    await expect.poll(() => form().getByLabel('进入人次').inputValue()).toBe('312')
    await form().getByLabel('异常情况及处置').fill('一人37.5℃，已送社区卫生服务中心')
    await form().getByLabel('接班人').fill('蔡福金')
    await form().getByRole('button', { name: '保存' }).click()
    await panel().getByText('崔浩 交 蔡福金').waitFor()
    await app.page.getByText('交接班', { exact: true }).click()
    await app.page.getByRole('row', { name: /^16:00 2 和谐东家属院南门卡点 早班 312/ }).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('handovers-1440')
  })
})

describe('what it came to', () => {
  it('opens the duties of every number, by person and by unit', async () => {
    await app.page.getByText('考勤汇总', { exact: true }).click()
    const table = app.page.getByRole('table', { name: '考勤汇总' })
    await table.getByRole('button').first().waitFor()
    // hundreds of people, of whom only those in sight are drawn
    expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(500)
    expect(await table.getByRole('row').count()).toBeLessThan(100)
    const search = app.page.getByRole('textbox', { name: '找人、找单位' })
    await search.fill('邹力莲')
    await table.getByRole('button', { name: '邹力莲 缺岗 1' }).click()
    const opened = app.page.getByRole('complementary', { name: '邹力莲 缺岗' })
    await opened.getByText('发热在家').waitFor()
    expect(await opened.getByRole('listitem').count()).toBe(1)
    await search.fill('')
    await app.page.getByText('按单位', { exact: true }).click()
    await table.getByRole('button', { name: '合计 实到 4' }).click()
    await expect.poll(() => app.page.getByRole('list', { name: '班次' }).getByRole('listitem').count()).toBe(4)
    expect(await app.violations()).toEqual([])
    await app.picture('attendance-1440')
    const file = `${dataDir}/考勤.xlsx`
    const made = await post(['attendance', '--from', '2020-02-10', '--to', '2020-02-16', '--out', file, '--data', dataDir])
    expect([made.code, statSync(file).size > 4000]).toEqual([0, true])
  })

  it('is printed, as are the sheets to sign', async () => {
    const download = app.page.waitForEvent('download', { timeout: 60_000 })
    await app.page.getByText('此刻在岗', { exact: true }).click()
    await row(/^2 和谐东家属院南门/).click()
    await panel().getByRole('button', { name: '到岗签到表', exact: true }).click()
    expect((await download).suggestedFilename()).toBe('和谐东家属院南门卡点到岗签到表（2020年2月10日）.pdf')
    const workbook = app.page.waitForEvent('download', { timeout: 60_000 })
    await panel().getByRole('button', { name: '值班日志，存成工作簿' }).click()
    expect((await workbook).suggestedFilename()).toBe('和谐东家属院南门卡点值班日志（2020年2月10日）.xlsx')
  })

  it('can only be looked at from another moment', async () => {
    await app.page.evaluate(() => (location.hash = '#/roster?view=duty'))
    await app.page.getByRole('button', { name: '后一日' }).click()
    await people().locator('button:disabled', { hasText: '签到' }).first().waitFor()
  })
})
