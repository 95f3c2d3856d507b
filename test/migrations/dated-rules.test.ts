/** A database of the time when each rule was one number of the office: its numbers hold from the beginning. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrateFile } from '../../src/main/db/migrate.ts'
import { RESOURCES, openTestOffice, temporaryFolder } from '../fixtures/office.ts'

/** The last migration before rules were dated. */
const BEFORE = '0012_addresses_down_to_units'

/** A data folder as a release that knew migrations up to this one left it. */
function folderUpTo(tag: string, fill: (client: Database.Database) => void): string {
  const migrations = temporaryFolder()
  cpSync(path.join(RESOURCES, 'migrations'), migrations, { recursive: true })
  const file = path.join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
  const last = journal.entries.findIndex((entry) => entry.tag === tag)
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }))
  const dataDir = temporaryFolder()
  const client = new Database(path.join(dataDir, 'office.db'))
  migrateFile(client, migrations)
  fill(client)
  client.close()
  rmSync(migrations, { recursive: true })
  return dataDir
}

it('keeps every rule’s number, from the beginning, and everything else of the office', async () => {
  const dataDir = folderUpTo(BEFORE, (client) => {
    client.exec(`insert into office (id, street_name, command_post_name, masthead_name, print_count, home_province,
        isolation_days, min_rest_hours, fever_celsius, is_demo)
      values (1, '样例街道', '样例街道疫情防控指挥部', '样例街道信息', 40, '河南', 21, 8.5, 37, 0);
      insert into key_person (id, name, id_number, is_id_number_valid) values (1, '甲', '1', 0);
      insert into isolation_case (id, key_person_id, start_on, end_on, outcome, origin_class, responsible)
      values (1, 1, '2020-01-20', '2020-02-05', 'released', 'unknown', '[]');`)
  })
  const { api } = openTestOffice({ dataDir })
  const { office } = await api.office.status()
  expect(office).toMatchObject({
    streetName: '样例街道',
    printCount: 40,
    rules: [
      { code: 'isolation_days', from: null, value: 21 },
      { code: 'min_rest_hours', from: null, value: 8.5 },
      { code: 'fever_celsius', from: null, value: 37 },
    ],
  })
  expect((await api.figures.at({})).figures.cases_released_early.value).toBe(1)
  await api.office.setRule({ code: 'isolation_days', from: '2020-02-10', value: 14 })
  expect((await api.figures.at({})).figures.cases_released_early.value).toBe(1)
})

it('leaves an office that was never named with the shipped numbers', async () => {
  const { api } = openTestOffice({ dataDir: folderUpTo(BEFORE, () => undefined) })
  expect((await api.office.status()).office.rules).toEqual([])
})
