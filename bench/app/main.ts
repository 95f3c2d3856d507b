/**
 * The whole app measured in one run on one machine: `npm run bench:app [-- --minutes 60 --switches 20 --only 冷启动,断电,切换,回答,滚动,值班,查找,内存]`.
 * A table per part on standard output, everything as JSON in bench/results/. Build first: it measures what lies in out/.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { measureFinding } from '../find.ts'
import { makeOffice } from '../office-of-size.ts'
import { answers } from './answers.ts'
import { newPage, openBrowser, ROOT, startHost } from './app.ts'
import type { RunningHost } from './app.ts'
import { bareHome, coldStarts } from './cold-start.ts'
import type { Start } from './cold-start.ts'
import { memoryOver } from './memory.ts'
import { rounded } from './numbers.ts'
import { reopenings } from './reopening.ts'
import { rosterScrollings } from './roster-grid.ts'
import { scrollings } from './scrolling.ts'
import { switches } from './switches.ts'

const PARTS = ['冷启动', '断电', '切换', '回答', '滚动', '值班', '查找', '内存']
/** Make their own offices. */
const ALONE = ['值班', '查找']
/** The demo street, and ten of them. */
const TIMES = [1, 10]
/** 60 posts, and twice as many. */
const ROSTER_STREETS = [1, 2]
const STARTS = 5
const CUTS = 10
const LONG_LIST = 10_000
/** In the same moment, which no browser manages, and as `npm start` opens its window. */
const OPENED = [
  { when: '主机一起来就打开', browserMs: 0 },
  { when: '浏览器一秒后打开', browserMs: 1000 },
]

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    switches: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
})
const parts = values.only?.split(',') ?? PARTS
const unknown = parts.find((part) => !PARTS.includes(part))
if (unknown !== undefined) throw new Error(`没有“${unknown}”这一项，只有：${PARTS.join('、')}`)

const folder = mkdtempSync(path.join(tmpdir(), 'bench-app-'))
const browser = await openBrowser()
const results: Record<string, unknown> = {
  machine: { processors: cpus().length, model: cpus()[0]?.model, gigabytes: Math.round(totalmem() / 2 ** 30) },
  node: process.version,
  chromium: browser.version(),
}
try {
  const offices = parts.every((part) => ALONE.includes(part)) ? [] : await prepareOffices()
  if (parts.includes('冷启动')) await showColdStarts(offices[0]?.dataDir ?? '')
  if (parts.includes('断电')) show('断电后重开（毫秒）', await reopenings(browser, offices[0]?.dataDir ?? '', CUTS))
  for (const { dataDir, times } of offices) {
    if (parts.includes('切换')) {
      await onScreens(dataDir, async (page) =>
        show(`切换（示范街道×${times}，毫秒）`, await switches(page, Number(values.switches))),
      )
    }
  }
  const [small, large] = offices
  if (large && parts.includes('回答')) {
    show('主机的回答（十倍，处理器毫秒）', await answers(large.dataDir, path.join(ROOT, 'resources')))
  }
  if (large && parts.includes('滚动')) {
    await onScreens(large.dataDir, async (page) => show('长名单滚动（每帧毫秒）', await scrollings(page, LONG_LIST)))
  }
  if (parts.includes('值班')) {
    for (const streets of ROSTER_STREETS) {
      show(`值班表14天滚动（示范街道×${streets}，每帧毫秒）`, await rosterScrollings(browser, folder, streets))
    }
  }
  if (parts.includes('查找')) show('查找（毫秒）', await measureFinding())
  if (small && parts.includes('内存')) {
    const minutes = Number(values.minutes)
    await onScreens(small.dataDir, async (page, host) =>
      show(`内存（${minutes}分钟，MB）`, await memoryOver(page, host, minutes)),
    )
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`已存：${keep()}`)

async function prepareOffices(): Promise<{ times: number; dataDir: string }[]> {
  const made = []
  for (const times of TIMES) {
    const dataDir = path.join(folder, `office-${times}`)
    results[`rows×${times}`] = await makeOffice(dataDir, path.join(ROOT, 'resources'), times)
    made.push({ times, dataDir })
  }
  return made
}

async function showColdStarts(dataDir: string): Promise<void> {
  const home = await bareHome(folder)
  for (const { when, browserMs } of OPENED) {
    const { app, bare } = await coldStarts(browser, dataDir, home, STARTS, browserMs)
    const measured = Object.entries(app).filter((one): one is [keyof Start, number] => typeof one[1] === 'number')
    const ratio = Object.fromEntries(measured.map(([name, value]) => [name, rounded(value / Number(bare[name]))]))
    show(`冷启动，${when}（毫秒，${STARTS}次的中位数；主机进程两边都算在fromProcess里）`, [app, bare, { page: '倍数', ...ratio }])
  }
}

/** A host on the folder and a page on its screens, as long as the work lasts. */
async function onScreens(dataDir: string, work: (page: Page, host: RunningHost) => Promise<void>): Promise<void> {
  const host = await startHost(ROOT, dataDir, ['--inspect=127.0.0.1:0'])
  const page = await newPage(browser)
  try {
    await page.goto(host.entrance)
    await page.evaluate('bench.shown("")')
    await work(page, host)
  } finally {
    await page.context().close()
    await host.close()
  }
}

function show(title: string, rows: object[]): void {
  // of the last minute: what else the machine was doing
  results[title] = { load: rounded(loadavg()[0] ?? NaN), rows }
  console.log(`\n${title}`)
  console.table(rows)
}

function keep(): string {
  const file = path.join(ROOT, 'bench/results', `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  return file
}
