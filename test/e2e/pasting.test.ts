/** Rows copied from a workbook into a list, and a place chosen on the small map of a form, in the built app. */
import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DEMO, build, folderForFile, post } from '../host/post.ts'
import { openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const folder = folderForFile()
  for (const name of ['底图.geojson', '关卡点台账.xlsx']) copyFileSync(path.join(DEMO, name), path.join(folder, name))
  writeFileSync(
    path.join(folder, '关停台账.csv'),
    '店名,行业,地址,经营者,关停日期\n甲饭店,餐饮,锦绣路1号,张一,2020-01-28\n乙饭店,餐饮,锦绣路2号,张二,2020-01-28\n',
  )
  const imported = await post(['import', folder, '--year', '2020', '--data', dataDir])
  expect(imported.stderr + String(imported.code)).toMatch(/0$/)
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
  app = await openApp(dataDir)
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const goTo = (address: string) => app.page.evaluate((hash) => (location.hash = hash), address)
const row = (name: string) => app.page.getByRole('row').filter({ has: app.page.getByRole('gridcell', { name, exact: true }) })
const cells = async (name: string, columns: string[]) =>
  Promise.all(columns.map((column) => row(name).locator(`[col-id=${column}]`).innerText()))
const SEEN = ['trade', 'address', 'operator', 'closedOn']
const BEFORE = {
  甲饭店: ['餐饮', '锦绣路1号', '张一', '2020年1月28日'],
  乙饭店: ['餐饮', '锦绣路2号', '张二', '2020年1月28日'],
}

describe('rows of a workbook', () => {
  const dialog = () => app.page.getByRole('dialog', { name: '贴入表格' })

  it('are shown before they are stored: what changes, what cannot and why, and what has no place here', async () => {
    await goTo('#/closures')
    await row('甲饭店').locator('[col-id=trade]').click()
    const copied = [
      ['行业', '状态', '地址', '经营者', '电话', '关停'],
      ['饭店', '关停', '锦绣路1号', '李一', '', '说不清'],
      ['小吃店', '关停', '"锦绣路3号\n二楼"', '李二', '', '2020-01-29'],
      ['网吧', '关停', '锦绣路9号', '李三', '', '2020-01-30'],
    ]
    await app.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      copied.map((line) => line.join('\t')).join('\r\n') + '\r\n',
    )
    await app.page.keyboard.press('Control+v')
    await dialog().getByText('将改 6 格，1 格有问题、不会改，1 格本来就是这样。').waitFor()
    const said = await dialog().innerText()
    expect(said).toContain('“状态”“电话”是算出来的，没有贴')
    expect(said).toContain('6 格超出表格，没有贴')
    const lines = await dialog().getByRole('row').allInnerTexts()
    const told = lines.map((line) => line.split(/[\t\n]+/))
    expect(told[1]?.slice(0, 2)).toEqual(['甲饭店', '关停日期'])
    expect(told[1]?.at(-1)).toMatch(/^✕ .+/)
    expect(told).toContainEqual(['甲饭店', '行业', '餐饮', '饭店', ''])
    expect(await app.violations()).toEqual([])
    await app.picture('paste-1440')
  })

  it('are stored in one act, which is taken back in one', async () => {
    await dialog().getByRole('button', { name: '改 6 格' }).click()
    await dialog().waitFor({ state: 'detached' })
    await row('甲饭店').getByText('饭店', { exact: true }).waitFor()
    expect(await cells('甲饭店', SEEN)).toEqual(['饭店', '锦绣路1号', '李一', '2020年1月28日'])
    const [trade, address, operator, closedOn] = await cells('乙饭店', SEEN)
    expect([trade, operator, closedOn]).toEqual(['小吃店', '李二', '2020年1月29日'])
    expect(address).toMatch(/^锦绣路3号\s*二楼$/)
    await app.page.locator('h1').first().click()
    await app.page.keyboard.press('Control+z')
    await row('甲饭店').getByText('餐饮', { exact: true }).waitFor()
    for (const [name, before] of Object.entries(BEFORE)) expect(await cells(name, SEEN)).toEqual(before)
  })

  it('leave the last row of a list in sight while it is said that they were stored', async () => {
    const notice = app.page.getByRole('status').filter({ hasText: '已撤销' })
    const { y } = (await notice.boundingBox()) ?? { y: 0 }
    const list = await app.page.getByRole('region', { name: '关停复工名单' }).boundingBox()
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(y)
  })
})

describe('a place on the map', () => {
  const form = () => app.page.getByRole('form')
  const degrees = async () =>
    Promise.all(['经度', '纬度'].map(async (label) => Number(await form().getByLabel(label, { exact: true }).inputValue())))

  it('is chosen by a click, fills longitude and latitude, and is stored with the form', async () => {
    await goTo('#/checkpoints?search=康乐北新村南门')
    await app.page.getByRole('gridcell', { name: '康乐北新村南门卡点', exact: true }).dblclick()
    await app.page.getByRole('button', { name: '编辑' }).click()
    const [lon = 0, lat = 0] = await degrees()
    await form().getByRole('button', { name: '在图上点位置' }).click()
    const map = form().getByRole('region', { name: '地图' })
    await map.getByText('康乐北新村南门').first().waitFor()
    const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 }
    const click = async (right: number) => {
      const [before] = await degrees()
      await map.click({ position: { x: width / 2 + right, y: height / 2 } })
      await expect.poll(async () => (await degrees())[0]).not.toBe(before)
      return degrees()
    }
    const [near = 0, first = 0] = await click(20)
    const [east = 0, north = 0] = await click(80)
    // the ground stays where it was: further right is due east, and all of it is around the post
    expect([east > near, Math.abs(north - first) < 0.000002]).toEqual([true, true])
    for (const [one, other] of [
      [east, lon],
      [north, lat],
    ] as const) {
      expect(Math.abs(one - other)).toBeLessThan(0.01)
    }
    await app.picture('place-picked-1440')
    await form().getByRole('button', { name: '保存' }).click()
    await app.page.getByRole('status').filter({ hasText: '已保存：修改32 康乐北新村南门卡点' }).waitFor()
    await app.page.getByRole('button', { name: '编辑' }).click()
    await form().getByLabel('经度', { exact: true }).waitFor()
    expect(await degrees()).toEqual([east, north])
  })
})
