/** After a power cut: the host is killed where it stands, started again on the same folder, and its first screen opened. */
import type { Browser } from 'playwright-core'
import { newPage, ROOT, startHost } from './app.ts'
import { percentile, rounded } from './numbers.ts'

export interface Reopening {
  until: string
  /** milliseconds from starting the process anew */
  p50: number
  p95: number
  /** after how many of the cuts the folder held what had been acknowledged */
  kept: string
}

export async function reopenings(browser: Browser, dataDir: string, cuts: number): Promise<Reopening[]> {
  const answers: number[] = []
  const screens: number[] = []
  let kept = 0
  let host = await startHost(ROOT, dataDir)
  for (let cut = 0; cut < cuts; cut++) {
    const dutyPhone = `0371-6800${String(1000 + cut)}`
    await host.client.office.update({ dutyPhone })
    host.process.kill('SIGKILL')
    const begun = performance.now()
    host = await startHost(ROOT, dataDir)
    const status = await host.client.office.status()
    answers.push(performance.now() - begun)
    if (status.office.dutyPhone === dutyPhone) kept += 1
    const page = await newPage(browser)
    await page.goto(host.entrance, { waitUntil: 'commit' })
    await page.evaluate(`bench.shown('')`)
    screens.push(performance.now() - begun)
    await page.context().close()
  }
  await host.close()
  const row = (until: string, taken: number[]) => ({
    until,
    p50: rounded(percentile(taken, 0.5)),
    p95: rounded(percentile(taken, 0.95)),
    kept: `${kept}/${cuts}`,
  })
  return [row('主机能回答', answers), row('首屏可用', screens)]
}
