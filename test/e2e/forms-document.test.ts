/** A text document among the superior forms: shown as it is, its blanks tied by hand, saved filled; and by the command line. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readForm, sheetViews } from '../../src/main/forms/read-form.ts'
import { build, folderForFile, post } from '../host/post.ts'
import { dailyDocument } from '../unit/main/forms/sample-document.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const folder = folderForFile()
const dataDir = path.join(folder, 'demo')
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  app = await openApp(dataDir)
}, 300_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const button = (name: string) => app.page.getByRole('button', { name, exact: true })
const cell = (name: string | RegExp) => app.page.getByRole('gridcell', { name, exact: true })

function linesIn(file: string): string[] {
  return sheetViews(readForm(readFileSync(file), 'filled.docx')).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
  )
}

describe('a text document on the page of superior forms', () => {
  it('is shown paragraph by paragraph with its tables, and what its words ask for', async () => {
    await app.goTo('上级报表')
    const given = { name: '日报.docx', mimeType: DOCX, buffer: Buffer.from(await dailyDocument()) }
    await app.page.getByLabel('载入报表文件').setInputFiles(given)
    await cell('C5，382，待确认').waitFor()
    await cell('A2，我街道正在居家观察382人，累计解除观察（517）人，较昨日变化【  】。，待确认').waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('forms-document-1440')
    await button('全部接受').click()
    await cell('C5，382，已接').waitFor()
  })

  it('takes a number into the next open blank of a sentence', async () => {
    await cell(/^A2，/).click()
    const line = app.page.getByLabel('这格的写法')
    await app.page.getByLabel('找要填的数').fill('今日新增')
    await app.page
      .getByRole('option', { name: /^今日新增/ })
      .first()
      .waitFor()
    await app.page.getByLabel('找要填的数').press('Enter')
    await expect.poll(() => line.inputValue()).toContain('较昨日变化【今日新增】。')
    await line.press('Enter')
    await cell(/^A2，.*较昨日变化\d+。，已接$/).waitFor()
    await app.picture('forms-document-tied-1440')
    await app.page.getByText('填好的样子').click()
    await cell(/^A391，382$/).waitFor()
    await app.picture('forms-document-filled-1440')
    await app.page.getByText('填法', { exact: true }).click()
  })

  it('is saved as a document', async () => {
    await button('导出').click()
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('dialog').getByRole('button', { name: /^导出/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^日报（2020年2月10日18时00分）\.docx$/)
    const lines = linesIn(await download.path())
    expect(lines[0]).toBe('疫情防控工作日报（2020年2月10日）')
    expect(lines[4]).toMatch(/^正在居家观察\|382\|/)
  })

  it('is filled by the command line, under its own ending only', async () => {
    const given = path.join(folder, '又一份.docx')
    writeFileSync(given, await dailyDocument())
    const fill = (out: string) => post(['form', 'fill', given, '--out', path.join(folder, out), '--data', dataDir])
    expect((await fill('x.docx')).code).toBe(0)
    expect(linesIn(path.join(folder, 'x.docx'))[4]).toMatch(/^正在居家观察\|382\|/)
    const wrong = await fill('x.xlsx')
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('应以 .docx 结尾')])
  }, 120_000)
})
