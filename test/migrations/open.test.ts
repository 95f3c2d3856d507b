import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openOffice } from '../../src/main/db/open.ts'
import { RESOURCES, openTestOffice, temporaryFolder } from '../fixtures/office.ts'

const open = (dataDir: string) => openOffice({ dataDir, resourcesDir: RESOURCES })

function refusalOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

describe('opening a data folder', () => {
  it('makes a database that survives a power cut and checks foreign keys', () => {
    const { db } = openTestOffice()
    const pragma = (name: string): unknown => db.$client.pragma(name, { simple: true })
    // synchronous 2 is FULL
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1])
    expect(() =>
      db.run(sql`insert into assignment (shift_id, position, name_written, match) values (999, 0, '甲', 'unknown')`),
    ).toThrow()
  })

  it('opens again with everything it held', async () => {
    const first = openTestOffice()
    await first.api.office.update({ streetName: '䶮𠮷街道' })
    first.close()
    const second = openTestOffice({ dataDir: first.dataDir })
    expect((await second.api.office.status()).office.streetName).toBe('䶮𠮷街道')
  })

  it('refuses a second writer while the first is open, and lets it in afterwards', () => {
    const { dataDir, close } = openTestOffice()
    expect(refusalOf(() => open(dataDir))).toMatchObject({ code: 'data_in_use' })
    close()
    open(dataDir).close()
  })

  it('refuses a folder written by a newer version and leaves it as it was', () => {
    const { dataDir, db, close } = openTestOffice()
    db.run(sql`insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)`)
    close()
    expect(refusalOf(() => open(dataDir))).toMatchObject({
      code: 'data_newer',
      message: expect.stringContaining('请先升级') as string,
    })
    expect(refusalOf(() => open(dataDir))).toMatchObject({ code: 'data_newer' })
  })

  it('says so when the file is no database', () => {
    const dataDir = temporaryFolder()
    writeFileSync(path.join(dataDir, 'office.db'), '这不是数据库'.repeat(500))
    expect(refusalOf(() => open(dataDir))).toMatchObject({ code: 'data_damaged' })
  })

  it('says so when the database is full, and stores nothing of the attempt', async () => {
    const { api, db } = openTestOffice()
    const pages = db.$client.pragma('page_count', { simple: true }) as number
    db.$client.pragma(`max_page_count = ${String(pages)}`)
    await expect(api.office.loadDemo()).rejects.toMatchObject({
      code: 'data_full',
      message: expect.stringContaining('没有存入任何内容') as string,
    })
    expect((await api.office.status()).isEmpty).toBe(true)
  })
})
