/** The desktop app in the real Electron, where this computer has its program and a display; elsewhere this is left out. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { _electron } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/office.ts'
import { build } from '../host/post.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

const program = electronHere()
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

describe.skipIf(!program || !hasDisplay)('in the real Electron', () => {
  beforeAll(build)

  it('opens one window on the office, and what is stored through its port is there when it is opened again', async () => {
    const dataDir = temporaryFolder()
    const launch = () =>
      _electron.launch({ executablePath: program ?? '', args: ['--no-sandbox', ROOT, '--data', dataDir], cwd: ROOT })
    const first = await launch()
    const page = await first.firstWindow()
    await page.getByLabel('街道名称').fill('样例街道')
    await page.keyboard.press('Enter')
    await page.getByRole('banner').getByText('样例街道').waitFor()
    expect(page.url()).toMatch(/^app:/)
    await first.close()
    const second = await launch()
    await (await second.firstWindow()).getByRole('banner').getByText('样例街道').waitFor()
    expect(second.windows()).toHaveLength(1)
    await second.close()
  })
})

/** Looks only: importing the package would download it. */
function electronHere(): string | null {
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named && existsSync(named)) return named
  const folder = path.join(ROOT, 'node_modules/electron')
  const note = path.join(folder, 'path.txt')
  return existsSync(note) ? path.join(folder, 'dist', readFileSync(note, 'utf8').trim()) : null
}
