import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createChromiumPrinter } from '../../src/main/host/chromium.ts'
import { serveHttp } from '../../src/main/host/http.ts'
import { createCore } from '../../src/main/core.ts'
import { openOffice } from '../../src/main/db/open.ts'
import { RESOURCES, temporaryFolder } from '../fixtures/office.ts'

/** A print page of one's own, served as the app's are: by our host, under its policy, behind its cookie. */
function printerOf(script: string, style = '') {
  const rendererDir = temporaryFolder()
  writeFileSync(path.join(rendererDir, 'print.js'), script)
  const head = `<meta charset="utf-8"><style>body{margin:0} ${style}</style>`
  writeFileSync(
    path.join(rendererDir, 'print.html'),
    `<!doctype html><html><head>${head}</head><body><script src="print.js"></script></body></html>`,
  )
  const log = { error: () => undefined }
  const file = openOffice({ dataDir: temporaryFolder(), resourcesDir: RESOURCES })
  const printer = createChromiumPrinter({ site: () => site })
  const core = createCore({ file, clock: () => new Date(), resourcesDir: RESOURCES, printer, log })
  const site = serveHttp({ router: core.router, rendererDir, port: 0, log })
  onTestFinished(async () => {
    await printer.close()
    core.close()
    await (await site).close()
  })
  return { printer, rendererDir }
}

const DRAWN_LATER = `setTimeout(() => {
  const sheet = document.createElement('div')
  sheet.textContent = location.hash
  document.body.append(sheet)
  document.documentElement.dataset.ready = 'true'
}, 300)`

/** Points as pdfinfo says them, to whole millimetres. */
function sheetOf(pdf: Uint8Array) {
  const file = path.join(temporaryFolder(), 'sheet.pdf')
  writeFileSync(file, pdf)
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).trim()
  return { width: Math.round((Number(size?.[1]) * 25.4) / 72), height: Math.round((Number(size?.[2]) * 25.4) / 72), text }
}

describe('printing with Chromium', () => {
  it('waits until the page is drawn and prints exactly the sheet ordered', async () => {
    const { printer } = printerOf(DRAWN_LATER)
    expect(sheetOf(await printer.pdf({ route: 'deployment?paper=A3', width: 420, height: 297 }))).toEqual({
      width: 420,
      height: 297,
      text: '#/deployment?paper=A3',
    })
    // the same browser prints the next sheet
    expect(sheetOf(await printer.pdf({ route: 'posts', width: 210, height: 297 }))).toMatchObject({ width: 210, height: 297 })
  })

  it('takes a picture of as many dots per inch as ordered', async () => {
    const { printer } = printerOf(DRAWN_LATER)
    const png = Buffer.from(await printer.png({ route: 'deployment', width: 254, height: 127 }, 192))
    // 254 mm are 10 inches
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 960])
  })

  it('passes on why a page cannot be drawn', async () => {
    const { printer } = printerOf(`document.documentElement.dataset.failed = '没有底图，请先导入底图。'`)
    await expect(printer.pdf({ route: 'deployment', width: 297, height: 210 })).rejects.toMatchObject({
      name: 'Refusal',
      message: '没有底图，请先导入底图。',
    })
  })

  it('does not wait for a page that broke', async () => {
    const { printer } = printerOf(`throw new Error('broken page')`)
    const started = Date.now()
    await expect(printer.pdf({ route: 'deployment', width: 297, height: 210 })).rejects.toThrow('broken page')
    expect(Date.now() - started).toBeLessThan(20_000)
  })
})
