/** The built app as it is measured: the host as a process of its own, its screens in Chromium. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { findBrowser } from '../../src/main/host/browser.ts'
import { createHttpClient } from '../../src/main/host/connect.ts'
import type { Client } from '../../src/main/host/connect.ts'

export const ROOT = path.resolve(import.meta.dirname, '../..')

export interface RunningHost {
  process: ChildProcess
  entrance: string
  client: Client
  /** where its debugger listens; '' without one */
  debuggerUrl: string
  close(): Promise<void>
}

/** `home` holds out/ and resources/. The promise is kept once the host has said its address. */
export async function startHost(home: string, dataDir: string, flags: string[] = []): Promise<RunningHost> {
  const host = spawn(process.execPath, [...flags, path.join(home, 'out/main/post.js'), 'serve', '--data', dataDir, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  host.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const entrance = await new Promise<string>((resolve, reject) => {
    host.stdout.once('data', (chunk: Buffer) => {
      said += chunk.toString()
      const { url } = JSON.parse(chunk.toString()) as { url?: string }
      if (url) resolve(url)
    })
    host.once('close', () => reject(new Error(`the host did not come up: ${said}`)))
  })
  const { port, searchParams } = new URL(entrance)
  return {
    process: host,
    entrance,
    client: createHttpClient({ port: Number(port), token: searchParams.get('token') ?? '' }),
    debuggerUrl: /ws:\S+/.exec(said)?.[0] ?? '',
    close: () =>
      new Promise((resolve) => {
        host.once('exit', () => resolve())
        host.kill()
      }),
  }
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
}

/** A page of its own, with nothing kept from before, of the commonest size of screen. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  return page
}

/**
 * Milliseconds the page's main thread has worked so far, by the processor's clock: unlike the clock on the wall it leaves out what
 * others do on the same machine.
 */
export async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
  }
}

/** The addresses of the screens, read from the app's own navigation. */
export async function screensOf(page: Page): Promise<{ label: string; path: string }[]> {
  const links = await page.getByRole('navigation', { name: '页面' }).getByRole('link').all()
  return Promise.all(
    // a number of what waits there may stand behind the name
    links.map(async (link) => ({
      label: (await link.innerText()).trim().split('\n')[0] ?? '',
      path: (await link.getAttribute('href')) ?? '',
    })),
  )
}

/**
 * Runs in every page before its own code. A screen is there once its navigation link is the current one, nothing in it waits
 * any more, and it shows something; `bench.shown()` waits for that and for the frame that paints it.
 */
const WATCH = `
  window.bench = {
    isShown(path) {
      const main = document.querySelector('main')
      if (!main || main.querySelector('[role=status][class*=waiting], [aria-busy=true], .ant-spin-spinning')) return false
      const grid = main.querySelector('[role=treegrid], [role=grid]')
      if (grid && !grid.querySelector('[role=gridcell]') && !/没有|还没/.test(main.textContent)) return false
      if (main.textContent.trim().length < 8 && !main.querySelector('svg, canvas, input')) return false
      if (path === undefined) return true
      const link = document.querySelector('nav[aria-label="页面"] a[aria-current=page]')
      return link !== null && (path === '' || link.getAttribute('href') === path)
    },
    shown(path) {
      return new Promise((resolve, reject) => {
        const late = performance.now() + 30000
        const look = () => {
          if (bench.isShown(path)) requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))
          else if (performance.now() > late) reject(new Error('never shown: ' + path))
          else requestAnimationFrame(look)
        }
        look()
      })
    },
    async goTo(path) {
      const link = document.querySelector('nav[aria-label="页面"] a[href="' + path + '"]')
      const start = performance.now()
      link.click()
      return (await bench.shown(path)) - start
    },
  }
`
