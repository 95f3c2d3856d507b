/** How long each screen takes from the click on its link until it stands there whole: the first time, and again. */
import type { Page } from 'playwright-core'
import { screensOf, workMeter } from './app.ts'
import { percentile, rounded } from './numbers.ts'

export interface Switch {
  screen: string
  /** milliseconds from the click, the first time */
  first: number
  /** milliseconds from the click, every later time */
  p50: number
  p95: number
  /** the same, counting only what the page's main thread works */
  workFirst: number
  workP50: number
  workP95: number
}

interface Taken {
  time: number
  work: number
}

/** Round by round through all screens, as somebody who looks around would go. */
export async function switches(page: Page, rounds: number): Promise<Switch[]> {
  const screens = await screensOf(page)
  const taken = new Map(screens.map(({ path }) => [path, [] as Taken[]]))
  const worked = await workMeter(page)
  const measure = async (path: string) => {
    const before = await worked()
    const time = await goTo(page, path)
    taken.get(path)?.push({ time, work: (await worked()) - before })
  }
  // the one the app has opened with comes last: to stay there would be no switch
  const [opened, ...others] = screens
  for (const { path } of [...others, ...(opened ? [opened] : [])]) await measure(path)
  for (let round = 0; round < rounds; round++) {
    for (const { path } of screens.slice(round === 0 ? 1 : 0)) await measure(path)
  }
  return screens.map(({ label, path }) => {
    const [first, ...again] = taken.get(path) ?? []
    const of = (field: keyof Taken, share: number) =>
      rounded(
        percentile(
          again.map((one) => one[field]),
          share,
        ),
      )
    return {
      screen: label,
      first: rounded(first?.time ?? NaN),
      p50: of('time', 0.5),
      p95: of('time', 0.95),
      workFirst: rounded(first?.work ?? NaN),
      workP50: of('work', 0.5),
      workP95: of('work', 0.95),
    }
  })
}

export function goTo(page: Page, path: string): Promise<number> {
  return page.evaluate(`bench.goTo(${JSON.stringify(path)})`)
}
