/** Puts print pages on paper with the app's own Chromium: a hidden window for each order, gone when it is printed. */
import { setTimeout as sleep } from 'node:timers/promises'
import { BrowserWindow } from 'electron'
import type { PrintToPDFOptions, WebContents, WebPreferences } from 'electron'
import { Refusal } from '../../shared/refusals.ts'
import { cutPdf } from '../documents/cut-pdf.ts'
import type { Printer, PrintOrder } from '../documents/printer.ts'
import { ORIGIN } from './app-pages.ts'
import { CONFINED } from './guard.ts'

const MM_PER_INCH = 25.4
const PX_PER_INCH = 96
const PATIENCE_MS = 60_000

/** Evaluates to the sentence of why the page cannot be drawn, or to null once it is drawn. */
const SETTLED = `new Promise((resolve) => {
  const page = document.documentElement
  const look = () => {
    if (page.dataset.failed !== undefined || page.dataset.ready === 'true') resolve(page.dataset.failed ?? null)
  }
  new MutationObserver(look).observe(page, { attributes: true })
  look()
})`

export function createWindowPrinter(preload: string): Printer {
  /** Opens the ordered page, waits until it says it is ready, and closes it whatever happens. */
  const withPage = async <T>(
    order: PrintOrder,
    { looks = {}, signal }: { looks?: WebPreferences; signal: AbortSignal | undefined },
    work: (page: WebContents) => Promise<T>,
  ): Promise<T> => {
    signal?.throwIfAborted()
    const window = new BrowserWindow({
      show: false,
      useContentSize: true,
      width: pixels(order.width),
      height: pixels(order.height),
      webPreferences: { ...CONFINED, ...looks, preload, backgroundThrottling: false },
    })
    const givenUp = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('the order was given up')), { once: true })
    })
    try {
      return await Promise.race([openReady(window, order).then(() => work(window.webContents)), givenUp])
    } finally {
      window.destroy()
    }
  }

  return {
    pdf: (order, signal) => withPage(order, { signal }, (page) => page.printToPDF(paperOf(order))),
    pdfsBySheet: (order, signal) =>
      withPage(order, { signal }, async (page) => {
        const keys = JSON.parse(await ask(page, `document.documentElement.dataset.sheets ?? '[]'`)) as string[]
        return cutPdf(await page.printToPDF(paperOf(order)), keys)
      }),
    // drawn off the screen: a window would be cut to the screen's size, and take the screen's number of dots
    png: (order, dpi, signal) =>
      withPage(order, { looks: { offscreen: { deviceScaleFactor: dpi / PX_PER_INCH } }, signal }, capture),
    close: () => Promise.resolve(),
  }
}

async function openReady(window: BrowserWindow, { route }: PrintOrder): Promise<void> {
  const page = window.webContents
  const broken = new Promise<never>((_, reject) => {
    page.on('console-message', ({ level, message }) => {
      if (level === 'error' && message.startsWith('Uncaught')) reject(new Error(message))
    })
    page.on('render-process-gone', (_event, { reason }) => reject(new Error(`the print page is gone: ${reason}`)))
  })
  broken.catch(() => undefined)
  // a page is a picture and a sheet at once: what print styles hide must be hidden in both, and while it is laid out
  page.debugger.attach('1.3')
  await page.debugger.sendCommand('Emulation.setEmulatedMedia', { media: 'print' })
  const drawn = window.loadURL(`${ORIGIN}/print.html#/${route}`).then(() => ask(page, SETTLED) as Promise<string | null>)
  drawn.catch(() => undefined)
  const failed = await inTime(Promise.race([drawn, broken]))
  if (failed !== null) throw new Refusal('invalid_input', failed)
}

async function capture(page: WebContents): Promise<Uint8Array> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const picture = await page.capturePage()
    // a page that has not painted yet gives an empty picture
    if (!picture.isEmpty()) return picture.toPNG()
    await sleep(100)
  }
  throw new Error('the page was never painted')
}

function ask(page: WebContents, script: string): Promise<string> {
  return inTime(page.executeJavaScript(script) as Promise<string>)
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new AbortController()
  const tooLate = sleep(PATIENCE_MS, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error('the print page was not ready in time')
  })
  tooLate.catch(() => undefined)
  return Promise.race([work, tooLate]).finally(() => late.abort())
}

/** Electron measures paper in inches. */
function paperOf({ width, height }: PrintOrder): PrintToPDFOptions {
  return {
    pageSize: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  }
}

function pixels(millimetres: number): number {
  return Math.round((millimetres / MM_PER_INCH) * PX_PER_INCH)
}
