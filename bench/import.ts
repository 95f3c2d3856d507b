/**
 * How long a residents' register takes to come in: `npm run bench:import`. The same file, in one run and each in a process
 * of its own: through the bare stream reader that drops every row, through LibreOffice into csv, and through the core
 * into a fresh data folder, by turns, so that what else the machine does meets all three; then once more unchanged, with
 * every hundredth row changed, and both imports taken back.
 */
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRouterClient } from '@orpc/server'
import { streamXlsxRows, writeXlsxStream } from 'hucre'
import { createCore } from '../src/main/core.ts'
import { openOffice } from '../src/main/db/open.ts'
import type { Printer } from '../src/main/documents/printer.ts'
import { RESIDENT_HEADINGS, inventResidents } from '../test/fixtures/invented-residents.ts'
import { inProcess } from './in-process.ts'

const SIZES = [71_407, 714_070]
/** of the street's register; one of the district's is long enough */
const ROUNDS = 3
const LONG = 100_000
const resourcesDir = path.resolve(import.meta.dirname, '../resources')
/** Made once, and used again by the next run. */
const filesDir = path.join(tmpdir(), 'street-bench-files')

const NO_PRINTER: Printer = {
  pdf: () => Promise.reject(new Error('nothing is printed here')),
  pdfsBySheet: () => Promise.reject(new Error('nothing is printed here')),
  png: () => Promise.reject(new Error('nothing is printed here')),
  close: () => Promise.resolve(),
}

interface Measured {
  seconds: number
  /** of the processor, all threads together: does not change with what else the machine does */
  work: number
  megabytes: number
  says: string
}

/** What a process of its own does with the file. */
const TASKS: Record<string, (file: string, dataDir: string) => Promise<string>> = {
  bare: async (file) => {
    let rows = 0
    for await (const row of streamXlsxRows(readFileSync(file), { sheet: 0 })) rows += row.values.length > 0 ? 1 : 0
    return `${rows} 行`
  },
  import: async (file, dataDir) => {
    const clock = () => new Date('2020-02-10T18:00')
    const office = openOffice({ dataDir, resourcesDir, clock })
    const core = createCore({ file: office, clock, resourcesDir, printer: NO_PRINTER, log: console })
    try {
      const { ledgers } = createRouterClient(core.router)
      const files = [new File([readFileSync(file)], path.basename(file))]
      const begun = performance.now()
      const { previewId } = await ledgers.preview({ files, options: { datum: null, year: null } })
      const read = (performance.now() - begun) / 1000
      const {
        files: [sheet],
      } = await ledgers.commit({ previewId })
      return `新增${sheet?.created ?? 0} 更新${sheet?.changed ?? 0} 无变化${sheet?.unchanged ?? 0}，其中预览 ${read.toFixed(2)} 秒`
    } finally {
      core.close()
    }
  },
  undo: async (_file, dataDir) => {
    const clock = () => new Date('2020-02-10T18:00')
    const office = openOffice({ dataDir, resourcesDir, clock })
    const core = createCore({ file: office, clock, resourcesDir, printer: NO_PRINTER, log: console })
    try {
      const { acts, residents } = createRouterClient(core.router)
      const latest = (await acts.list({ limit: 50 })).acts.find(
        (act) => act.kind === 'import' && act.undoneBy === null && act.records > 0,
      )
      await acts.undo({ actId: latest?.id ?? 0 })
      return `还有 ${(await residents.page({ limit: 1 })).total} 人`
    } finally {
      core.close()
    }
  },
}

async function makeFile(size: number, isChanged: boolean): Promise<string> {
  mkdirSync(filesDir, { recursive: true })
  const file = path.join(filesDir, `居民-${size}${isChanged ? '-改百分之一' : ''}.xlsx`)
  if (existsSync(file)) return file
  const stream = writeXlsxStream(rowsOf(size, isChanged), { name: '居民' })
  await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(`${file}.part`))
  renameSync(`${file}.part`, file)
  return file
}

