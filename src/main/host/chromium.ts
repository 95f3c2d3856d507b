/** Puts print pages on paper with the computer's own Chromium, started at the first order and kept for the next ones. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Refusal } from '../../shared/refusals.ts'
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

export function createChromiumPrinter({ site, findProgram = findBrowser }: ChromiumOptions): Printer {
  let running: Promise<Browser> | null = null

  const browser = async (): Promise<Browser> => {
    const program = findProgram()
    if (program === null) {
      throw new Refusal(
        'printer_missing',
        '这台电脑上没有 Chromium、Chrome 或 Edge 浏览器，不能出图打印。请先安装：sudo apt-get install -y chromium fonts-noto-cjk',
      )
    }
    running ??= launch(program)
    try {
      const started = await running
      if (started.isConnected()) return started
    } catch (error) {
      running = null
      throw error
    }
    // it was closed from outside, or crashed: start another
    running = launch(program)
    return running
  }

  /** Opens the ordered page, waits until it says it is ready, and closes it whatever happens. */
  const withPage = async <T>(order: PrintOrder, scale: number, work: (page: Page) => Promise<T>): Promise<T> => {
    const started = await browser()
    const context = await started.newContext({
      viewport: { width: pixels(order.width), height: pixels(order.height) },
      deviceScaleFactor: scale,
      locale: 'zh-CN',
    })
    try {
      return await work(await openReady(context, await site(), order.route))
    } finally {
      await context.close()
    }
  }

  return {
    pdf: (order) =>
      withPage(order, 1, (page) =>
        page.pdf({
          width: `${order.width}mm`,
          height: `${order.height}mm`,
          printBackground: true,
          preferCSSPageSize: true,
        }),
      ),
    png: (order, dpi) => withPage(order, dpi / PX_PER_INCH, (page) => page.screenshot({ type: 'png' })),
    close: async () => {
      const started = await running?.catch(() => null)
      running = null
      await started?.close()
    },
  }
}

async function launch(executablePath: string): Promise<Browser> {
  // loaded at the first order: most commands print nothing
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath,
    // only our own pages are opened, and neither root nor many office kernels can have a sandbox
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--font-render-hinting=none'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/** The page says `data-ready="true"` when everything is drawn, or `data-failed` with a sentence when it cannot be. */
async function openReady(context: BrowserContext, site: Site, route: string): Promise<Page> {
  await context.addCookies([{ name: cookieName(site), value: site.token, url: site.origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const crashed = new Promise<never>((_, reject) => page.on('pageerror', reject))
  crashed.catch(() => undefined)
  // the map page is a picture and a sheet at once: what print styles hide must be hidden in both
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${site.origin}/print.html#/${route}`)
  const settled = page.locator('html[data-ready="true"], html[data-failed]').waitFor({ state: 'attached' })
  settled.catch(() => undefined)
  await Promise.race([settled, crashed])
  const failed = await page.locator('html').getAttribute('data-failed')
  if (failed !== null) throw new Refusal('invalid_input', failed)
  return page
}

function pixels(millimetres: number): number {
  return Math.round((millimetres / MM_PER_INCH) * PX_PER_INCH)
}
