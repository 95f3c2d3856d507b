/** 值班规则 in the app: what rosters are made by, written as a clerk does, and a person's leave from their own panel. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  await post(['demo', '--data', dataDir])
  app = await openApp(dataDir)
  await app.goTo('值班')
  await app.page.getByRole('link', { name: '值班规则' }).click()
})
afterAll(() => app.close())
afterEach(async () => {
  expect([app.errors, await app.violations(), await foreignWords(app.page)]).toEqual([[], [], []])
})

const part = (label: string) => app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText(label, { exact: true }).click()
const button = (name: string) => app.page.getByRole('button', { name, exact: true })
const dialog = () => app.page.getByRole('dialog')
const row = (name: RegExp) => app.page.getByRole('row', { name })
const save = () => dialog().getByRole('button', { name: '保存' }).click()

/** At both sizes an office has. */
async function pictures(name: string) {
  await app.picture(`${name}-1440`)
  await app.page.setViewportSize({ width: 1920, height: 1080 })
  await app.picture(`${name}-1920`)
  await app.page.setViewportSize({ width: 1440, height: 900 })
}

describe('配置标准', () => {
  it('is written as one sentence, tells what the roster would lack, and can be undone', async () => {
    await row(/^所有卡点 机关\/区直 1 人、社区 1 人、志愿者 1 人、物业 1 人/).waitFor()
    await button('新增标准').click()
    await dialog().getByLabel('哪些卡点').selectOption({ label: '商业小区' })
    await dialog().getByText('请至少写一类要几人。').waitFor()
    await dialog().getByLabel('只在').check()
    await dialog().getByLabel('几点起').fill('20：00')
    await dialog().getByLabel('几点止').fill('6:00')
    await dialog().getByLabel('物业', { exact: true }).fill('1')
    await dialog().getByLabel('机关/区直').fill('0')
    await dialog()
      .getByText(/已排的班里，涉及 [\d,]+ 处卡点 [\d,]+ 班/)
      .waitFor()
    await pictures('standards-dialog')
    expect(await app.violations()).toEqual([])
    await save()
    await row(/^商业小区 20:00—次日6:00 机关\/区直 0 人、物业 1 人/).waitFor()
    await pictures('standards-staffing')
    await app.page.keyboard.press('Control+Z')
    await row(/^商业小区 20:00/).waitFor({ state: 'detached' })
  })

  it('is refused where there is one of that scope', async () => {
    for (const isSecond of [false, true]) {
      await button('新增标准').click()
      await dialog().getByLabel('社区').fill('2')
      if (isSecond) await dialog().getByText('“所有卡点”已经有一条标准，请在那一条里改。').waitFor()
      else await save()
    }
    await dialog().getByRole('button', { name: '取消' }).click()
    await button('删去“所有卡点”').click()
    await button('删去“所有卡点”').waitFor({ state: 'detached' })
  })
})

describe('班制', () => {
  it('is drawn over the day, refuses overlaps and tells of gaps', async () => {
    await part('班制')
    await button('新增班制').click()
    await dialog().getByLabel('名称', { exact: true }).fill('白天两班')
    await dialog().getByLabel('第 1 班的名称').fill('上午')
    await dialog().getByLabel('第 1 班几点起').fill('6')
    await dialog().getByLabel('第 1 班几点止').fill('14:00')
    await button('再加一班').click()
    await dialog().getByLabel('第 2 班的名称').fill('下午')
    await dialog().getByLabel('第 2 班几点起').fill('13:00')
    await dialog().getByLabel('第 2 班几点止').fill('22:00')
    await dialog().getByText('上午和下午的时间重叠', { exact: false }).waitFor()
    await dialog().getByLabel('第 2 班几点起').fill('14:00')
    await dialog().getByText('22:00—次日6:00没有人值', { exact: false }).waitFor()
    await pictures('standards-pattern')
    expect(await app.violations()).toEqual([])
    await save()
    await button('修改“白天两班”').waitFor()
  })

  it('is given to posts, a shipped one too, and then cannot be taken away', async () => {
    await button('给卡点定班制').click()
    await dialog().getByLabel('哪些卡点').selectOption({ label: '路口卡点' })
    await dialog().getByLabel('哪些天').selectOption({ label: '周末、节假日' })
    await dialog().getByLabel('班制').selectOption({ label: '白天两班' })
    await save()
    await row(/^路口卡点 周末、节假日 白天两班/).waitFor()
    await button('删去“白天两班”').click()
    await app.page.getByText('路口卡点休息日正用“白天两班”，请先给它们换一个班制。').waitFor()
    await pictures('standards-patterns')
  })
})

