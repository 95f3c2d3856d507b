/** Temperatures in a case's panel and applications in a closure's, in the built app: read, entered by hand, and gone to from their lists. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const LEDGERS = {
  '居家观察台账.csv':
    '姓名,身份证号,电话,社区,来源地,观察开始\n王强,11010519491231002X,13700001234,康乐社区,湖北武汉,2020-02-08\n',
  '体温监测表.csv':
    '姓名,身份证号,日期,上午体温,下午体温\n王强,11010519491231002X,2020-02-08,36.5,37.6\n王强,11010519491231002X,2020-02-09,,36.8\n',
  '关停台账.csv': '店名,地址,关停日期\n甲饭店,锦绣路1号,2020-01-28\n',
  '复工申请台账.csv': '单位名称,地址,申请日期,核验日期,核验人,核验结果\n甲饭店,锦绣路1号,2020-02-05,2020-02-08,周正,通过\n',
}
const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const folder = folderForFile()
  for (const [name, text] of Object.entries(LEDGERS)) writeFileSync(path.join(folder, name), text)
  const imported = await post(['import', folder, '--year', '2020', '--data', dataDir])
  expect(imported.stderr + String(imported.code)).toMatch(/0$/)
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
  app = await openApp(dataDir)
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const panel = (name: string) => app.page.getByRole('complementary', { name })
const cell = (name: string) => app.page.getByRole('gridcell', { name, exact: true }).first()
const days = () => panel('王强').getByRole('row').allInnerTexts()
const said = (rows: string[]) => rows.map((row) => row.split(/\s+/).filter(Boolean).join(' '))

it('leads from a temperature in its list to the case, which shows day by day what was measured and what was not', async () => {
  await app.page.evaluate(() => (location.hash = '#/cases/readings'))
  await cell('36.5').dblclick()
  await panel('王强').getByRole('link', { name: '王强的居家观察记录' }).click()
  await panel('王强').getByText('测 3 次，缺 2 次').waitFor()
  expect(said(await days())).toEqual(['日期 上午 下午 症状', '2月10日 未测', '2月9日 未测 36.8', '2月8日 36.5 37.6 发热'])
  expect(await app.violations()).toEqual([])
  expect(await foreignWords(app.page, 'aside')).toEqual([])
  await app.picture('case-follow-up-1440')
})

it('takes a temperature of today by hand, says when it is fever, puts it right, and takes it back', async () => {
  const field = panel('王强').getByRole('textbox', { name: '体温（℃）' })
  const enter = (name: string) => panel('王强').getByRole('button', { name, exact: true })
  await field.fill('365')
  await panel('王强').getByText('请写成 36.5 的样子').waitFor()
  expect(await enter('登记').isDisabled()).toBe(true)
  await field.fill('37.5')
  await panel('王强').getByText('已到 37.3℃，按发热处理，请马上核实。').waitFor()
  await panel('王强').getByRole('textbox', { name: '症状' }).fill('咳嗽')
  await app.page.keyboard.press('Enter')
  await panel('王强').getByRole('row', { name: '2月10日 未测 37.5 发热 咳嗽' }).waitFor()
  await app.page.getByText('已保存：登记体温 王强 今日下午 37.5℃').waitFor()
  // today's morning is what is lacking now
  await panel('王强').getByRole('radiogroup', { name: '今日' }).getByText('下午').click()
  await panel('王强').getByText('今日下午已登记 37.5℃，再填就是更正。').waitFor()
  await field.fill('36。5')
  await enter('更正').click()
  await panel('王强').getByRole('row', { name: '2月10日 未测 36.5' }).waitFor()
  await app.page.locator('h1').first().click()
  await app.page.keyboard.press('Control+z')
  await panel('王强').getByRole('row', { name: '2月10日 未测 37.5 发热 咳嗽' }).waitFor()
})

it('only shows while the window looks back', async () => {
  await app.page.getByRole('button', { name: '前一日' }).click()
  await panel('王强').getByRole('row', { name: '2月9日 未测 36.8' }).waitFor()
  await panel('王强').getByRole('form', { name: '登记今日体温' }).waitFor({ state: 'detached' })
  await app.page.getByRole('button', { name: '现在', exact: true }).click()
  await panel('王强').getByRole('form', { name: '登记今日体温' }).waitFor()
})

it('leads from an application to its closure, which says how it stands', async () => {
  await app.page.evaluate(() => (location.hash = '#/closures/reopenings'))
  await cell('甲饭店').dblclick()
  await panel('甲饭店').getByRole('link', { name: '甲饭店的关停记录' }).click()
  const applied = panel('甲饭店').locator('section', { hasText: '核验结果' })
  await applied.getByText('核验已通过，这里还没有登记复工。').waitFor()
  expect((await applied.innerText()).split(/\s+/)).toEqual(expect.arrayContaining(['通过', '2020年2月5日', '周正']))
  await app.picture('closure-application-1440')
  await applied.getByRole('link', { name: '打开申请' }).click()
  await panel('甲饭店').getByText('台账所记').waitFor()
})
