/** A new office's first hour in the app, in one browser: begin, look at the map, open a figure's list, take a ledger in. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile } from '../host/post.ts'
import { drop, foreignWords, openApp } from './app-in-browser.ts'

interface Truth {
  basemap: { building: number; compound: number; community: number }
  checkpoints: {
    count: number
    understaffed: string[]
    party_branches: number
    without_coordinates: string[]
    entry_points: number
  }
  cases: { unique: number; active: number; from_wuhan_active: number; without_address: string[] }
}
const truth = JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/demo-truth.json'), 'utf8')) as Truth

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  app = await openApp(dataDir)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const legendRow = (name: RegExp) => app.page.getByRole('region', { name: '图层与图例' }).getByRole('checkbox', { name })
const marks = () => app.page.getByRole('region', { name: '地图', exact: true }).getByRole('button', { name: /，/ })

async function openAllFigures() {
  await app.goTo('今日态势')
  await app.page.getByRole('link', { name: '全部清单' }).click()
}

describe('first start', () => {
  it('offers a blank office or the demo street', async () => {
    await app.page.getByRole('heading', { name: '打开示范街道' }).waitFor()
    expect(await app.page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['从空白开始', '打开示范街道'])
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('start-1440')
  })

  it('starts blank under the names given, on pages that say how to fill them', async () => {
    await app.page.getByLabel('街道名称').fill('样例街道')
    await app.page.getByLabel('值班电话').fill('0371-00000000')
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('heading', { name: '还没有台账' }).waitFor()
    await app.page.getByRole('banner').getByText('样例街道').waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('today-empty-1440')
    await app.goTo('地图')
    await app.page.getByRole('heading', { name: '图上还没有内容' }).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('empty-1440')
  })

  it('opens the demo street from there', async () => {
    await app.page.getByRole('link', { name: '打开示范街道' }).click()
    await app.page.getByRole('button', { name: '打开示范街道' }).click()
    await app.page.getByRole('banner').getByText('示范街道', { exact: true }).waitFor({ timeout: 60_000 })
    await app.goTo('地图')
    await legendRow(/达标/).waitFor()
  })
})

describe('the map', () => {
  it('counts in its legend what it draws', async () => {
    const { count, understaffed, party_branches, without_coordinates, entry_points } = truth.checkpoints
    await legendRow(new RegExp(`^达标 ?${count - understaffed.length}$`)).waitFor()
    await legendRow(new RegExp(`^缺类别 ?${understaffed.length}$`)).waitFor()
    await legendRow(new RegExp(`^入市口 ?${entry_points}$`)).waitFor()
    await legendRow(new RegExp(`^临时党支部 ?${party_branches}$`)).waitFor()
    await legendRow(new RegExp(`^位置待核 ?${without_coordinates.length}$`)).waitFor()
    await legendRow(new RegExp(`^楼栋 ?${truth.basemap.building}$`)).waitFor()
    expect(await marks().count()).toBe(count + entry_points)
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('map-1440')
  })

  it('hides what is switched off in the legend', async () => {
    await legendRow(/达标/).uncheck()
    expect(await marks().count()).toBe(truth.checkpoints.understaffed.length + truth.checkpoints.entry_points)
    await legendRow(/达标/).check()
  })

  it('finds a checkpoint by its number and shows who lacks and where it lies', async () => {
    await app.page.getByRole('combobox', { name: '在图上找' }).fill('32')
    await app.page.keyboard.press('Enter')
    const panel = app.page.getByRole('complementary', { name: '32 康乐北新村南门卡点' })
    await panel.getByText('台账缺机关/区直人员').waitFor()
    await panel.getByText('台账，火星坐标已换算').waitFor()
    expect(await app.page.evaluate(() => location.hash)).toMatch(/^#\/map\/deployment\/checkpoint-\d+$/)
    await app.picture('map-32-1440')
  })

  it('goes from mark to mark by arrow keys and opens one by Enter', async () => {
    await app.page.getByRole('button', { name: /^32 / }).focus()
    await app.page.keyboard.press('ArrowRight')
    const next = await app.page.locator(':focus .unseen').innerText()
    expect(next).not.toMatch(/^32 /)
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('complementary', { name: next.split('，')[0] ?? '' }).waitFor()
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Escape')
    expect(await app.page.getByRole('complementary').count()).toBe(0)
  })

  it('shows key persons by origin, and to outsiders only what communities count', async () => {
    await app.page.getByText('重点人员分布图').click()
    await legendRow(new RegExp(`^湖北武汉 ?${truth.cases.from_wuhan_active}$`)).waitFor()
    const drawn = truth.cases.active - truth.cases.without_address.length
    await app.page.getByText(`${drawn} / ${truth.cases.active} 人上图`).waitFor()
    await app.picture('key-persons-1440')
    await app.page.getByRole('radiogroup', { name: '遮蔽' }).getByText('对外').click()
    await app.page.getByText(`${truth.cases.active} 人，只标社区`).waitFor()
    expect(await legendRow(/湖北武汉/).count()).toBe(0)
    await app.page.setViewportSize({ width: 1920, height: 1080 })
    await app.page.getByText('两图合看').click()
    await app.page.getByRole('radiogroup', { name: '遮蔽' }).getByText('会议').click()
    await legendRow(/湖北武汉/).waitFor()
    await app.picture('both-1920')
    await app.page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('figures and their lists', () => {
  it('opens the records a figure counts, under an address of their own', async () => {
    await openAllFigures()
    await app.page.getByRole('navigation', { name: '数字' }).waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('figures-1440')
    await app.page.getByRole('link', { name: /^力量不足卡点/ }).click()
    await app.page.getByText(`共 ${truth.checkpoints.understaffed.length} 个卡点`).waitFor()
    expect(await app.page.evaluate(() => location.hash)).toBe('#/checkpoints?figure=staffing_below_standard')
    const names = await app.page.getByRole('gridcell', { name: /门卡点$/ }).allInnerTexts()
    expect(names.sort()).toEqual([...truth.checkpoints.understaffed].sort())
  })

  it('follows when the moment is set a day back', async () => {
    await openAllFigures()
    await app.page.getByRole('button', { name: '前一日' }).click()
    await app.page.getByText('截至2020年2月9日18:00').waitFor()
    await app.page.getByRole('button', { name: '后一日' }).click()
    await app.page.getByText('截至2020年2月10日18:00').waitFor()
  })
})

describe('taking ledgers in', () => {
  const ledger = [
    '居家观察人员台账（截至2020年2月10日）',
    '序号,社区,姓名,身份证号,联系电话,现住址,来源地,返回日期,观察开始,解除日期,状态',
    '1,龙江社区,秦样例,410199199003078888,19900009901,丽江南新村1号楼1单元101,湖北武汉,2020-02-10,2020-02-10,,居家观察',
    '2,龙江社区,尤样例,,19900009902,丽江南新村1号楼1单元102,湖北武汉,2020-02-10,2020-02-10,,居家观察',
  ].join('\n')

  it('shows what a dropped file was taken for, and what has to be looked at', async () => {
    await app.goTo('台账导入')
    await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor()
    await drop(app.page, 'main h2', [
      { name: '新增观察人员.csv', content: ledger },
      { name: '空表.csv', content: '' },
    ])
    await app.page.getByRole('button', { name: /新增观察人员\.csv 居家观察台账 2 行/ }).waitFor()
    await app.page.getByRole('button', { name: /没有身份证号/ }).click()
    await app.page.getByRole('row', { name: /尤样例/ }).waitFor()
    expect(await app.page.getByRole('alert').filter({ hasText: '空表.csv' }).innerText()).toMatch(/空表\.csv[^]*。/)
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('import-1440')
  })

  it('stores it, and every figure knows at once', async () => {
    await app.page.keyboard.press('Control+Enter')
    await app.page.getByRole('heading', { name: '已入库' }).waitFor()
    await app.picture('stored-1440')
    await openAllFigures()
    await app.page.getByRole('link', { name: `累计居家观察 ${truth.cases.unique + 2} 人` }).click()
    await app.page.getByRole('textbox', { name: '在名单里找' }).fill('秦样例')
    await app.page.getByRole('gridcell', { name: '410***********8888' }).waitFor()
  })
})
