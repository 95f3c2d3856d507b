import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../fixtures/office.ts'
import { build, ended, open } from './post.ts'
import type { RunningHost } from './post.ts'

beforeAll(build)

/** A program in the browser's place: writes down how it was called, then does as the script says. */
function browserThat(script: string) {
  const folder = temporaryFolder()
  const program = path.join(folder, 'browser')
  const called = path.join(folder, 'called')
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${called}.part'; mv '${called}.part' '${called}'\n${script}\n`)
  chmodSync(program, 0o755)
  const argumentsOf = async () => {
    while (!existsSync(called)) await sleep(20)
    return readFileSync(called, 'utf8').split('\n')
  }
  return { program, folder, argumentsOf }
}

async function opened(dataDir: string, browser: string): Promise<RunningHost> {
  const host = await open(dataDir, browser)
  onTestFinished(async () => {
    host.process.kill()
    await ended(host.process)
  })
  return host
}

const noteIn = (dataDir: string) => existsSync(path.join(dataDir, 'host.json'))

describe('the window', () => {
  it('opens the entrance as an app of its own profile, and its end is the end of the host', async () => {
    const dataDir = temporaryFolder()
    const browser = browserThat('while [ ! -e "$0.close" ]; do sleep 0.05; done')
    const host = await opened(dataDir, browser.program)
    const flags = await browser.argumentsOf()
    expect(flags).toContain(`--app=${host.url}`)
    expect(flags.find((flag) => flag.startsWith('--user-data-dir='))).toContain(path.join(dataDir, 'cache'))
    expect(flags.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
    expect(noteIn(dataDir)).toBe(true)
    writeFileSync(`${browser.program}.close`, '')
    await ended(host.process)
    expect([host.process.exitCode, noteIn(dataDir)]).toEqual([0, false])
  })

  it('that cannot open leaves the host to be reached with another browser', async () => {
    const dataDir = temporaryFolder()
    const browser = browserThat('exit 1')
    const host = await opened(dataDir, browser.program)
    await browser.argumentsOf()
    await sleep(300)
    const answer = await fetch(host.url, { redirect: 'manual' })
    expect(answer.status).toBe(303)
  })

  it('of a second start shows the office that is open already', async () => {
    const dataDir = temporaryFolder()
    const first = await opened(dataDir, browserThat('sleep 60').program)
    const browser = browserThat('exit 0')
    const second = await opened(dataDir, browser.program)
    expect(second.url).toBe(first.url)
    expect(await browser.argumentsOf()).toContain(`--app=${first.url}`)
    await ended(second.process)
    expect([second.process.exitCode, first.process.exitCode]).toEqual([0, null])
  })
})
