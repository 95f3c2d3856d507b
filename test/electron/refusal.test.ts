import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { openOffice } from '../../src/main/db/open.ts'
import { RESOURCES, temporaryFolder } from '../fixtures/office.ts'
import { build } from '../host/post.ts'
import { BrowserWindow } from './chromium-windows.ts'
import { app, asked, lastAsked } from './electron-stand-in.ts'
import { startApp } from './start-app.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

beforeAll(build)

it('A folder that is in use is not opened: the desktop app says so in a box, opens no window and ends', async () => {
  const dataDir = path.join(temporaryFolder(), '数据')
  mkdirSync(dataDir)
  const file = openOffice({ dataDir, resourcesDir: RESOURCES })
  const ended = new Promise((resolve) => app.once('ended', resolve))
  await startApp(dataDir)
  expect(await ended).toBe(4)
  file.close()
  expect(lastAsked('error box')).toEqual({
    title: '街道指挥台打不开',
    message: expect.stringMatching(/数据.*请先关闭/) as string,
  })
  expect([BrowserWindow.getAllWindows(), asked.filter(({ what }) => what === 'error box').length]).toEqual([[], 1])
})