describe('排班规则', () => {
  it('are switched, weighed and numbered in place; the rest between shifts is the office’s', async () => {
    await part('排班规则')
    await app.page.getByLabel('任意 7 天工时怎么用').selectOption({ label: '尽量做到，看得重' })
    await button('任意 7 天工时恢复原样').waitFor()
    await app.page.getByLabel('两班间隔的数', { exact: true }).fill('10')
    await app.page.keyboard.press('Enter')
    await button('单定一类“任意 7 天班数”').click()
    await app.page.getByLabel('单定一类“任意 7 天班数”').selectOption({ label: '志愿者' })
    await app.page.getByLabel('任意 7 天班数（志愿者）的数').fill('3')
    await app.page.keyboard.press('Enter')
    await pictures('standards-rules')
    await app.page.getByLabel('任意 7 天班数（志愿者）的数').fill('99')
    await app.page.keyboard.press('Enter')
    await app.page.getByText('应是 1 到 21').waitFor()
    await app.goTo('系统')
    await part('单位设置')
    await row(/^两班间隔 10小时 12小时，2月10日起改为10小时 /).waitFor()
    await app.page.getByRole('link', { name: '值班规则' }).click()
  })
})

describe('节假日', () => {
  it('are listed by the year, and the office’s own go first', async () => {
    await part('节假日')
    await row(/^春节 1月24日—2月2日 1月19日（星期日）/).waitFor()
    await button('填放假或上班').click()
    await dialog().getByLabel('从哪天').fill('2.3')
    await dialog().getByLabel('到哪天').fill('2月9日')
    await dialog().getByLabel('名称').fill('延长春节假期')
    await save()
    await row(/^延长春节假期 2月3日—2月9日（7 天）/).waitFor()
    await pictures('standards-holidays')
    for (let year = 2020; year < 2027; year += 1) await button('后一年').click()
    await app.page.getByText('还没有2027年的放假安排', { exact: false }).waitFor()
  })
})

describe('人员限制', () => {
  it('are set from the page for a person who is looked for', async () => {
    await part('人员限制')
    await button('请假、加限制').click()
    // by the first letters of the pinyin
    await dialog().getByLabel('谁').fill('wq')
    await dialog().getByRole('button', { name: /^王强/ }).first().waitFor()
    await dialog().getByLabel('谁').fill('zzzz')
    await dialog().getByText('花名册里没有“zzzz”。').waitFor()
    await dialog().getByLabel('谁').fill('社区')
    await dialog().getByText('请再多写几个字', { exact: false }).waitFor()
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.press('Enter')
    await dialog().getByLabel('限制').selectOption({ label: '不值夜班' })
    await dialog().getByLabel('到哪天').fill('')
    await save()
    await row(/不值夜班 2月10日起/).waitFor()
    await pictures('standards-people')
  })

  it('pair two people who must not stand together', async () => {
    await button('新增搭配').click()
    for (const [label, text] of [
      ['谁', '朝阳社区'],
      ['另一位', '和平社区'],
    ] as const) {
      await dialog().getByLabel(label, { exact: true }).fill(text)
      await app.page.keyboard.press('Tab')
      await app.page.keyboard.press('Enter')
    }
    await dialog().getByRole('radio', { name: '不能同班' }).check()
    await dialog().getByLabel('从哪天').fill('2月30日')
    await dialog().getByText('日期写成 2月10日 或 2020-02-10 的样子。').waitFor()
    await pictures('standards-pair')
    expect([await app.violations(), await foreignWords(app.page)]).toEqual([[], []])
    await dialog().getByLabel('从哪天').fill('2月11日')
    await save()
    await row(/不能同班 2月11日起/).waitFor()
    await app.page.keyboard.press('Control+Z')
    await row(/不能同班 2月11日起/).waitFor({ state: 'detached' })
  })

  it('give leave to all that are chosen in the list of people', async () => {
    await app.page.getByRole('link', { name: '人员', exact: true }).click()
    await app.page.locator('[col-id="name"][role="gridcell"]').first().click()
    for (let i = 0; i < 2; i++) await app.page.keyboard.press('Shift+ArrowDown')
    await button('请假、加限制').click()
    await dialog().getByText('等 3 人', { exact: false }).first().waitFor()
    await dialog().getByLabel('到哪天').fill('2月12日')
    await pictures('standards-bulk-leave')
    expect([await app.violations(), await foreignWords(app.page)]).toEqual([[], []])
    await save()
    await dialog().waitFor({ state: 'detached' })
    await app.page.keyboard.press('Control+Z')
    await app.page
      .getByText(/^已撤销：/)
      .first()
      .waitFor()
  })

  it('are seen and changed in the person’s own panel: leave in three clicks', async () => {
    await app.page.getByRole('link', { name: '人员', exact: true }).click()
    await app.page.locator('[col-id="name"][role="gridcell"]').first().click()
    await app.page.keyboard.press('Enter')
    const panel = app.page.getByRole('complementary')
    await panel.getByRole('button', { name: '请假、加限制' }).click()
    await dialog().getByLabel('到哪天').fill('2月12日')
    await dialog().getByText('2月10日（星期一）至2月12日（星期三）').waitFor()
    await save()
    await panel.getByText('2月10日—2月12日').waitFor()
    await pictures('standards-person')
    await panel.getByRole('button', { name: '取消“请假”' }).click()
    await panel.getByText('没有请假，也没有别的限制。').waitFor()
  })
})
