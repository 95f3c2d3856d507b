/** Fetching Electron at `npm start`: a matter of seconds at most, whatever the line is like, and without a word of its own. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/office.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Asks one of the script's functions in a process of its own, as `npm start` does. */
async function ask(call: string): Promise<{ answer: unknown; said: string; ms: number }> {
  const script = `import * as desktop from './scripts/desktop.mjs'
    const begun = Date.now()
    const answer = await desktop.${call}
    console.log(JSON.stringify({ answer, ms: Date.now() - begun }))
    process.exit()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT })
  let result = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (result += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  return { ...(JSON.parse(result) as { answer: unknown; ms: number }), said }
}

describe('looking for where Electron comes from', () => {
  // the first address belongs to nobody, the second to no name
  it.each(['192.0.2.1', 'nowhere.invalid'])('takes no longer than a moment where %s does not answer', async (host) => {
    const { answer, said, ms } = await ask(`isReachable('${host}')`)
    expect([answer, said]).toEqual([false, ''])
    expect(ms).toBeLessThan(5000)
  })

  it.each([
    [{}, 'github.com'],
    [{ ELECTRON_MIRROR: 'https://mirror.example/electron/' }, 'mirror.example'],
    [{ ELECTRON_MIRROR: 'no address' }, 'github.com'],
  ])('goes by the mirror that %j names', async (env, host) => {
    expect((await ask(`electronSource(${JSON.stringify(env)})`)).answer).toBe(host)
  })
})

describe('fetching it', () => {
  it('is given up after its time, and nothing goes on in secret', async () => {
    const script = path.join(temporaryFolder(), 'never-ends.mjs')
    const sign = path.join(path.dirname(script), 'sign')
    writeFileSync(
      script,
      `import { writeFileSync } from 'node:fs'
      console.error('downloading')
      setInterval(() => writeFileSync('${sign}', String(Date.now())), 20)`,
    )
    const { answer, said, ms } = await ask(`runsThrough('${script}', 2000)`)
    expect([answer, said]).toEqual([false, ''])
    expect(ms).toBeLessThan(6000)
    expect(existsSync(sign)).toBe(true)
    const last = readFileSync(sign, 'utf8')
    await sleep(200)
    expect(readFileSync(sign, 'utf8')).toBe(last)
  })

  it('counts only where it ended well', async () => {
    const script = path.join(temporaryFolder(), 'ends.mjs')
    writeFileSync(script, '')
    expect((await ask(`runsThrough('${script}', 10000)`)).answer).toBe(true)
    writeFileSync(script, 'process.exit(1)')
    expect((await ask(`runsThrough('${script}', 10000)`)).answer).toBe(false)
  })
})
