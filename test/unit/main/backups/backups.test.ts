import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { checkCopy, makeCopy, readCopy, rowCounts, tablesOf } from '../../../../src/main/db/backup.ts'
import { openOffice } from '../../../../src/main/db/open.ts'
import { COUNTED, NOT_COUNTED } from '../../../../src/shared/backups/record-counts.ts'
import { RESOURCES, openTestOffice, temporaryFolder } from '../../../fixtures/office.ts'

const MOMENT = '2020-02-10T18:00'

const cases = (rows: string[]) =>
  new File(
    [['序号,社区,姓名,身份证号,联系电话,现住址,来源地,返回日期,观察开始,解除日期,状态', ...rows].join('\n')],
    '居家观察.csv',
  )
const WANG =
  '1,东街社区,王小明,410199199001010011,19900000001,东街小区1号楼1单元101,湖北武汉,2020-01-25,2020-01-25,2020-02-08,已解除'
const LI = '2,东街社区,李小红,410199198506150023,19900000002,东街小区2号楼1单元201,湖南岳阳,2020-02-03,2020-02-03,,居家观察'

type Office = ReturnType<typeof openTestOffice>

async function take(api: Office['api'], ...rows: string[]) {
  const { previewId } = await api.ledgers.preview({ files: [cases(rows)], options: { datum: null, year: null } })
  return api.ledgers.commit({ previewId })
}

const filesOf = (dataDir: string) => readdirSync(path.join(dataDir, 'backups')).sort()
const streetOf = async (api: Office['api']) => (await api.office.status()).office.streetName
const casesOf = async (api: Office['api']) =>
  (await api.lists.cases({ asOf: '2020-02-10T18:00' })).rows.map(({ name }) => name).sort()

/** 王小明 stored and copied, then 李小红 stored and the street renamed. */
async function officeWithPast() {
  const office = openTestOffice({ now: MOMENT })
  await take(office.api, WANG)
  const backup = await office.api.backups.make()
  await take(office.api, WANG, LI)
  await office.api.office.update({ streetName: '新名街道' })
  return { ...office, backup }
}

describe('when copies are made', () => {
  it('makes none of an office in which nothing was stored', async () => {
    const { api, dataDir } = openTestOffice({ now: MOMENT })
    await take(api, WANG)
    expect(filesOf(dataDir)).toEqual([])
  })

  it('makes one before an import, of the state before it', async () => {
    const { api } = openTestOffice({ now: MOMENT })
    await take(api, WANG)
    await take(api, WANG, LI)
    const { backups } = await api.backups.list()
    expect(backups).toMatchObject([{ name: '2020-02-10T180000 导入前.db', at: '2020-02-10T18:00:00', reason: 'import' }])
    expect(backups[0]?.counts?.cases).toBe(1)
  })

  it('makes none for a preview', async () => {
    const { api, dataDir } = openTestOffice({ now: MOMENT })
    await take(api, WANG)
    await api.ledgers.preview({ files: [cases([LI])], options: { datum: null, year: null } })
    expect(filesOf(dataDir)).toEqual([])
  })

  it('makes one on the first opening of a day and no second', async () => {
    const first = openTestOffice({ now: MOMENT })
    await take(first.api, WANG)
    first.close()
    for (const now of ['2020-02-11T08:00', '2020-02-11T09:00']) openTestOffice({ dataDir: first.dataDir, now }).close()
    expect(filesOf(first.dataDir)).toEqual(['2020-02-11T080000 每日.db'])
  })

  it('makes one before the first act of a day on which it stayed open', async () => {
    let now = MOMENT
    const office = openTestOffice({ clock: () => new Date(now) })
    await take(office.api, WANG)
    now = '2020-02-11T07:30'
    await office.api.office.update({ streetName: '新名街道' })
    await office.api.office.update({ editor: '综合组' })
    expect(filesOf(office.dataDir)).toEqual(['2020-02-11T073000 每日.db'])
    const street = readCopy(path.join(office.dataDir, 'backups', '2020-02-11T073000 每日.db'), (copy) =>
      copy.prepare('select street_name from office').pluck().get(),
    )
    expect(street).not.toBe('新名街道')
  })

  it('makes one before it migrates a file of an older version', async () => {
    const resourcesDir = path.join(temporaryFolder(), 'resources')
    cpSync(path.join(RESOURCES, 'migrations'), path.join(resourcesDir, 'migrations'), { recursive: true })
    const { api, dataDir, close } = openTestOffice({ now: MOMENT })
    await take(api, WANG)
    close()
    addMigration(resourcesDir)
    const file = openOffice({ dataDir, resourcesDir, clock: () => new Date('2020-02-12T09:00') })
    expect(file.db.get(sql`select count(*) as n from later`)).toEqual({ n: 0 })
    file.close()
    expect(filesOf(dataDir)).toEqual(['2020-02-12T090000 升级前.db'])
  })

  it('keeps three of a day', async () => {
    const { api, dataDir } = openTestOffice({ now: MOMENT })
    for (let i = 0; i < 5; i += 1) await api.backups.make()
    expect(filesOf(dataDir)).toEqual([3, 4, 5].map((again) => `2020-02-10T180000 手动 ${again}.db`))
  })

  it('goes on working when the daily copy cannot be made, and says so where copies are listed', async () => {
    const first = openTestOffice({ now: MOMENT })
    await take(first.api, WANG)
    first.close()
    // a folder under the unfinished copy's name: nothing can be written there
    const blocked = path.join(first.dataDir, 'backups', '2020-02-11T080000 每日.db.part')
    cpSync(path.join(RESOURCES, 'migrations'), path.join(blocked, 'in-the-way'), { recursive: true })
    const second = openTestOffice({ dataDir: first.dataDir, now: '2020-02-11T08:00' })
    await second.api.office.update({ streetName: '新名街道' })
    expect((await second.api.backups.list()).failure).toMatch(/。$/)
    expect(second.faults).toHaveLength(1)
  })
})

