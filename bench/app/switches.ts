/** How long each screen takes from the click on its link until it stands there whole: the first time, and again. */
import type { Page } from 'playwright-core'
import { screensOf } from './app.ts'
import { median, percentile, rounded } from './numbers.ts'

export interface Switch {
  screen: string
  /** milliseconds */
  first: number
  p50: number
  p95: number
}

/** Round by round through all screens, as somebody who looks around would go. */
export async function switches(page: Page, rounds: number): Promise<Switch[]> {
  const screens = await screensOf(page)
  const times = new Map(screens.map(({ path }) => [path, [] as number[]]))
  // the one the app has opened with comes last: to stay there would be no switch
  const [opened, ...others] = screens
  for (const { path } of [...others, ...(opened ? [opened] : [])]) times.get(path)?.push(await goTo(page, path))
  for (let round = 0; round < rounds; round++) {
    for (const { path } of screens.slice(round === 0 ? 1 : 0)) times.get(path)?.push(await goTo(page, path))
  }
  return screens.map(({ label, path }) => {
    const [first = NaN, ...again] = times.get(path) ?? []
    return { screen: label, first: rounded(first), p50: rounded(median(again)), p95: rounded(percentile(again, 0.95)) }
  })
}

export function goTo(page: Page, path: string): Promise<number> {
  return page.evaluate(`bench.goTo(${JSON.stringify(path)})`)
}
