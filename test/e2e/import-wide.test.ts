/** A ledger with more columns than fit: what is said of its rows stays in sight. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile } from '../host/post.ts'
import { drop, openApp } from './app-in-browser.ts'

const PATIENCE = { timeout: 150_000 }
const HEADINGS = '序号,社区,小区,楼号,单元,房号,户主,联系电话,居住人数,签订承诺书,排查日期,排查人,备注'
const ROWS = Array.from({ length: 12 }, (_, i) => {
  const day = i % 7 === 0 ? '2020-2-31' : '2020-2-3'
  return `${i + 1},康乐社区,济源路一号院,${1 + (i % 9)},1,${101 + i},何秀${i},1990000${1000 + i},3,是,${day},网格员张三,无异常`
})

let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  app = await openApp(folderForFile())
  await app.page.getByLabel('街道名称').fill('样例街道')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('navigation', { name: '页面' }).waitFor(PATIENCE)
  await app.goTo('台账导入')
  await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor(PATIENCE)
  await drop(app.page, 'main h2', [{ name: '入户排查登记表.csv', content: [HEADINGS, ...ROWS].join('\n') }])
  await app.page.getByRole('button', { name: '入库', exact: true }).waitFor(PATIENCE)
}, 400_000)
afterAll(() => app.close())

/** Where a column's heading begins and ends, and how wide the page is. */
async function placeOf(heading: string) {
  const box = await app.page.getByRole('columnheader', { name: heading }).boundingBox()
  return { left: box?.x ?? NaN, right: (box?.x ?? NaN) + (box?.width ?? NaN), page: app.page.viewportSize()?.width ?? NaN }
}

describe('the preview of a wide ledger', () => {
  it.each([1440, 1920, 2560])('shows what is said of a row, on a screen of %d', async (width) => {
    await app.page.setViewportSize({ width, height: 900 })
    await expect.poll(async () => (await placeOf('问题与处理')).page).toBe(width)
    await expect.poll(async () => (await placeOf('问题与处理')).right).toBeLessThanOrEqual(width)
    const { left, right } = await placeOf('问题与处理')
    expect(right - left).toBeGreaterThan(250)
    await app.page
      .getByRole('gridcell', { name: /日期认不出来/ })
      .first()
      .waitFor(PATIENCE)
    // beside the ledger's own columns, not in their place
    expect(left - (await placeOf('表中')).left).toBeGreaterThan(500)
    await app.picture(`import-wide-${width}`)
  })
})
