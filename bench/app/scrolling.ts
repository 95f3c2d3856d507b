/** How evenly a long list moves under the wheel: the time from each painted frame to the next. */
import type { Page } from 'playwright-core'
import { screensOf, workMeter } from './app.ts'
import { percentile, rounded } from './numbers.ts'
import { goTo } from './switches.ts'

export interface Scrolling {
  screen: string
  rows: number
  frames: number
  /** milliseconds from frame to frame */
  p50: number
  p95: number
  longest: number
  /** milliseconds the page's main thread works for a frame, on the average: 16.7 are there */
  work: number
}

const NOTCHES = 180
/** Three rows or so, as a wheel's notch is. */
const NOTCH_PX = 100

/** On the screens whose grid holds `atLeast` rows; those are looked for in the app itself. */
export async function scrollings(page: Page, atLeast: number): Promise<Scrolling[]> {
  const found: Scrolling[] = []
  for (const { label, path } of await screensOf(page)) {
    await goTo(page, path)
    const grid = page.locator('main [role=treegrid], main [role=grid]').filter({ visible: true }).first()
    const rows = await rowsOf(page, grid)
    if (rows >= atLeast) found.push({ screen: label, rows, ...(await scroll(page, grid)) })
  }
  return found
}

async function rowsOf(page: Page, grid: ReturnType<Page['locator']>): Promise<number> {
  // a grid is drawn a frame or two after its screen
  await page.waitForTimeout(500)
  return (await grid.count()) === 0 ? 0 : Number((await grid.getAttribute('aria-rowcount')) ?? 0)
}

/** The wheel turned down three quarters of the way and back again, or to the right where `isSideways`. */
export async function scroll(
  page: Page,
  grid: ReturnType<Page['locator']>,
  isSideways = false,
): Promise<Omit<Scrolling, 'screen' | 'rows'>> {
  const worked = await workMeter(page)
  const box = await grid.boundingBox()
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const before = await worked()
  // before the wheel is through: what follows its last notch is no scrolling
  const measured = frameTimes(page, NOTCHES * 16).then(async (times) => ({ times, work: (await worked()) - before }))
  for (let notch = 0; notch < NOTCHES; notch++) {
    const px = notch < NOTCHES * 0.75 ? NOTCH_PX : -NOTCH_PX
    await (isSideways ? page.mouse.wheel(px / 4, 0) : page.mouse.wheel(0, px))
    await page.waitForTimeout(8)
  }
  const { times, work } = await measured
  return {
    frames: times.length,
    p50: rounded(percentile(times, 0.5)),
    p95: rounded(percentile(times, 0.95)),
    longest: rounded(Math.max(...times)),
    work: rounded(work / times.length),
  }
}

/** Milliseconds from each frame to the next, for as long as asked. */
function frameTimes(page: Page, ms: number): Promise<number[]> {
  return page.evaluate(
    (during) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = []
        const until = performance.now() + during
        let last: number | null = null
        const frame = (now: number) => {
          if (last !== null) times.push(now - last)
          last = now
          if (now < until) requestAnimationFrame(frame)
          else resolve(times)
        }
        requestAnimationFrame(frame)
      }),
    ms,
  )
}
