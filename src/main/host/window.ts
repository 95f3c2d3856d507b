/** Opens the local site as a window of its own, with the computer's Chromium. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.ts'
import { cacheDir } from './data-dir.ts'

export function hasDisplay(env = process.env, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** null where no browser or no display is there. The process lives as long as the window. */
export function openWindow(entrance: string, dataDir: string): ChildProcess | null {
  const program = findBrowser()
  if (program === null || !hasDisplay()) return null
  // one profile per office, so that two offices never share a window process
  const profile = path.join(cacheDir(), `window-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`)
  mkdirSync(profile, { recursive: true })
  return spawn(program, [...flags(profile), `--app=${entrance}`], { stdio: 'ignore' })
}

function flags(profile: string): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    `--user-data-dir=${profile}`,
    '--password-store=basic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1440,900',
    // Chromium's sandbox refuses to run as root; --test-type keeps it from warning about that in a bar
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}
