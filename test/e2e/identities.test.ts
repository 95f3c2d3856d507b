/** Who is meant by a name: answered on the row before storing and in the list behind it, and never asked again. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile } from '../host/post.ts'
import { drop, foreignWords, openApp } from './app-in-browser.ts'

const PATIENCE = { timeout: 150_000 }
const LEDGERS = [
  {
    name: '花名册.csv',
    content: [
      '姓名,性别,联系电话,身份证号,单位,人员类别',
      '王伟,男,19900000001,,朝阳社区,社区',
      '王伟,男,19900000002,,建设社区,社区',
      '李强,男,19900000003,,朝阳社区,社区',
    ].join('\n'),
  },
  {
    name: '卡点台账.csv',
    content: [
      '序号,卡点名称,所属社区,机关人数,社区人数,志愿者人数,物业人数',
      '1,甲院南门卡点,朝阳社区,1,1,1,1',
      '2,乙院东门卡点,建设社区,1,1,1,1',
    ].join('\n'),
  },
  {
    name: '值班表.csv',
    content: [
      '卡点名称,班次,2099年2月10日,2099年2月11日',
      '甲院南门卡点,早班（8:00—16:00）,王伟,王伟',
      '乙院东门卡点,早班（8:00—16:00）,王伟,黎强',
    ].join('\n'),
  },
]

let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  app = await openApp(folderForFile())
  await app.page.getByLabel('街道名称').fill('样例街道')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('navigation', { name: '页面' }).waitFor(PATIENCE)
  await give()
}, 400_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

async function give() {
  await app.goTo('台账导入')
  await app.page.getByRole('heading', { name: '把台账拖到这里' }).waitFor(PATIENCE)
  await drop(app.page, 'main h2', LEDGERS)
  await app.page.getByRole('button', { name: '入库', exact: true }).waitFor(PATIENCE)
  await app.page.getByRole('button', { name: /^值班表\.csv/ }).click()
}

const filter = (name: RegExp) => app.page.getByRole('group', { name: '看哪些行' }).getByRole('button', { name })
const row = () => app.page.getByRole('region', { name: '本行' })
const list = () => app.page.getByRole('region', { name: '待确认身份' })
const card = (name: string) => list().getByRole('region', { name, exact: true })

describe('a name that fits several people', () => {
  it('is answered on its row before anything is stored', async () => {
    await filter(/^待确认身份 2$/).click()
    await app.page.getByRole('gridcell', { name: '2', exact: true }).click()
    const question = row().getByRole('region', { name: '王伟 甲院南门卡点', exact: true })
    await question.getByRole('button', { name: /^认作 王伟 社区 · 朝阳社区 · 电话尾号 0001/ }).waitFor(PATIENCE)
    expect(await app.violations()).toEqual([])
    await app.picture('identities-row-1440')
    await question.getByRole('button', { name: /^认作 王伟 社区 · 朝阳社区/ }).press('Enter')
    await filter(/^待确认身份 1$/).waitFor(PATIENCE)
    await row().getByText('这次已确认 1 处，入库后记住。').waitFor(PATIENCE)
  }, 400_000)

  it('is asked in the list afterwards, to which the import and the day lead', async () => {
    await app.page.keyboard.press('Control+Enter')
    await app.page.getByRole('heading', { name: '已入库' }).waitFor(PATIENCE)
    await app.page.getByRole('link', { name: '去确认' }).waitFor(PATIENCE)
    await app.goTo('今日态势')
    await app.page.getByRole('link', { name: /^2 处身份待确认/ }).press('Enter')
    await card('王伟 乙院东门卡点').waitFor(PATIENCE)
    await card('王伟 乙院东门卡点').getByText('值班表.csv 第 3 行').waitFor(PATIENCE)
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('identities-list-1440')
  }, 400_000)

  it('is answered by keyboard, the next question at hand, and undone with Ctrl+Z', async () => {
    await card('王伟 乙院东门卡点')
      .getByRole('button', { name: /^认作 王伟 社区 · 建设社区/ })
      .focus()
    await app.page.keyboard.press('Enter')
    await card('王伟 乙院东门卡点').waitFor({ ...PATIENCE, state: 'detached' })
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent ?? ''), PATIENCE).toContain('李强')
    await app.page.keyboard.press('Control+z')
    await card('王伟 乙院东门卡点').waitFor(PATIENCE)
    await card('王伟 乙院东门卡点')
      .getByRole('button', { name: /^认作 王伟 社区 · 建设社区/ })
      .press('Enter')
    await card('王伟 乙院东门卡点').waitFor({ ...PATIENCE, state: 'detached' })
    await card('黎强 乙院东门卡点')
      .getByRole('button', { name: /^认作 李强/ })
      .press('Enter')
    await list().getByText('没有待确认的姓名和住址。').waitFor(PATIENCE)
    await list().getByText('已确认 3 处，导入时照此认').click()
    await list().getByRole('cell', { name: '认作 王伟（社区 · 建设社区 · 电话尾号 0002）' }).waitFor(PATIENCE)
    expect(await app.violations()).toEqual([])
    await app.picture('identities-remembered-1440')
  }, 400_000)

  it('is not asked for when the ledgers come again', async () => {
    await app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText('导入', { exact: true }).click()
    await app.page.getByRole('button', { name: '再导入' }).click()
    await give()
    await filter(/^待确认身份 0$/).waitFor(PATIENCE)
    await filter(/^无变化 2$/).waitFor(PATIENCE)
    await app.page.getByText('按已确认的身份', { exact: true }).waitFor(PATIENCE)
    await app.picture('identities-again-1440')
  }, 400_000)
})
