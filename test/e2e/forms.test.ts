/** The page of superior forms in the app: a district's workbook from being loaded to being saved filled, by hand and by keyboard. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cellOf } from '../../src/main/forms/workbook/addresses.ts'
import { readForm } from '../../src/main/forms/read-form.ts'
import { keyOf } from '../../src/main/forms/workbook/sheet.ts'
import { build, folderForFile, post } from '../host/post.ts'
import { dailyForm, drawn, listForm, workbook } from '../unit/main/forms/sample-form.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const folder = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const dataDir = path.join(folder, 'demo')
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  app = await openApp(dataDir)
}, 300_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const give = async (label: string, name: string, bytes: Uint8Array) =>
  app.page.getByLabel(label).setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) })
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true })
const cell = (name: string | RegExp) => app.page.getByRole('gridcell', { name, exact: true })
const form = (name: string | RegExp) => app.page.getByRole('navigation', { name: '各张报表' }).getByRole('button', { name })

function valuesIn(file: string, cells: string[]) {
  const read = readForm(readFileSync(file), 'filled.xlsx')
  return cells.map((one) => read.sheets[0]?.cells.get(keyOf(cellOf(one) ?? { row: -1, column: -1 }))?.value ?? null)
}

async function exported(act: () => Promise<unknown>) {
  const [download] = await Promise.all([app.page.waitForEvent('download'), act()])
  const file = await download.path()
  return { name: download.suggestedFilename(), valuesAt: (cells: string[]) => valuesIn(file, cells) }
}

describe('the page of superior forms', () => {
  it('says how to begin where there is none', async () => {
    await app.goTo('上级报表')
    await app.page.getByRole('heading', { name: '还没有上级报表' }).waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('forms-empty-1440')
  })

  it('shows a loaded form as the workbook does, with what its labels ask for, to be agreed to', async () => {
    await give('载入报表文件', '日报.xlsx', await dailyForm())
    await app.page.getByText('照栏目认出 13 处，虚线框里是现在会填的数；接受了才算数。').waitFor()
    await cell('B5，382，待确认').waitFor()
    expect(await app.violations()).toEqual([])
    expect(await foreignWords(app.page)).toEqual([])
    await app.picture('forms-proposed-1440')
    await button('接受有把握的 13 处').click()
    await cell('B5，382，已接').waitFor()
    await form(/日报.*接好 13 处$/).waitFor()
    expect(await button(/^接受/).count()).toBe(0)
  })

  it('ties a cell by keyboard alone: to it, into the panel, found by name, back in the sheet', async () => {
    await cell('C4，60，已接').focus()
    await app.page.keyboard.press('ArrowRight')
    await app.page.getByRole('complementary', { name: 'D4' }).waitFor()
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('option', { name: /^整改率 \d/ }).waitFor()
    await app.page.keyboard.type('逾期未解除')
    await app.page.getByRole('option', { name: /^逾期未解除较昨日/ }).waitFor()
    await app.picture('forms-panel-1440')
    expect(await app.violations()).toEqual([])
    await app.page.keyboard.press('Enter')
    await cell(/^D4，\d+，已接$/).waitFor()
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('D4')
    await app.page.keyboard.press('Delete')
    await cell('D4').waitFor()
  })

  it('shows the form filled, and saves it so', async () => {
    await app.page.getByText('填好的样子', { exact: true }).click()
    await cell('B8，899，公式').waitFor()
    await app.picture('forms-filled-1440')
    const { name, valuesAt } = await exported(() => app.page.keyboard.press('Control+s'))
    expect(name).toBe('日报（2020年2月10日18时00分）.xlsx')
    expect(valuesAt(['A1', 'B2', 'B5', 'B7', 'B8'])).toEqual(['疫情防控工作日报表（2020年2月10日）', '示范街道', 382, 517, 899])
    await app.page.getByText(/^已导出 日报.*填了13格，\d+格没有接、空着。$/).waitFor()
  })

  it('asks only about what a new version has changed', async () => {
    const rows = [
      ['疫情防控工作日报表（2020年2月12日）', null, null, null],
      ['填报单位：', null, '截止时间：', null],
      ['项目', '今日数', '较昨日', '备注'],
      ['已复工户数', null, null, null],
      ['关卡点数', null, null, null],
      ['正在居家观察（人）', null, null, null],
      ['累计居家观察人数', null, null, null],
      ['填报人：', null, '联系电话：', null],
    ]
    await give(
      '换新版文件',
      '日报新.xlsx',
      await workbook([drawn({ name: '日报表', rows, merges: ['A1:D1'], plain: [1, 2, 8] })]),
    )
    await app.page.getByText('已换成新版，11处接法带了过来；2处找不到原来的位置，新认出2处待确认。').waitFor()
    await app.page.getByText('填法', { exact: true }).click()
    await cell('B6，382，已接').waitFor()
    await app.page.getByRole('heading', { name: /^找不到位置 2 处/ }).waitFor()
    await app.picture('forms-replaced-1440')
    expect(await app.violations()).toEqual([])
    await button('解除观察 · 今日数不再填').click()
    await app.page.getByRole('heading', { name: /^找不到位置 1 处/ }).waitFor()
    await button('解除观察 · 较昨日不再填').click()
    await form(/日报.*接好 11 处待确认 2$/).waitFor()
  })

  it('fills a list row by row, in full only for a reason', async () => {
    await give('载入报表文件', '名单.xlsx', await listForm())
    await app.page
      .getByRole('region', { name: '名单', exact: true })
      .getByRole('button', { name: /^接受有把握的/ })
      .click()
    await cell('B3，〔姓名〕，已接').click()
    await app.page.getByRole('combobox', { name: '名单', exact: true }).waitFor()
    expect(await app.violations()).toEqual([])
    await app.picture('forms-rows-1440')
    await button('导出').click()
    const dialog = app.page.getByRole('dialog', { name: '导出报表' })
    await dialog.getByRole('radio', { name: '全号' }).check()
    await dialog.getByRole('button', { name: '上级报表需要' }).click()
    const { valuesAt } = await exported(() => dialog.getByRole('button', { name: '导出' }).click())
    expect(valuesAt(['A384', 'A385', 'B385'])).toEqual([382, '合计', 382])
    expect(valuesAt(['E3'])[0]).toMatch(/^\d{11}$/)
  })

  it('is looked at only, where another moment is looked at, and still exports that moment', async () => {
    await form(/^日报/).click()
    await cell('B6，382，已接').waitFor()
    await app.page.evaluate(() => sessionStorage.setItem('moment', '2020-02-05T09:00'))
    await app.page.reload()
    await app.page.getByText('截至2020年2月5日09:00，与各页同一个数').waitFor()
    await form(/^日报/).click()
    await cell(/^B6，\d+，已接$/).waitFor()
    expect(await button('载入报表').count()).toBe(0)
    const { valuesAt } = await exported(() => button('导出').click())
    expect(valuesAt(['A1'])).toEqual(['疫情防控工作日报表（2020年2月5日）'])
  })
})

describe('the command line, while the app is open', () => {
  it('fills a file nobody has loaded, says what stayed blank, and lists it from then on', async () => {
    const dataDir = path.join(folder, 'demo')
    const [given, out] = [path.join(folder, '督查日报.xlsx'), path.join(folder, 'out', '督查.xlsx')]
    const rows = [
      ['督查日报', null],
      ['项目', '数量'],
      ['发现问题数', null],
      ['整改率', null],
      ['通报批评单位', null],
    ]
    writeFileSync(given, await workbook([drawn({ name: '表', rows })]))
    const run = (...argv: string[]) => post(['form', ...argv, '--data', dataDir, '--json'])
    const filled = await run('fill', given, '--as-of', '2020-02-10T18:00', '--out', out)
    expect([filled.code, filled.stderr.trim().split('\n')]).toEqual([
      0,
      ['这张报表没有载入过，已载入为“督查日报”，接好2处，另有0处待确认。', '没有接，空着：表 B5（通报批评单位 · 数量）'],
    ])
    const {
      file,
      form: name,
      filled: cells,
    } = JSON.parse(filled.stdout) as { file: string; form: string; filled: { cell: string }[] }
    expect([file, name, cells.map((one) => one.cell)]).toEqual([out, '督查日报', ['B3', 'B4']])
    const values = await Promise.all(['findings_total', 'findings_closed_rate'].map(figure))
    expect(valuesIn(out, ['B3', 'B4'])).toEqual([values[0], `${String(values[1])}%`])
    const listed = JSON.parse((await run('list')).stdout) as { forms: { name: string }[] }
    expect(listed.forms.map((one) => one.name)).toEqual(['日报', '名单', '督查日报'])
    const missing = await run('fill', '没有这张', '--out', out)
    expect([missing.code, missing.stderr.trim()]).toEqual([
      1,
      '没有“没有这张”这张报表，也没有这个文件。载入过的报表有“日报”、“名单”、“督查日报”。请检查名称或路径。',
    ])
    expect((await post(['form', 'fill', given, '--data', dataDir])).code).toBe(2)
  }, 120_000)

  async function figure(code: string): Promise<number | null> {
    const { stdout } = await post(['figures', '--as-of', '2020-02-10T18:00', '--data', path.join(folder, 'demo'), '--json'])
    return (JSON.parse(stdout) as { figures: Record<string, { value: number | null }> }).figures[code]?.value ?? null
  }
})
