/**
 * Reads damaged files of all formats, each within a limit of time: `node bench/fuzz.ts --runs 10000 --seed 1`. Every seed
 * makes one file, so a seed that failed is read again with `--seed N --runs 1`. Ends with 1 when any file failed.
 */
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { damagedFile, outcomesOf } from '../test/fuzz/damaged-file.ts'
import { wholeFiles } from '../test/fuzz/whole-files.ts'

/** one file's, on a busy machine */
const LIMIT_MS = 60_000

interface Result {
  seed: number
  what: string
  outcomes: string[]
  ms: number
  /** by how much the process grew beyond its largest so far */
  grownMb: number
  /** a fault, in one line */
  failed?: string
}

interface Range {
  seed: number
  runs: number
}

if (isMainThread) await main()
else await readAll(workerData as Range)

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  })
  const [first, runs] = [Number(values.seed), Number(values.runs)]
  const results: Result[] = []
  const begun = performance.now()
  for (let next = first; next < first + runs; next = first + results.length) {
    await readInWorker({ seed: next, runs: first + runs - next }, results)
  }
  report(results, (performance.now() - begun) / 1000)
  if (results.some(({ failed }) => failed !== undefined)) process.exitCode = 1
}

/** Until all are read, or one takes longer than it may: that one is a failure, and the thread is ended. */
function readInWorker(range: Range, results: Result[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: range })
    const before = results.length
    const giveUp = (failed: string) => {
      const seed = range.seed + results.length - before
      process.stdout.write(`seed ${seed}  ${failed}\n`)
      results.push({ seed, what: '', outcomes: [], ms: LIMIT_MS, grownMb: 0, failed })
      void worker.terminate().then(() => resolve())
    }
    let clock = setTimeout(giveUp, 4 * LIMIT_MS, 'did not end')
    worker.on('message', (result: Result) => {
      clearTimeout(clock)
      results.push(result)
      if (result.failed !== undefined) process.stdout.write(`seed ${result.seed}  ${result.what}  ${result.failed}\n`)
      if (results.length % 500 === 0) process.stdout.write(`${results.length} files, ${peakMegabytes()} MB at most\n`)
      clock = setTimeout(giveUp, LIMIT_MS, 'did not end')
    })
    worker.on('error', (error) => {
      clearTimeout(clock)
      giveUp(`ended the thread: ${String(error)}`)
    })
    worker.on('exit', () => {
      clearTimeout(clock)
      if (results.length - before >= range.runs) resolve()
      else if (results.length === before) reject(new Error('the thread read nothing'))
    })
  })
}

async function readAll({ seed, runs }: Range): Promise<void> {
  const whole = await wholeFiles()
  for (let next = seed; next < seed + runs; next++) {
    const file = damagedFile(next, whole)
    const begun = performance.now()
    const before = peakMegabytes()
    const read = await outcomesOf(file).then(
      (outcomes) => ({ outcomes }),
      (error: unknown) => ({
        outcomes: [],
        failed: error instanceof Error ? (error.stack ?? error.message).replaceAll('\n', ' | ').slice(0, 600) : String(error),
      }),
    )
    parentPort?.postMessage({
      seed: next,
      what: file.what,
      ms: performance.now() - begun,
      grownMb: peakMegabytes() - before,
      ...read,
    } satisfies Result)
  }
}

function report(results: Result[], seconds: number): void {
  const counts = new Map<string, number>()
  for (const outcome of results.flatMap(({ outcomes }) => outcomes)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  process.stdout.write(`${results.length} files in ${seconds.toFixed(0)} s, ${peakMegabytes()} MB at most\n`)
  for (const [outcome, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`${String(count).padStart(7)}  ${outcome}\n`)
  process.stdout.write('slowest:\n')
  for (const { seed, what, ms } of results.toSorted((a, b) => b.ms - a.ms).slice(0, 8))
    process.stdout.write(`${ms.toFixed(0).padStart(7)} ms  seed ${seed}  ${what}\n`)
  process.stdout.write('largest:\n')
  for (const { seed, what, grownMb } of results.toSorted((a, b) => b.grownMb - a.grownMb).slice(0, 8)) {
    process.stdout.write(`${String(grownMb).padStart(7)} MB more  seed ${seed}  ${what}\n`)
  }
  const failed = results.filter((result) => result.failed !== undefined)
  process.stdout.write(`${failed.length} failed${failed.length > 0 ? `: ${failed.map(({ seed }) => seed).join(' ')}` : ''}\n`)
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
