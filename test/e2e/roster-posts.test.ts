/** Finding a post in the roster by typing, and shifts across midnight, in the built app on the demo street. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  const file = path.join(folderForFile(), '夜间值班表.csv')
  writeFileSync(file, '值班表\n晚班：20时-次日8时\n点位,班次,2月9日,2月10日,2月11日\n东门临时点,晚班,张三,李四,王五\n')
  const imported = await post(['import', file, '--year', '2020', '--data', dataDir])
  expect(imported.stderr + String(imported.code)).toMatch(/0$/)
  app = await openApp(dataDir)
}, 300_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const grid = () => app.page.getByRole('grid', { name: '值班表' })
const field = () => app.page.getByRole('textbox', { name: '找卡点' })
const shows = (count: number) => app.page.getByText(`显示 ${count} / 61 个卡点`).waitFor()
const head = (name: string | RegExp) => grid().getByRole('rowheader', { name })

it('narrows the grid to the posts typed by number, initials or name, those without a problem too', async () => {
  await app.goTo('值班')
  await grid().waitFor()
  await app.page.keyboard.press('Control+f')
  await app.page.keyboard.type('klbxcn')
  await head(/^32 康乐北新村南门/).waitFor()
  await shows(1)
  await app.picture('roster-found-1440')
  expect(await app.violations()).toEqual([])
  await field().fill('32')
  await head(/^32 康乐北新村南门/).waitFor()
  await field().fill('没有这样的地方')
  await shows(0)
  await app.page.keyboard.press('Escape')
  await app.page.getByText('显示 0 / 61 个卡点').waitFor({ state: 'detached' })
})

it('says at a shift across midnight that it ends the next day, and there that it still runs', async () => {
  await field().fill('东门临时')
  await shows(1)
  await app.page.keyboard.press('Enter')
  const cell = (name: string) => grid().getByRole('gridcell', { name, exact: true })
  // tenth of February: its own shift, and until eight that of the ninth, which lies in the week before
  await cell('机关，标准不要求，值到次日8:00，前一日的这一班值到今日8:00').first().waitFor()
  await cell('其他，李四，花名册里没有李四，值到次日8:00').waitFor()
  // the twelfth has no shift of its own any more
  await cell('机关，没有这一班，前一日的这一班值到今日8:00').waitFor()
  await app.page.getByText('前一日的班还没完').waitFor()
  await app.picture('roster-overnight-1440')
})
