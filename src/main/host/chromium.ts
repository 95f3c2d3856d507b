/** Puts print pages on paper with the computer's own Chromium, started at the first order and kept for the next ones. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Refusal } from '../../shared/refusals.ts'
import { cutPdf } from '../documents/cut-pdf.ts'
import type { Printer, PrintOrder } from '../documents/printer.ts'
import { cookieName } from './access.ts'
import { findBrowser } from './browser.ts'
import type { Site } from './http.ts'

const MM_PER_INCH = 25.4
const PX_PER_INCH = 96
const PATIENCE_MS = 60_000

interface ChromiumOptions {
  /** where the print pages are served */
  site: () => Promise<Site>
  findProgram?: () => string | null
}

/** A started browser. Pages of one context share its cache, so sixty sheets load the program once. */
interface Started {
  browser: Browser
  contexts: Map<number, Promise<BrowserContext>>
}

export function createChromiumPrinter({ site, findProgram = findBrowser }: ChromiumOptions): Printer {
  let running: Promise<Started> | null = null

  const started = async (): Promise<Started> => {
    running ??= launch(findProgram())
    const mine = running
    const present = await mine.catch(() => null)
    if (present?.browser.isConnected()) return present
    // not to be started, crashed, or closed from outside: whoever notices first starts another
    if (running === mine) running = launch(findProgram())
    return running
  }

  /** Opens the ordered page, waits until it says it is ready, and closes it whatever happens. */
  const withPage = async <T>(
    order: PrintOrder,
    { scale = 1, signal }: { scale?: number; signal: AbortSignal | undefined },
    work: (page: Page) => Promise<T>,
  ): Promise<T> => {
    signal?.throwIfAborted()
    const { browser, contexts } = await started()
    const context = contexts.get(scale) ?? newContext(browser, site, scale)
    contexts.set(scale, context)
    const page = await (await context).newPage()
    const giveUp = () => void page.close()
    signal?.addEventListener('abort', giveUp)
    try {
      await openReady(page, await site(), order)
      return await work(page)
    } finally {
      signal?.removeEventListener('abort', giveUp)
      await page.close()
    }
  }

  return {
    pdf: (order, signal) => withPage(order, { signal }, (page) => page.pdf(paperOf(order))),
    pdfsBySheet: (order, signal) =>
      withPage(order, { signal }, async (page) => {
        const keys = JSON.parse((await page.locator('html').getAttribute('data-sheets')) ?? '[]') as string[]
        return cutPdf(await page.pdf(paperOf(order)), keys)
      }),
    png: (order, dpi, signal) =>
      withPage(order, { scale: dpi / PX_PER_INCH, signal }, (page) => page.screenshot({ type: 'png' })),
    close: async () => {
      const present = await running?.catch(() => null)
      running = null
      await present?.browser.close()
    },
  }
}

async function launch(executablePath: string | null): Promise<Started> {
  if (executablePath === null) {
    throw new Refusal(
      'printer_missing',
      '这台电脑上没有 Chromium、Chrome 或 Edge 浏览器，不能出图打印。请先安装：sudo apt-get install -y chromium fonts-noto-cjk',
    )
  }
  // loaded at the first order: most commands print nothing
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath,
    // only our own pages are opened, and neither root nor many office kernels can have a sandbox
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--font-render-hinting=none'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  return { browser, contexts: new Map() }
}

async function newContext(browser: Browser, site: () => Promise<Site>, scale: number): Promise<BrowserContext> {
  const gate = await site()
  const context = await browser.newContext({ deviceScaleFactor: scale, locale: 'zh-CN' })
  await context.addCookies([{ name: cookieName(gate), value: gate.token, url: gate.origin }])
  return context
}

/** The page says `data-ready="true"` when everything is drawn, or `data-failed` with a sentence when it cannot be. */
async function openReady(page: Page, site: Site, { route, width, height }: PrintOrder): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS)
  const crashed = new Promise<never>((_, reject) => page.on('pageerror', reject))
  crashed.catch(() => undefined)
  await page.setViewportSize({ width: pixels(width), height: pixels(height) })
  // the map page is a picture and a sheet at once: what print styles hide must be hidden in both
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${site.origin}/print.html#/${route}`)
  const settled = page.locator('html[data-ready="true"], html[data-failed]').waitFor({ state: 'attached' })
  settled.catch(() => undefined)
  await Promise.race([settled, crashed])
  const failed = await page.locator('html').getAttribute('data-failed')
  if (failed !== null) throw new Refusal('invalid_input', failed)
}

function paperOf({ width, height }: PrintOrder) {
  return { width: `${width}mm`, height: `${height}mm`, printBackground: true, preferCSSPageSize: true }
}

function pixels(millimetres: number): number {
  return Math.round((millimetres / MM_PER_INCH) * PX_PER_INCH)
}
