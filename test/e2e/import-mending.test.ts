/** An import mended on the screen: a column read otherwise, a cell rewritten, a repeated row chosen, the problems exported, and all of it taken back. */
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../src/main/sheets/read-sheets.ts'
import { build, folderForFile } from '../host/post.ts'
import { drop, foreignWords, openApp } from './app-in-browser.ts'

const PATIENCE = { timeout: 150_000 }
const LEDGER = {
  name: '志愿者名单.csv',
  content: [
    '姓名,性别,联系电话,身份证号,归口,人员类别',
    '王伟,男,19900000001,110105194912310021,综合组,志愿者',
    '李强,男,19900000002,,城管,志愿者',
    '李强,男,19900000002,,医院,志愿者',
  ].join('\n'),
}

let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  app = await openApp(folderForFile())
  await app.page.getByLabel('街道名称').fill('样例街道')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('navigation', { name: '页面' }).waitFor(PATIENCE)
  await app.goTo('台账导入')
  await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor(PATIENCE)
  await drop(app.page, 'main h2', [LEDGER])
  await app.page.getByRole('button', { name: '入库', exact: true }).waitFor(PATIENCE)
}, 400_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const filter = (name: RegExp) => app.page.getByRole('group', { name: '看哪些行' }).getByRole('button', { name })
const settled = () => app.page.getByText('正在重新核对').waitFor({ ...PATIENCE, state: 'detached' })

describe('before it is stored', () => {
  it('a column is read as is said in the list of columns, by keyboard alone', async () => {
    await app.page.getByRole('button', { name: '各列读作' }).press('Enter')
    const columns = app.page.getByRole('complementary', { name: '各列读作' })
    await columns.waitFor(PATIENCE)
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await columns.getByLabel('归口 读作').selectOption({ label: '单位' })
    await columns.getByRole('row', { name: /归口/ }).getByText('您定的').waitFor(PATIENCE)
    await settled()
    await app.picture('import-mapping-1440')
    await columns.getByRole('button', { name: '收起各列读作' }).press('Enter')
    await columns.waitFor({ ...PATIENCE, state: 'detached' })
  }, 400_000)

  it('the problems are exported on the sender’s own table', async () => {
    const [download] = await Promise.all([
      app.page.waitForEvent('download', PATIENCE),
      app.page.getByRole('button', { name: '导出问题表 志愿者名单.csv' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('志愿者名单（问题）.xlsx')
    const [sheet] = await readSheets('问题.xlsx', new Uint8Array(await readFile(await download.path())))
    expect(sheet?.rows.map((row) => row.slice(0, 1))).toEqual([['姓名'], ['王伟'], ['李强'], ['李强']])
    expect(sheet?.rows.map((row) => row.at(-1) ?? '')).toEqual([
      '问题',
      expect.stringContaining('身份证号'),
      '',
      expect.stringContaining('重复'),
    ])
  }, 400_000)

  it('a cell is rewritten in place, and what was wrong with it is gone', async () => {
    await filter(/^有疑问 1$/).waitFor(PATIENCE)
    await app.page.getByRole('gridcell', { name: /^110105194912310021/ }).click()
    await app.page
      .getByRole('region', { name: '本行' })
      .getByRole('heading', { name: /^第 2 行/ })
      .waitFor(PATIENCE)
    await app.page.keyboard.press('F2')
    await app.page.getByRole('gridcell').getByRole('textbox').waitFor(PATIENCE)
    await app.page.keyboard.press('Control+A')
    await app.page.keyboard.type('11010519491231002X')
    await app.page.keyboard.press('Enter')
    await filter(/^有疑问 0$/).waitFor(PATIENCE)
    await app.page.getByRole('gridcell', { name: /^11010519491231002X/ }).waitFor(PATIENCE)
    await settled()
    await app.picture('import-rewritten-1440')
  }, 400_000)

  it('a repeated row is taken instead of the first where that is chosen', async () => {
    await filter(/^重复 1$/).click()
    await app.page.getByRole('gridcell', { name: '4', exact: true }).click()
    const row = app.page.getByRole('region', { name: '本行' })
    await row.getByRole('cell', { name: '医院' }).waitFor(PATIENCE)
    expect(await app.violations()).toEqual([])
    await app.picture('import-duplicate-1440')
    await row.getByLabel('以表为准').check()
    await app.page.getByText('人员花名册 0 →').waitFor(PATIENCE)
    await settled()
    await filter(/^更新 1$/).waitFor(PATIENCE)
  }, 400_000)
})

describe('once it is stored', () => {
  it('the records are as they were mended, and the headings are remembered', async () => {
    await app.page.keyboard.press('Control+Enter')
    await app.page.getByRole('heading', { name: '已入库' }).waitFor(PATIENCE)
    await app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText('记住的读法').click()
    await app.page.getByText('归口 → 单位').waitFor(PATIENCE)
    expect(await app.violations()).toEqual([])
    await app.picture('import-remembered-1440')
    await app.page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '人员', exact: true }).click()
    await app.page.getByRole('gridcell', { name: '医院' }).first().waitFor(PATIENCE)
    expect(await app.page.getByRole('gridcell', { name: '城管' }).count()).toBe(0)
  }, 400_000)

  it('is taken back as a whole', async () => {
    await app.goTo('台账导入')
    await app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText('已导入批次').click()
    await app.page.getByRole('button', { name: '撤销本次导入' }).click()
    await app.page.getByRole('dialog').getByRole('button', { name: '撤销本次导入' }).click()
    await app.page.getByText('已撤销', { exact: true }).waitFor(PATIENCE)
  }, 400_000)
})
