import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceDamaged } from '../../../../src/main/db/recover.ts'
import { RESOURCES, openTestOffice } from '../../../fixtures/office.ts'

const SPOILT = '写坏的磁盘'.repeat(500)

/** An office named before its copy was made, whose database was then spoilt. */
async function spoiltOffice() {
  const { api, dataDir, close } = openTestOffice()
  await api.office.update({ streetName: '样例街道' })
  const { name } = await api.backups.make()
  close()
  writeFileSync(path.join(dataDir, 'office.db'), SPOILT)
  return { dataDir, name }
}

const recover = (dataDir: string, name: string) => replaceDamaged({ dataDir, resourcesDir: RESOURCES, name })

describe('a database that cannot be opened any more', () => {
  it('is replaced by a copy, and kept aside', async () => {
    const { dataDir, name } = await spoiltOffice()
    expect(() => openTestOffice({ dataDir })).toThrow('post backup restore')
    const aside = recover(dataDir, name)
    expect((await openTestOffice({ dataDir }).api.office.status()).office.streetName).toBe('样例街道')
    expect(readFileSync(path.join(aside, 'office.db'), 'utf8')).toBe(SPOILT)
  })

  it.each([
    ['is not there', 'backup_missing', '2020-02-10T180000 每日.db', () => undefined],
    ['lies elsewhere', 'backup_missing', '../office.db', () => undefined],
    ['is damaged too', 'backup_damaged', null, (file: string) => writeFileSync(file, SPOILT)],
  ])('is left as it is where the copy %s', async (_what, code, other, spoil) => {
    const { dataDir, name } = await spoiltOffice()
    spoil(path.join(dataDir, 'backups', name))
    const before = readdirSync(dataDir)
    expect(() => recover(dataDir, other ?? name)).toThrow(expect.objectContaining({ code }) as Error)
    expect([readdirSync(dataDir), readFileSync(path.join(dataDir, 'office.db'), 'utf8')]).toEqual([before, SPOILT])
  })

  it('is not touched while somebody has the folder open', async () => {
    const { api, dataDir } = openTestOffice()
    await api.office.update({ streetName: '样例街道' })
    const { name } = await api.backups.make()
    expect(() => recover(dataDir, name)).toThrow(expect.objectContaining({ code: 'data_in_use' }) as Error)
  })
})
