/** Printing as the core orders it: through a port, in hidden windows, with print pages of one's own. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveAppPages } from '../../src/main/electron/app-pages.ts'
import { createPortPrinter, servePrinter } from '../../src/main/electron/print-port.ts'
import { createWindowPrinter } from '../../src/main/electron/window-printer.ts'
import { temporaryFolder } from '../fixtures/office.ts'
import { build } from '../host/post.ts'
import { BrowserWindow, closeChromium } from './chromium-windows.ts'
import { PRELOAD } from './start-app.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

beforeAll(build)
afterAll(closeChromium)

function printerOf(script: string) {
  const rendererDir = temporaryFolder()
  writeFileSync(path.join(rendererDir, 'print.js'), script)
  writeFileSync(
    path.join(rendererDir, 'print.html'),
    `<!doctype html><html><head><meta charset="utf-8"></head><body><script src="print.js"></script></body></html>`,
  )
  serveAppPages(rendererDir)
  const { port1, port2 } = new MessageChannel()
  servePrinter(createWindowPrinter(PRELOAD), port1)
  return createPortPrinter(port2)
}

const DRAWN_LATER = `setTimeout(() => {
  document.body.append(location.hash)
  document.documentElement.dataset.ready = 'true'
}, 100)`

/** Three sheets of two keys: what the app's print pages agree on with the printer. */
const THREE_SHEETS = `document.documentElement.dataset.sheets = JSON.stringify(['东门', '西&门', '东门'])
for (const number of [0, 1, 2]) {
  const sheet = document.createElement('div')
  sheet.textContent = 'sheet ' + number
  if (number < 2) sheet.style.breakAfter = 'page'
  document.body.append(sheet)
}
document.documentElement.dataset.ready = 'true'`

/** Whole millimetres, and the text, as poppler reads them. */
function sheetOf(pdf: Uint8Array) {
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  writeFileSync(file, pdf)
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))
  const [width, height] = [size?.[1], size?.[2]].map((points) => Math.round((Number(points) * 25.4) / 72))
  return { width, height, text: execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).trim() }
}

describe('printing from the desktop app', () => {
  it('waits until the page is drawn, prints exactly the sheet ordered, and leaves no window behind', async () => {
    const pdf = await printerOf(DRAWN_LATER).pdf({ route: 'deployment?paper=A3', width: 420, height: 297 })
    expect(sheetOf(pdf)).toEqual({ width: 420, height: 297, text: '#/deployment?paper=A3' })
    expect(BrowserWindow.getAllWindows()).toEqual([])
  })

  it('cuts a page into what its sheets are for', async () => {
    const { sheets } = await printerOf(THREE_SHEETS).pdfsBySheet({ route: 'posts?day=1', width: 210, height: 297 })
    expect(sheets.map(({ key, bytes }) => [key, sheetOf(bytes).text.match(/sheet \d/g)])).toEqual([
      ['东门', ['sheet 0', 'sheet 2']],
      ['西&门', ['sheet 1']],
    ])
  })

  it('takes a picture of as many dots per inch as ordered', async () => {
    const png = Buffer.from(await printerOf(DRAWN_LATER).png({ route: 'deployment', width: 254, height: 127 }, 192))
    // 254 mm are 10 inches
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 960])
  })

  it('passes on why a page cannot be drawn', async () => {
    const printer = printerOf(`document.documentElement.dataset.failed = '没有底图，请先导入底图。'`)
    await expect(printer.pdf({ route: 'deployment', width: 297, height: 210 })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'invalid_input',
      message: '没有底图，请先导入底图。',
    })
  })

  it('does not wait for a page that broke, and says what broke it', async () => {
    const printing = printerOf(`throw new Error('broken page')`).pdf({ route: 'deployment', width: 297, height: 210 })
    const fault = await printing.catch((error: unknown) => error)
    expect(String((fault as Error).cause)).toContain('broken page')
  })
})
