/**
 * Every screen there is, with the demo street, with an empty office and with ten times the demo: without barriers that axe
 * knows of, without a foreign word, without an error; pictures for the eye in both sizes, and in grey as a printer sees them.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOffice } from '../../bench/office-of-size.ts'
import { LICENCES } from '../../src/renderer/system/licences.ts'
import { RESOURCES } from '../fixtures/office.ts'
import { build, folderForFile } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const SCREENS: [name: string, address: string][] = [
  ['今日态势', '/today'],
  ['地图·关卡点布控图', '/map/deployment'],
  ['地图·重点人员分布图', '/map/key-persons'],
  ['卡点', '/checkpoints'],
  ['值班·按卡点', '/roster'],
  ['值班·按人员', '/roster?view=people'],
  ['值班·在岗', '/roster?view=duty'],
  ['值班·交接班', '/roster?view=duty&part=handovers'],
  ['值班·考勤汇总', '/roster?view=duty&part=summary'],
  ['值班规则·配置标准', '/duty-rules/staffing'],
  ['值班规则·班制', '/duty-rules/patterns'],
  ['值班规则·排班规则', '/duty-rules/rules'],
  ['值班规则·节假日', '/duty-rules/holidays'],
  ['值班规则·人员限制', '/duty-rules/people'],
  ['人员', '/people'],
  ['重点人员', '/cases'],
  ['重点人员·体温读数', '/cases/readings'],
  ['关停复工', '/closures'],
  ['关停复工·复工申请', '/closures/reopenings'],
  ['入户排查·社区汇总', '/screenings'],
  ['入户排查·户表', '/screenings/households'],
  ['居民', '/residents'],
  ['物资', '/supplies'],
  ['督查整改·问题', '/inspections'],
  ['督查整改·通报', '/inspections/bulletins'],
  ['文书', '/documents'],
  ['上级报表', '/forms'],
  ['台账导入·新', '/import/new'],
  ['台账导入·已导入批次', '/import/past'],
  ['数字与名单', '/figures'],
  ['系统·备份', '/system/backups'],
  ['系统·单位设置', '/system/office'],
  ['系统·区域与底图', '/system/areas'],
  ['系统·类别与同义词', '/system/words'],
  ['系统·日志', '/system/log'],
  ['系统·回收站', '/system/bin'],
  ['系统·关于', '/system/about'],
]

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

beforeAll(build)

describe.each([
  ['示范街道', 1],
  ['空白单位', 0],
  ['十倍数据', 10],
] as const)('every screen with %s', (office, times) => {
  const dataDir = folderForFile()
  let app: Awaited<ReturnType<typeof openApp>>

  beforeAll(async () => {
    mkdirSync(dataDir, { recursive: true })
    if (times > 0) await makeOffice(dataDir, RESOURCES, times)
    app = await openApp(dataDir)
    if (times === 0) {
      await app.page.getByLabel('街道名称').fill('样例街道')
      await app.page.keyboard.press('Enter')
    }
    await app.page.getByRole('navigation', { name: '页面' }).waitFor()
  })
  afterAll(() => app.close())

  // names of others: of the packages the program is built on, their licences, and the folder on this computer
  const names = new Set(
    [...LICENCES.flatMap(({ name, licence }) => [name, licence]), dataDir, 'backups', 'faults.log', 'office.db', 'SQLite']
      .join(' ')
      .match(/[A-Za-z]+\d?/g),
  )

  const open = async (address: string) => {
    await app.page.evaluate((hash) => {
      location.hash = hash
    }, `#${address}`)
    await app.page.waitForFunction(() =>
      [...document.querySelectorAll('main [role=status]')].every((one) => !one.textContent.includes('正在')),
    )
    // fonts, charts and labels settle a moment after the data
    await app.page.waitForTimeout(400)
  }

  it.each(SCREENS)('%s', async (name, address) => {
    for (const size of SIZES) {
      await app.page.setViewportSize(size)
      await open(address)
      await app.picture(path.join(office, `${name}-${String(size.width)}`))
    }
    await app.page.setViewportSize({ width: 1440, height: 900 })
    expect(new URL(app.page.url()).hash.slice(1).split('?')[0]).toContain(address.split('?')[0])
    expect(await app.violations()).toEqual([])
    expect((await foreignWords(app.page)).filter((word) => !names.has(word))).toEqual([])
    const grey = await app.page.addStyleTag({ content: 'html { filter: grayscale(1) }' })
    await app.picture(path.join(office, `${name}-grey`))
    await grey.evaluate((tag: Element) => {
      tag.remove()
    })
    expect(app.errors).toEqual([])
  })
})