describe('a copy', () => {
  it('holds every row of every table', async () => {
    const { api, db, dataDir } = await officeWithPast()
    const made = await api.backups.make()
    expect(readCopy(path.join(dataDir, 'backups', made.name), rowCounts)).toEqual(rowCounts(db.$client))
  })

  it('does not pass its check when a row is missing', async () => {
    const { db, dataDir, backup } = await officeWithPast()
    expect(() => checkCopy(path.join(dataDir, 'backups', backup.name), db.$client)).toThrow('没有通过检查（条数不符）')
  })

  it('does not pass its check when it is cut off', async () => {
    const { api, db, dataDir } = await officeWithPast()
    const file = path.join(dataDir, 'backups', (await api.backups.make()).name)
    truncateSync(file, 8192)
    expect(() => checkCopy(file, db.$client)).toThrow('没有通过检查（文件损坏）')
  })

  it('leaves nothing half-written behind, its own or an earlier one’s', async () => {
    const { db, dataDir } = await officeWithPast()
    const folder = path.join(dataDir, 'backups')
    writeFileSync(path.join(folder, '2020-02-10T170000 手动.db.part'), '断电')
    const before = filesOf(dataDir).filter((name) => name.endsWith('.db'))
    const name = makeCopy(db.$client, dataDir, new Date('2020-02-10T19:00'), 'manual')
    expect(filesOf(dataDir)).toEqual([...before, name].sort())
  })

  it('is listed as unreadable when its file is damaged', async () => {
    const { api, dataDir, backup } = await officeWithPast()
    writeFileSync(path.join(dataDir, 'backups', backup.name), '这不是数据库'.repeat(500))
    const listed = (await api.backups.list()).backups.find(({ name }) => name === backup.name)
    expect(listed?.counts).toBeNull()
  })
})

describe('what is counted of a copy', () => {
  it('takes in every table of the schema, once, or says that it holds no records of its own', () => {
    const { db } = openTestOffice({ now: MOMENT })
    const counted = Object.values(COUNTED).flatMap(({ tables }): string[] => [...tables])
    const migrations = '__drizzle_migrations'
    expect([...counted, ...NOT_COUNTED, migrations].sort()).toEqual(tablesOf(db.$client))
  })
})

describe('restoring', () => {
  it('says beforehand what would be lost', async () => {
    const { api, backup } = await officeWithPast()
    await api.lists.cases({ unmaskReason: '流调核对' })
    const { now, then, lost } = await api.backups.compare({ name: backup.name })
    expect([then.cases, now.cases, lost]).toEqual([1, 2, { imports: 1, edits: 1, unmaskings: 1 }])
  })

  it('brings back the records of the copy while the office stays open, and keeps the present state', async () => {
    const { api, backup } = await officeWithPast()
    const { kept } = await api.backups.restore({ name: backup.name })
    expect([await casesOf(api), await streetOf(api)]).toEqual([['王小明'], '本街道'])
    expect(kept).toMatchObject({ reason: 'restore', counts: { cases: 2 } })
    await api.backups.restore({ name: kept.name })
    expect([await casesOf(api), await streetOf(api)]).toEqual([['李小红', '王小明'], '新名街道'])
  })

  it('goes on as any office: foreign keys hold, ledgers come in, nothing is lost when opened again', async () => {
    const { api, db, dataDir, backup, close } = await officeWithPast()
    await api.backups.restore({ name: backup.name })
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
    await take(api, LI)
    close()
    expect(await casesOf(openTestOffice({ dataDir, now: MOMENT }).api)).toEqual(['李小红', '王小明'])
  })

  it('notes itself in the history under a number nobody used', async () => {
    const { api, db, backup } = await officeWithPast()
    const numbers = () => db.all<{ id: number; title: string }>(sql`select id, title from batch order by id`)
    const highest = Math.max(...numbers().map(({ id }) => id))
    await api.backups.restore({ name: backup.name })
    expect(numbers().at(-1)).toEqual({ id: highest + 1, title: '恢复2020年2月10日18:00的备份' })
  })

  it('tells every window', async () => {
    const { api, backup } = await officeWithPast()
    const changes = await api.changes.watch()
    const told = changes.next()
    await new Promise((resolve) => setImmediate(resolve))
    await api.backups.restore({ name: backup.name })
    expect((await told).value).toMatchObject({ tables: expect.arrayContaining(['person', 'checkpoint', 'office']) as string[] })
  })

  it('brings an older version’s copy up to date and leaves the copy as it was', async () => {
    const { dataDir, backup, close } = await officeWithPast()
    close()
    const resourcesDir = path.join(temporaryFolder(), 'resources')
    cpSync(RESOURCES, resourcesDir, { recursive: true })
    addMigration(resourcesDir)
    const before = readFileSync(path.join(dataDir, 'backups', backup.name))
    const { api, db } = openTestOffice({ dataDir, now: MOMENT, resourcesDir })
    await api.backups.restore({ name: backup.name })
    expect(await casesOf(api)).toEqual(['王小明'])
    expect(db.get(sql`select count(*) as n from later`)).toEqual({ n: 0 })
    expect(readFileSync(path.join(dataDir, 'backups', backup.name)).equals(before)).toBe(true)
  })
})

