/**
 * How long a list of 71,407 rows and 18 columns takes to be exported: `npm run bench:export`. In one run, each in a process of
 * its own, the median of three: our export (query, masking, arranging, writing), the bare stream writer with the very same
 * cells, and LibreOffice turning the same list from csv into xlsx.
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRouterClient } from '@orpc/server'
import { sql } from 'drizzle-orm'
import { writeXlsxStream } from 'hucre'
import { createCore } from '../src/main/core.ts'
import { openOffice } from '../src/main/db/open.ts'
import { cellOf } from '../src/main/exports/list-sheet.ts'
import { caseOutline } from '../src/shared/cases/case-list.ts'
import { inProcess } from './in-process.ts'

const ROWS = 71_407
const TIMES = 3
const COLUMNS = caseOutline.columns.slice(0, 18)
const resourcesDir = path.resolve(import.meta.dirname, '../resources')
const noPrinter = () => Promise.reject(new Error('nothing is printed here'))

interface Measured {
  seconds: number
  megabytes: number
  bytes: number
}

function openCore(dataDir: string) {
  const clock = () => new Date('2020-02-10T18:00')
  const file = openOffice({ dataDir, resourcesDir, clock })
  const printer = { pdf: noPrinter, pdfsBySheet: noPrinter, png: noPrinter, close: () => Promise.resolve() }
  const core = createCore({ file, clock, resourcesDir, printer, log: console })
  return { api: createRouterClient(core.router), db: file.db, close: () => core.close() }
}

/** The demo street's observed persons over and over, until there are as many as a street has residents. */
async function prepare(folder: string): Promise<void> {
  const { api, db, close } = openCore(folder)
  await api.office.loadDemo()
  const copies = sql`with recursive copy (n) as (select 1 union all select n + 1 from copy where n < ${Math.ceil(ROWS / 800)})`
  db.run(sql`${copies} insert into key_person (id, name, id_number, is_id_number_valid, phone)
    select id + n * 100000, name, id_number, is_id_number_valid, phone from key_person, copy`)
  db.run(sql`${copies} insert into isolation_case (id, key_person_id, number, community_id, address, compound_name, building_number,
      compound_id, building_id, origin, origin_class, returned_on, start_on, end_on, outcome, responsible, note)
    select id + n * 100000, key_person_id + n * 100000, number + n * 1000, community_id, address, compound_name, building_number,
      compound_id, building_id, origin, origin_class, returned_on, start_on, end_on, outcome, responsible, note
    from isolation_case, copy`)
  db.run(
    sql`delete from isolation_case where id in (select id from isolation_case order by id desc limit max(0, (select count(*) from isolation_case) - ${ROWS}))`,
  )
  const { rows } = await api.lists.cases({})
  const cells = rows.map((row) => COLUMNS.map((column) => cellOf(column, row)))
  writeFileSync(path.join(folder, 'cells.json'), JSON.stringify(cells))
  const csv = await api.exports.list({ kind: 'cases', format: 'csv', columns: COLUMNS.map(({ key }) => key) })
  writeFileSync(path.join(folder, 'list.csv'), Buffer.from(await csv.arrayBuffer()))
  close()
}

/** What a process of its own does; only what `begin` is called for is measured. */
const TASKS: Record<string, (folder: string, begin: () => void) => Promise<string>> = {
  export: async (folder, begin) => {
    const { api, close } = openCore(folder)
    const out = path.join(folder, 'ours.xlsx')
    begin()
    const file = await api.exports.list({ kind: 'cases', columns: COLUMNS.map(({ key }) => key) })
    await pipeline(Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(out))
    close()
    return out
  },
  bare: async (folder, begin) => {
    const rows = (JSON.parse(readFileSync(path.join(folder, 'cells.json'), 'utf8')) as (string | number | null)[][]).map(asDates)
    const out = path.join(folder, 'bare.xlsx')
    begin()
    const stream = writeXlsxStream(rows, { name: '名单' })
    await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(out))
    return out
  },
}

function asDates(row: (string | number | null)[]) {
  return row.map((cell, i) => (COLUMNS[i]?.kind === 'day' && typeof cell === 'string' ? new Date(`${cell}T00:00Z`) : cell))
}

async function measured(command: string, args: string[], out: string): Promise<Measured> {
  const { seconds, megabytes, said } = await inProcess(command, args)
  const own = /^seconds ([\d.]+)$/m.exec(said)?.[1]
  return { seconds: own === undefined ? seconds : Number(own), megabytes, bytes: statSync(out).size }
}

async function median(measure: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = []
  for (let i = 0; i < TIMES; i++) all.push(await measure())
  return all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(TIMES / 2)] ?? Promise.reject(new Error('nothing measured'))
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'export-bench-'))
  const self = (task: string, out: string) =>
    median(() => measured(process.execPath, [import.meta.filename, task, folder], path.join(folder, out)))
  try {
    await prepare(folder)
    const bare = await self('bare', 'bare.xlsx')
    const ours = await self('export', 'ours.xlsx')
    const profile = `-env:UserInstallation=file://${path.join(folder, 'office-profile')}`
    const convert = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, path.join(folder, 'list.csv')]
    const office = await median(() => measured('soffice', convert, path.join(folder, 'list.xlsx'))).catch(() => null)
    const line = (what: string, { seconds, megabytes, bytes }: Measured) => ({
      做的事: what,
      秒: Number(seconds.toFixed(2)),
      倍数: Number((seconds / bare.seconds).toFixed(2)),
      内存峰值MB: Math.round(megabytes),
      文件MB: Number((bytes / 1e6).toFixed(1)),
    })
    console.log(`${ROWS} 行 × ${COLUMNS.length} 列，各 ${TIMES} 次取中`)
    console.table([
      line('裸写入器，同样的单元格（已在内存）', bare),
      line('本软件导出（查询、遮蔽、排列、写入）', ours),
      ...(office ? [line('LibreOffice 把 csv 转成 xlsx', office)] : []),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [task = '', folder = ''] = process.argv.slice(2)
const run = TASKS[task]
if (run) {
  let begun = 0
  await run(folder, () => (begun = performance.now()))
  console.log(`seconds ${((performance.now() - begun) / 1000).toFixed(3)}`)
} else {
  await main()
}