function* rowsOf(size: number, isChanged: boolean): Generator<string[]> {
  yield ['示范街道居民信息登记表']
  yield RESIDENT_HEADINGS
  const unit = RESIDENT_HEADINGS.indexOf('工作单位')
  let row = 0
  for (const { cells } of inventResidents(size)) {
    row += 1
    yield isChanged && row % 100 === 0 ? cells.with(unit, '下沉到社区') : cells
  }
}

async function measured(command: string, args: string[]): Promise<Measured> {
  const { seconds: wall, work: whole, megabytes, said } = await inProcess(command, args)
  const [, says = '', ...numbers] = /^(.*)\t([\d.]+)\t([\d.]+)\t([\d.]+)\s*$/m.exec(said) ?? []
  const [seconds = wall, work = whole, most = 0] = numbers.map(Number)
  return { seconds, work, megabytes: Math.max(megabytes, most), says }
}

async function measure(size: number): Promise<Record<string, string | number>[]> {
  const [file, changed] = [await makeFile(size, false), await makeFile(size, true)]
  const folder = mkdtempSync(path.join(tmpdir(), 'import-bench-'))
  let dataDir = folder
  const self = (task: string, of: string) =>
    measured(process.execPath, [...process.execArgv, import.meta.filename, task, of, dataDir])
  const runs = new Map<string, Measured[]>()
  const note = (what: string, run: Measured) => {
    console.error(`${what}：${run.seconds.toFixed(2)} 秒，处理器 ${run.work.toFixed(2)} 秒，${run.says}`)
    runs.set(what, [...(runs.get(what) ?? []), run])
  }
  try {
    for (let round = 1; round <= (size < LONG ? ROUNDS : 1); round++) {
      dataDir = path.join(folder, String(round))
      note(BARE, await self('bare', file))
      note('导入空数据文件夹', await self('import', file))
      const office = await convert(file, folder).catch((error: unknown) => String(error))
      if (typeof office === 'string') console.error(`没有 LibreOffice 可比：${office}`)
      else note('LibreOffice 转成 csv', office)
    }
    note('同一文件再导入', await self('import', file))
    note('改了百分之一再导入', await self('import', changed))
    note('撤销改了百分之一的导入', await self('undo', changed))
    note('撤销第一次导入', await self('undo', file))
    const bare = median(runs.get(BARE) ?? [])
    const megabytes = Math.round(statSync(path.join(dataDir, 'office.db')).size / 1e6)
    return [
      ...[...runs].map(([what, all]) => lineOf(size, what, median(all), bare)),
      { 人数: size, 做的事: '（数据库大小）', 内存峰值MB: megabytes },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const BARE = '只读不存（裸读取器）'

function lineOf(size: number, what: string, { seconds, work, megabytes, says }: Measured, bare: Measured) {
  const round = (number: number, digits: number) => Number(number.toFixed(digits))
  return {
    人数: size,
    做的事: what,
    秒: round(seconds, 2),
    倍数: round(seconds / bare.seconds, 2),
    处理器秒: round(work, 2),
    处理器倍数: round(work / bare.work, 2),
    内存峰值MB: round(megabytes, 0),
    结果: says,
  }
}

/** Of several runs the middle one, by the clock. */
function median(runs: Measured[]): Measured {
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]
  if (!middle) throw new Error('nothing measured')
  return middle
}

function convert(file: string, folder: string): Promise<Measured> {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office-profile')}`
  return measured('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', path.join(folder, 'csv'), file])
}

/** For every size and way one row. */
export async function measureImport(sizes = SIZES): Promise<Record<string, string | number>[]> {
  const table = []
  for (const size of sizes) table.push(...(await measure(size)))
  return table
}

if (import.meta.main) {
  const [task = '', file = '', dataDir = ''] = process.argv.slice(2)
  const run = TASKS[task]
  if (run) {
    const begun = performance.now()
    const before = process.cpuUsage()
    const says = await run(file, dataDir)
    const seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(before)
    const megabytes = process.resourceUsage().maxRSS / 1024
    console.log([says, seconds.toFixed(3), ((user + system) / 1e6).toFixed(3), megabytes.toFixed(0)].join('\t'))
  } else {
    console.table(await measureImport(task === '' ? SIZES : [Number(task)]))
  }
}
