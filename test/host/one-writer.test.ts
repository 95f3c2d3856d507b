import { existsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readNote } from '../../src/main/host/holder.ts'
import { openTestOffice, temporaryFolder } from '../fixtures/office.ts'
import { build, ended, post, serve } from './post.ts'

beforeAll(build)

const momentOf = async (dataDir: string) => (await post(['moment', '--data', dataDir, '--json'])).stdout

describe('one folder, one writer', () => {
  it('serves a second process through the first, and what it wrote is there afterwards', async () => {
    const dataDir = temporaryFolder()
    const host = await serve(dataDir)
    expect(statSync(path.join(dataDir, 'host.json')).mode & 0o777).toBe(0o600)
    expect((await post(['moment', '2020-02-10T18:00', '--data', dataDir])).code).toBe(0)
    host.process.kill('SIGTERM')
    await ended(host.process)
    expect(existsSync(path.join(dataDir, 'host.json'))).toBe(false)
    expect(JSON.parse(await momentOf(dataDir))).toMatchObject({ workingMoment: '2020-02-10T18:00' })
  })

  it('refuses a second host on the same folder', async () => {
    const dataDir = temporaryFolder()
    const host = await serve(dataDir)
    const second = await post(['serve', '--data', dataDir])
    host.process.kill()
    await ended(host.process)
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('正被另一个街道指挥台使用')])
  })

  it('refuses a second process where the first serves nothing', async () => {
    const { dataDir } = openTestOffice()
    const second = await post(['moment', '--data', dataDir])
    expect([second.code, second.stderr, second.stdout]).toEqual([1, expect.stringContaining('正被另一个街道指挥台使用'), ''])
  })

  it('opens again after the holder was killed, with everything it had stored', async () => {
    const dataDir = temporaryFolder()
    const host = await serve(dataDir)
    await post(['moment', '2020-02-10T18:00', '--data', dataDir])
    host.process.kill('SIGKILL')
    await ended(host.process)
    expect(readNote(dataDir)).not.toBeNull()
    expect(JSON.parse(await momentOf(dataDir))).toMatchObject({ workingMoment: '2020-02-10T18:00' })
    expect(readNote(dataDir)).toBeNull()
  })

  it.each([
    ['leads to a port where nobody listens', JSON.stringify({ port: 1, token: 'old', pid: 1 })],
    ['is cut off', '{"port":80'],
  ])('is refused, not misled, by a note that %s', async (_what, note) => {
    const { dataDir } = openTestOffice()
    writeFileSync(path.join(dataDir, 'host.json'), note)
    expect(await post(['moment', '--data', dataDir])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('正被另一个街道指挥台使用') as string,
    })
  })
})
