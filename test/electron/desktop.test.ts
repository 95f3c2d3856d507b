/** The built desktop app with a stand-in for Electron: real core, real pages in real Chromium, real paper. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Client } from '../../src/main/host/connect.ts'
import { longLivedFolder } from '../fixtures/office.ts'
import { build, post } from '../host/post.ts'
import { BrowserWindow, closeChromium } from './chromium-windows.ts'
import { app, fetchOfApp, ipcMain, lastAsked, session } from './electron-stand-in.ts'
import { startApp } from './start-app.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const dataDir = longLivedFolder()

let window: BrowserWindow

beforeAll(async () => {
  build()
  await startApp(dataDir)
  window = await vi.waitFor(
    () => {
      const [first] = BrowserWindow.getAllWindows()
      if (!first) throw new Error('no window yet')
      return first
    },
    { timeout: 30_000 },
  )
})
afterAll(closeChromium)

/** As one more page of the app would ask. */
function portToCore(url = 'app://office/index.html'): Client {
  const { port1, port2 } = new MessageChannel()
  ipcMain.emit('rpc-port', { ports: [port1], senderFrame: { url } })
  port2.start()
  return createORPCClient(new RPCLink({ port: port2 }))
}

describe('the desktop app', () => {
  it('confines its page', () => {
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    })
    expect(lastAsked('schemes')).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  })

  it('serves its own pages under the same policy as the local host, and nothing else', async () => {
    const page = await fetchOfApp('app://office/index.html')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    const asks = ['app://office/%2e%2e/%2e%2e/package.json', 'app://office/..%2f..%2fpackage.json', 'app://other/index.html']
    const answers = await Promise.all(asks.map((url) => fetchOfApp(url)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403])
    expect((await fetchOfApp('app://office/index.html', 'POST')).status).toBe(405)
  })

  it('lets no page leave it, open another address or be granted anything', () => {
    const leaves = (url: string) => {
      const prevented: string[] = []
      window.webContents.emit('will-navigate', { url, preventDefault: () => prevented.push(url) })
      return prevented.length === 0
    }
    expect([leaves('https://example.com/'), leaves('file:///etc/passwd'), leaves('app://office/index.html')]).toEqual([
      false,
      false,
      true,
    ])
    const open = (url: string) => window.webContents.openHandler?.({ url }).action
    expect([open('https://example.com/'), open('app://office/index.html'), open('blob:app://office/4f1c')]).toEqual([
      'deny',
      'deny',
      'allow',
    ])
    const granted: boolean[] = []
    const request = lastAsked('permission request') as (page: null, what: string, decide: (is: boolean) => void) => void
    request(null, 'geolocation', (is) => granted.push(is))
    const check = lastAsked('permission check') as () => boolean
    expect([...granted, check()]).toEqual([false, false])
  })

  it('has its menus in Chinese', () => {
    interface Item {
      label?: string
      submenu?: Item[]
    }
    const menu = lastAsked('menu') as Item[]
    expect(menu.map(({ label }) => label?.slice(0, 2))).toEqual(['文件', '编辑', '查看', '窗口', '帮助'])
    const labels = menu.flatMap(({ submenu = [] }) => submenu.flatMap(({ label }) => label ?? []))
    expect(labels.filter((label) => !/^[一-龥]+$/.test(label))).toEqual([])
  })

  it('proposes the name a document came with where it is to be saved', () => {
    const chosen: unknown[] = []
    const item = { getFilename: () => '疫情防控简报.docx', setSaveDialogOptions: (options: unknown) => chosen.push(options) }
    session.defaultSession.emit('will-download', {}, item)
    expect(chosen).toMatchObject([
      {
        defaultPath: expect.stringMatching(/疫情防控简报\.docx$/) as string,
        filters: [{ name: 'Word 文档', extensions: ['docx'] }],
      },
    ])
  })
})

describe('its window', () => {
  it('shows the screens, which ask the core through their port', async () => {
    const page = await window.page
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    await page.getByRole('button', { name: '打开示范街道' }).click()
    // the whole demo street is read and stored meanwhile
    await page.getByRole('banner').getByText('示范街道', { exact: true }).waitFor({ timeout: 90_000 })
    expect(requests.filter((one) => one.startsWith('/rpc'))).toEqual([])
    expect((await portToCore().office.status()).isEmpty).toBe(false)
  }, 120_000)

  it('is told what another way in has changed', async () => {
    const page = await window.page
    await portToCore().office.update({ streetName: '样例街道' })
    await page.getByRole('banner').getByText('样例街道', { exact: true }).waitFor()
  })

  it('leaves the command line its way to the same data', async () => {
    const { code, stdout } = await post(['moment', '2020-02-10T18:00', '--data', dataDir, '--json'])
    expect([code, (JSON.parse(stdout) as { moment: string }).moment]).toEqual([0, '2020-02-10T18:00'])
  })

  it('carries no port for a page that is not its own', async () => {
    const answer = portToCore('https://example.com/').office.status()
    const late = new Promise((resolve) => setTimeout(() => resolve('nobody answered'), 500))
    expect(await Promise.race([answer, late])).toBe('nobody answered')
  })
})

describe('its printing', () => {
  const asOf = '2020-02-10T18:00'
  const map = { asOf, map: 'deployment', paper: 'A4', masking: 'wall' } as const

  it('puts a map on paper and into a picture, without a window that anybody sees', async () => {
    const before = BrowserWindow.getAllWindows().length
    const pdf = await portToCore().documents.map({ ...map, format: 'pdf' })
    expect(new TextDecoder().decode(await pdf.slice(0, 5).arrayBuffer())).toBe('%PDF-')
    const png = Buffer.from(await (await portToCore().documents.map({ ...map, format: 'png' })).arrayBuffer())
    // A4 across: 297 mm wide, 210 mm high
    expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBeCloseTo(297 / 210, 2)
    expect(BrowserWindow.getAllWindows().length).toBe(before)
    expect(window.shown).toBe(1)
  })
})

describe('its end', () => {
  it('a second start only brings the window to the front', () => {
    const before = window.shown
    app.emit('second-instance')
    expect([window.shown, BrowserWindow.getAllWindows().length]).toEqual([before + 1, 1])
  })

  it('keeps the size of the window, and leaves the folder free', async () => {
    const ended = new Promise((resolve) => app.once('ended', resolve))
    window.close()
    expect(await ended).toBe(0)
    expect(existsSync(path.join(app.getPath('userData'), 'window.json'))).toBe(true)
    expect(existsSync(path.join(dataDir, 'host.json'))).toBe(false)
  })
})