describe('restoring refuses, and changes nothing,', () => {
  it('a copy that is not there, or lies elsewhere', async () => {
    const { api, dataDir } = await officeWithPast()
    copyFileSync(path.join(dataDir, 'office.db'), path.join(dataDir, '2020-02-10T120000 手动.db'))
    for (const name of ['2020-02-10T120000 手动.db', '../2020-02-10T120000 手动.db', 'office.db']) {
      await expect(api.backups.restore({ name })).rejects.toMatchObject({ code: 'backup_missing' })
    }
  })

  it.each([
    ['that is damaged', 'backup_damaged', (file: string) => truncateSync(file, 8192)],
    ['that is no database', 'backup_damaged', (file: string) => writeFileSync(file, '不是数据库'.repeat(400))],
    ['that is empty', 'backup_damaged', (file: string) => truncateSync(file, 0)],
  ])('a copy %s', async (_what, code, spoil) => {
    const { api, dataDir, backup } = await officeWithPast()
    spoil(path.join(dataDir, 'backups', backup.name))
    const before = filesOf(dataDir)
    await expect(api.backups.restore({ name: backup.name })).rejects.toMatchObject({ code })
    expect([await casesOf(api), filesOf(dataDir)]).toEqual([['李小红', '王小明'], before])
  })

  it('a copy of a newer version', async () => {
    const office = openTestOffice({ now: MOMENT })
    await take(office.api, WANG)
    office.db.run(sql`insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)`)
    const { name } = await office.api.backups.make()
    office.db.run(sql`delete from __drizzle_migrations where hash = 'later'`)
    await expect(office.api.backups.restore({ name })).rejects.toMatchObject({ code: 'data_newer' })
    expect(await casesOf(office.api)).toEqual(['王小明'])
  })
})

describe('killed in the middle of restoring', () => {
  it.each(['batch', 'key_person', 'record_change'])('leaves the old state: at %s', async (table) => {
    const { dataDir, backup, close } = await officeWithPast()
    close()
    expect(restoreAndDie(dataDir, backup.name, table)).toBe('SIGKILL')
    const { api, db } = openTestOffice({ dataDir, now: MOMENT })
    expect([await casesOf(api), await streetOf(api)]).toEqual([['李小红', '王小明'], '新名街道'])
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    await api.backups.restore({ name: backup.name })
    expect(await casesOf(api)).toEqual(['王小明'])
    expect(filesOf(dataDir).filter((name) => !name.endsWith('.db'))).toEqual([])
  })

  it('leaves the new state once it was done', async () => {
    const { dataDir, backup, close } = await officeWithPast()
    close()
    expect(restoreAndDie(dataDir, backup.name)).toBe('SIGKILL')
    const { api } = openTestOffice({ dataDir, now: MOMENT })
    expect([await casesOf(api), await streetOf(api)]).toEqual([['王小明'], '本街道'])
  })
})

/** What ended the process. */
function restoreAndDie(dataDir: string, name: string, table = '') {
  const script = path.join(import.meta.dirname, 'dying-restore.ts')
  return spawnSync(process.execPath, [script, dataDir, RESOURCES, name, table]).signal
}

/** A later version's migration, beside those there are. */
function addMigration(resourcesDir: string): void {
  const folder = path.join(resourcesDir, 'migrations')
  const journalFile = path.join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: Record<string, unknown>[] }
  journal.entries.push({ idx: 99, version: '6', when: 9_999_999_999_999, tag: '0099_later', breakpoints: true })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(path.join(folder, '0099_later.sql'), 'CREATE TABLE `later` (`id` integer PRIMARY KEY NOT NULL);')
}
