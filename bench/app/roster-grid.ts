/**
 * The roster's grid under the wheel: a fortnight of an office of one demo street and of two (60 posts and 120), every shift
 * filled, scrolled down and sideways, by posts and by people.
 */
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { makeOffice } from '../office-of-size.ts'
import { newPage, ROOT, startHost } from './app.ts'
import { scroll } from './scrolling.ts'
import type { Scrolling } from './scrolling.ts'

export interface RosterScrolling extends Omit<Scrolling, 'rows'> {
  posts: number
  people: number
  way: '上下' | '左右'
}

const SECOND_WEEK = { from: '2020-02-17', to: '2020-02-23' }
const VIEWS = [
  ['按卡点', 'problem=all&days=14', 'grid'],
  ['按人员', 'view=people&days=14', 'region'],
] as const

export async function rosterScrollings(browser: Browser, folder: string, streets: number): Promise<RosterScrolling[]> {
  const dataDir = path.join(folder, `roster-${streets}`)
  const rows = await makeOffice(dataDir, path.join(ROOT, 'resources'), streets)
  const size = { posts: rows['checkpoint'] ?? 0, people: rows['person'] ?? 0 }
  const host = await startHost(ROOT, dataDir, ['--inspect=127.0.0.1:0'])
  const page = await newPage(browser)
  try {
    await host.client.roster.openWeek({ from: SECOND_WEEK.from })
    await host.client.roster.copyWeek(SECOND_WEEK)
    await page.goto(host.entrance)
    await page.evaluate('bench.shown("")')
    const found: RosterScrolling[] = []
    for (const [screen, address, role] of VIEWS) {
      await page.evaluate((hash) => (location.hash = hash), `#/roster?week=2020-02-10&${address}`)
      const grid = page.locator(`main [role=${role}]`).filter({ visible: true }).first()
      await grid.waitFor()
      await page.waitForTimeout(1500)
      found.push({ ...size, screen, way: '上下', ...(await scroll(page, grid)) })
      found.push({ ...size, screen, way: '左右', ...(await scroll(page, grid, true)) })
    }
    return found
  } finally {
    await page.context().close()
    await host.close()
  }
}
