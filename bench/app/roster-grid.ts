/**
 * The roster's grid under the wheel: a fortnight of an office of `--streets` demo streets (two by default: 120 posts, more
 * than a thousand people), every shift filled, scrolled down and sideways. Run: `npx node bench/app/roster-grid.ts`; build first.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeOffice } from '../office-of-size.ts'
import { newPage, openBrowser, ROOT, startHost } from './app.ts'
import { scroll } from './scrolling.ts'

const { values } = parseArgs({ options: { streets: { type: 'string', default: '2' } } })
const SECOND_WEEK = { from: '2020-02-17', to: '2020-02-23' }
const VIEWS = [
  ['按卡点', 'problem=all&days=14', 'grid'],
  ['按人员', 'view=people&days=14', 'region'],
] as const

const folder = mkdtempSync(path.join(tmpdir(), 'bench-roster-'))
const browser = await openBrowser()
try {
  const rows = await makeOffice(folder, path.join(ROOT, 'resources'), Number(values.streets))
  const host = await startHost(ROOT, folder)
  try {
    await host.client.roster.openWeek({ from: SECOND_WEEK.from })
    await host.client.roster.copyWeek(SECOND_WEEK)
    const page = await newPage(browser)
    await page.goto(host.entrance)
    await page.evaluate('bench.shown("")')
    const found = []
    for (const [screen, address, role] of VIEWS) {
      await page.evaluate((hash) => (location.hash = hash), `#/roster?week=2020-02-10&${address}`)
      const grid = page.locator(`main [role=${role}]`).filter({ visible: true }).first()
      await grid.waitFor()
      await page.waitForTimeout(1500)
      found.push({ screen, way: '上下', ...(await scroll(page, grid)) })
      found.push({ screen, way: '左右', ...(await scroll(page, grid, true)) })
    }
    console.log(`${rows['checkpoint'] ?? 0} 个卡点，${rows['person'] ?? 0} 人，14 天（每帧毫秒，work 是主线程的处理器时间）`)
    console.table(found)
  } finally {
    await host.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
