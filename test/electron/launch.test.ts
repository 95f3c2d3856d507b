/** `npm start` where an Electron is said to be: a program in its place writes down how it was called. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../fixtures/office.ts'
import { build } from '../host/post.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

beforeAll(build)

function start(argv: string[], exitCode: number, env: NodeJS.ProcessEnv = {}) {
  const folder = temporaryFolder()
  const electron = path.join(folder, 'electron')
  const called = path.join(folder, 'called')
  writeFileSync(electron, `#!/bin/sh\nprintf '%s\\n' "$@" > '${called}'\nexit ${exitCode}\n`)
  chmodSync(electron, 0o755)
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/start.mjs'), ...argv], {
    // no browser: the host that stands in gives its address and opens nothing
    env: { ...process.env, DISPLAY: ':0', ELECTRON_EXEC_PATH: electron, POST_BROWSER: '/nowhere', CI: 'true', ...env },
  })
  onTestFinished(() => void child.kill())
  const firstWords = new Promise<string>((resolve) => child.stdout.once('data', (words: Buffer) => resolve(words.toString())))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const argumentsOf = () => (existsSync(called) ? readFileSync(called, 'utf8').trim().split('\n') : null)
  return { firstWords, ended, argumentsOf }
}

describe('npm start', () => {
  it('opens the desktop app on the folder asked for, and ends with it', async () => {
    const dataDir = temporaryFolder()
    const { ended, argumentsOf } = start(['--data', dataDir], 0)
    expect(await ended).toBe(0)
    const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    expect(argumentsOf()).toEqual([...flags, ROOT, '--data', dataDir])
  })

  it('ends as refused where the desktop app has said why it does not open', async () => {
    expect(await start(['--data', temporaryFolder()], 4).ended).toBe(1)
  })

  it('opens in the browser where Electron cannot even start', async () => {
    const { firstWords, argumentsOf } = start(['--data', temporaryFolder()], 127)
    expect(await firstWords).toMatch(/http:\/\/127\.0\.0\.1:\d+\/enter\?token=/)
    expect(argumentsOf()).not.toBeNull()
  })

  it.each([
    ['without a display', [], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }],
    ['where a port is asked for', ['--port', '0'], {}],
  ])('leaves Electron alone %s', async (_when, argv, env) => {
    const { firstWords, argumentsOf } = start(['--data', temporaryFolder(), ...argv], 0, env)
    expect(await firstWords).toMatch(/http:\/\/127\.0\.0\.1:\d+\//)
    expect(argumentsOf()).toBeNull()
  })
})
