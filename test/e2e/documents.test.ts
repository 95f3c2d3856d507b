/** The page of papers in the app: what each counts, the briefing's numbers leading to their records, papers made and given up. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { unzipFiles } from '../../src/main/documents/zip.ts'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const PATIENCE = { timeout: 300_000 }

const folder = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const dataDir = path.join(folder, 'demo')
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  app = await openApp(dataDir)
}, 200_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const paper = (name: string) => app.page.getByRole('region', { name, exact: true })
const preview = () => app.page.getByRole('region', { name: '样张' })
const hash = () => app.page.evaluate(() => decodeURIComponent(location.hash))

describe('the page of papers', () => {
  it('says of each paper what it counts at the moment', async () => {
    await app.goTo('文书')
    await paper('关卡点布控图').getByRole('link', { name: '关卡点 60 处，看名单' }).waitFor()
    await paper('重点人员分布图')
      .getByRole('link', { name: /^正在居家观察 382 人/ })
      .waitFor()
    await paper('卡点值班表').getByText('2月10日至2月16日，60 个卡点，1,260 班').waitFor()
    await preview().getByText('60 个卡点每个一份，另有合订一份').waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('documents-1440')
  })

  it('opens from a number in the briefing the very records it counts', async () => {
    await app.page.keyboard.press('ArrowDown')
    expect(await hash()).toBe('#/documents/deployment')
    await paper('简报').getByRole('button', { name: '简报', exact: true }).click()
    const links = preview().getByRole('link')
    await links.first().waitFor()
    expect(await app.violations()).toEqual([])
    // 1+1+N+物业 is how the standard is called
    expect((await foreignWords(app.page)).filter((word) => word !== 'N')).toEqual([])
    await app.picture('documents-briefing-1440')
    await preview()
      .getByRole('link', { name: /^累计居家观察 \d+，看名单$/ })
      .click()
    expect(await hash()).toBe('#/cases?figure=cases_cumulative')
    await app.page.goBack()
    await preview().getByRole('link').first().waitFor()
  })

  it('shows the sheet itself before it is printed', async () => {
    await paper('关卡点布控图').getByRole('button', { name: '关卡点布控图', exact: true }).click()
    const sheet = preview().frameLocator('iframe')
    await sheet.getByRole('heading', { name: '示范街道关卡点布控图' }).waitFor({ timeout: 60_000 })
    await app.picture('documents-deployment-1440')
    await app.page.setViewportSize({ width: 1920, height: 1080 })
    await app.picture('documents-deployment-1920')
    await app.page.setViewportSize({ width: 1440, height: 900 })
  }, 90_000)
})

describe('making papers', () => {
  it('that are given up by Esc leaves no file, and says so', async () => {
    await paper('关卡点布控图').getByRole('button', { name: '生成关卡点布控图' }).click()
    await paper('关卡点布控图').getByRole('progressbar').waitFor()
    await app.page.keyboard.press('Escape')
    await paper('关卡点布控图').getByText('已停下，没有留下文件。').waitFor()
    expect(await paper('关卡点布控图').getByRole('button', { name: '保存' }).count()).toBe(0)
  })

  it('writes the briefing, and remembers when', async () => {
    await paper('简报').getByRole('button', { name: '生成简报' }).click()
    await paper('简报').getByText('已生成 示范街道信息第1期（2020年2月10日）.docx').waitFor({ timeout: 30_000 })
    await paper('简报')
      .getByText(/^上次 今天/)
      .waitFor()
  }, 60_000)

  it('gives the whole morning in one archive, all of one moment, and other screens answer meanwhile', async () => {
    await paper('晨报包').getByRole('button', { name: '一次出齐晨报包' }).click()
    await paper('晨报包').getByRole('progressbar').waitFor()
    await app.goTo('系统')
    await app.page
      .getByRole('contentinfo')
      .getByRole('link', { name: /正在出/ })
      .click()
    await app.picture('documents-pack-1440')
    await paper('晨报包')
      .getByText(/^已生成/)
      .waitFor(PATIENCE)
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      paper('晨报包').getByRole('button', { name: '保存' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('示范街道晨报包（2020年2月10日18时00分）.zip')
    const files = await unzipFiles(new Uint8Array(readFileSync(await download.path())))
    const names = files.map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('卡点值班表/'))).toHaveLength(60)
    expect(names.filter((name) => !name.startsWith('卡点值班表/')).sort()).toEqual(
      [
        ...['关卡点布控图', '重点人员分布图'].flatMap((map) => [`${map}.pdf`, `${map}.png`]),
        ...['卡点值班表.pdf', '值班总表.pdf', '值班表.xlsx', '简报.docx', '各项数字.xlsx'],
      ].sort(),
    )
    for (const map of ['关卡点布控图.pdf', '重点人员分布图.pdf']) {
      const file = path.join(folder, map)
      await writeFile(file, files.find(({ name }) => name === map)?.bytes ?? '')
      expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('截至2020年2月10日18:00')
    }
  }, 400_000)
})
