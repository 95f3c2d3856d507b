import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openTestOffice, temporaryFolder } from '../fixtures/office.ts'
import { build, DEMO, post } from './post.ts'

beforeAll(build)

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

/** A disk of one megabyte, or null where this machine does not let us have one. */
function smallDisk(): string | null {
  const folder = path.join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) return null
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

describe('a data folder that cannot be used', () => {
  it('is refused from a newer version, and stays byte for byte what it was', async () => {
    const { dataDir, db, close } = openTestOffice()
    db.run(sql`insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)`)
    close()
    const before = readFileSync(path.join(dataDir, 'office.db'))
    const { code, stdout, stderr } = await post(['moment', '2020-02-10T18:00', '--data', dataDir, '--json'])
    expect([code, JSON.parse(stdout)]).toEqual([1, { refused: [{ code: 'data_newer', message: stderr.trim() }] }])
    expect(stderr).toContain('请先升级本机软件')
    expect(readFileSync(path.join(dataDir, 'office.db')).equals(before)).toBe(true)
  })

  it('is refused on a full disk, with nothing of the import stored', async (test) => {
    const disk = smallDisk()
    if (disk === null) return test.skip('mounting a small disk needs root')
    const dataDir = path.join(disk, 'office')
    expect((await post(['moment', '2020-02-10T18:00', '--data', dataDir])).code).toBe(0)
    const { code, stderr } = await post(['import', DEMO, '--data', dataDir])
    expect([code, stderr]).toEqual([1, expect.stringContaining('这次没有存入任何内容')])
    // the file is looked at elsewhere: this disk has no room even for that
    const copy = temporaryFolder()
    for (const name of readdirSync(dataDir).filter((each) => each.startsWith('office.db'))) {
      copyFileSync(path.join(dataDir, name), path.join(copy, name))
    }
    const { db, api } = openTestOffice({ dataDir: copy })
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(await api.office.status()).toMatchObject({ isEmpty: true, moment: '2020-02-10T18:00' })
  })

  it.runIf(isRoot)('is refused where this user may not write', async () => {
    const dataDir = temporaryFolder()
    chmodSync(dataDir, 0o555)
    const { code, stdout, stderr } = await post(['moment', '--data', dataDir], { uid: NOBODY })
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('不能写入')])
    expect(readdirSync(dataDir)).toEqual([])
  })

  it.runIf(isRoot)('can be read on where this user may not write, and says why nothing is stored', async () => {
    const { dataDir, api, close } = openTestOffice()
    await api.office.update({ streetName: '只读街道' })
    await api.records.create({ kind: 'people', values: { name: '甲', category: 'volunteer' } })
    close()
    for (const name of readdirSync(dataDir)) chmodSync(path.join(dataDir, name), 0o555)
    chmodSync(dataDir, 0o555)
    const before = readdirSync(dataDir)
    const figures = await post(['figures', '--data', dataDir, '--json'], { uid: NOBODY })
    expect([figures.code, JSON.parse(figures.stdout)]).toMatchObject([0, { figures: { people_total: { value: 1 } } }])
    const moment = await post(['moment', '2020-02-10T18:00', '--data', dataDir], { uid: NOBODY })
    expect([moment.code, moment.stderr]).toEqual([1, expect.stringContaining('现在只能查看')])
    expect(readdirSync(dataDir)).toEqual(before)
  })

  it.runIf(isRoot)('is refused where it cannot even be made', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    const { code, stderr } = await post(['moment', '--data', path.join(folder, '新')], { uid: NOBODY })
    expect([code, stderr]).toEqual([1, expect.stringContaining('不能写入')])
  })
})
