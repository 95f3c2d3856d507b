/**
 * Cold start: from starting the host's process to the first screen of the demo street, held against a bare React and antd page
 * that the very same host serves. Both with nothing cached in the page; Chromium itself runs already.
 */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import react from '@vitejs/plugin-react'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { newPage, ROOT, startHost, workMeter } from './app.ts'
import { median, rounded } from './numbers.ts'

export interface Start {
  page: string
  /** milliseconds from the start of the host's process, without what the browser took to be there */
  fromProcess: number
  /** milliseconds from asking for the page */
  fromAddress: number
  /** milliseconds the page's main thread has worked by then */
  work: number
  /** kilobytes of scripts and styles loaded by then */
  kilobytes: number
  requests: number
}

/** `browserMs`: how long a browser takes to be there once the host has said its address. */
export async function coldStarts(browser: Browser, dataDir: string, bare: string, runs: number, browserMs: number) {
  const starts: Record<'app' | 'bare', Start[]> = { app: [], bare: [] }
  // in turns, so that whatever else the machine does meets both
  for (let run = 0; run < runs; run++) {
    starts.app.push(await start(browser, { name: '街道指挥台', home: ROOT, dataDir, screen: '', browserMs }))
    starts.bare.push(await start(browser, { name: '空页面', home: bare, dataDir, screen: undefined, browserMs }))
  }
  return { app: middle(starts.app), bare: middle(starts.bare) }
}

interface Opening {
  name: string
  home: string
  dataDir: string
  screen: string | undefined
  browserMs: number
}

async function start(browser: Browser, { name, home, dataDir, screen, browserMs }: Opening): Promise<Start> {
  const page = await newPage(browser)
  const worked = await workMeter(page)
  const begun = performance.now()
  const host = await startHost(home, dataDir)
  const up = performance.now()
  await sleep(browserMs)
  const asked = performance.now()
  await page.goto(host.entrance, { waitUntil: 'commit' })
  await page.evaluate(`bench.shown(${JSON.stringify(screen)})`)
  const shown = performance.now()
  const work = await worked()
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap((one) => {
      const { name, decodedBodySize } = one as PerformanceResourceTiming
      return /\.(js|css)$/.test(name) ? decodedBodySize : []
    }),
  )
  await page.context().close()
  await host.close()
  const kilobytes = loaded.reduce((sum, bytes) => sum + bytes, 0) / 1000
  return {
    page: name,
    fromProcess: up - begun + (shown - asked),
    fromAddress: shown - asked,
    work,
    kilobytes,
    requests: loaded.length,
  }
}

function middle(starts: Start[]): Start {
  const of = (field: Exclude<keyof Start, 'page'>) => rounded(median(starts.map((one) => one[field])))
  return {
    page: starts[0]?.page ?? '',
    fromProcess: of('fromProcess'),
    fromAddress: of('fromAddress'),
    work: of('work'),
    kilobytes: of('kilobytes'),
    requests: of('requests'),
  }
}

/** The host as it is built, with the bare page where its screens would be. */
export async function bareHome(folder: string): Promise<string> {
  const home = path.join(folder, 'bare')
  mkdirSync(home)
  cpSync(path.join(ROOT, 'out/main'), path.join(home, 'out/main'), { recursive: true })
  for (const shared of ['resources', 'node_modules', 'package.json'])
    symlinkSync(path.join(ROOT, shared), path.join(home, shared))
  await build({
    root: path.join(import.meta.dirname, 'bare'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: path.join(home, 'out/renderer'), emptyOutDir: true },
  })
  return home
}
