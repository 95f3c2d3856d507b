import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../src/main/db/open.ts'
import { openTestOffice, RESOURCES } from '../fixtures/office.ts'
import { BOMBS } from './bombs.ts'
import { damagedFile, outcomesOf } from './damaged-file.ts'
import { chanceOf } from './random.ts'
import { wholeFiles } from './whole-files.ts'
import type { WholeFile } from './whole-files.ts'

// more of them: node bench/fuzz.ts --runs 10000 --seed 1
const READ = 120
const PREVIEWED = 40
/** larger ones take their time: they are read there */
const SMALL = 60_000

let whole: WholeFile[] = []
beforeAll(async () => {
  whole = (await wholeFiles()).filter(({ bytes }) => bytes.length < SMALL)
})

const ENDS = [
  'sheets',
  'features',
  'file_unreadable',
  'file_too_large',
  'file_encoding',
  'file_empty',
  'file_password',
  'file_password_wrong',
  'sheet_unrecognised',
]

describe('damaged files of all formats', () => {
  it('end in sheets or in a sentence, whole files in sheets', { timeout: 120_000 }, async () => {
    for (const file of whole.filter(({ name }) => !name.endsWith('.geojson') && !name.endsWith('.shp'))) {
      expect([file.name, ...new Set(await outcomesOf(file))]).toEqual([file.name, /底图/.test(file.name) ? 'features' : 'sheets'])
    }
    const seen = new Set<string>()
    for (let seed = 1; seed <= READ; seed++) for (const outcome of await outcomesOf(damagedFile(seed, whole))) seen.add(outcome)
    expect([...seen].filter((outcome) => !ENDS.includes(outcome))).toEqual([])
    expect(seen.size).toBeGreaterThan(3)
  })

  it.each(Object.entries(BOMBS))('%s ends so, too', { timeout: 60_000 }, async (_, make) => {
    const outcomes = await outcomesOf({ name: '台账.xlsx', bytes: make(chanceOf(3)) })
    expect(outcomes.filter((outcome) => !ENDS.includes(outcome))).toEqual([])
  })

  it('leave the database as it was when they are previewed', { timeout: 120_000 }, async () => {
    const { api, db, faults } = openTestOffice()
    const ledger = new File([readFileSync(path.join(RESOURCES, 'demo/居家观察人员台账.csv'))], '居家观察人员台账.csv')
    const { previewId } = await api.ledgers.preview({ files: [ledger], options: { datum: null, year: null } })
    await api.ledgers.commit({ previewId })
    const before = checksum(db)
    const damaged = Array.from({ length: PREVIEWED }, (_, i) => damagedFile(50_000 + i, whole))
    let understood = 0
    for (let at = 0; at < damaged.length; at += 20) {
      const files = damaged
        .slice(at, at + 20)
        .map(({ name, bytes }, i) => new File([bytes as Uint8Array<ArrayBuffer>], `${at + i} ${name}`))
      const { report, refused } = await api.ledgers.preview({ files, options: { datum: null, year: null } })
      understood += report.files.length
      for (const { message } of refused) expect(message).toMatch(/^“.*[\u4e00-\u9fff]{4,}.*。$/su)
      expect(checksum(db)).toBe(before)
    }
    expect(understood).toBeGreaterThan(10)
    expect(faults).toEqual([])
  })
})

/** Of every row of every table. */
function checksum(db: Db): string {
  const tables = db.all<{ name: string }>(
    sql`select name from main.sqlite_master where type = 'table' and sql not like 'CREATE VIRTUAL%' order by name`,
  )
  const hash = createHash('sha256')
  for (const { name } of tables)
    hash.update(
      JSON.stringify([name, db.all(sql`select * from ${sql.identifier(name)}`)], (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    )
  return hash.digest('hex')
}
