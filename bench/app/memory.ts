/**
 * What the host and the page hold on to while somebody works for a long time: screens, searches and moments in turns, and after
 * every so many rounds the heap that is left once all garbage is collected.
 */
import type { CDPSession, Page } from 'playwright-core'
import { screensOf } from './app.ts'
import type { RunningHost } from './app.ts'
import { rounded, slope } from './numbers.ts'
import { goTo } from './switches.ts'

export interface Memory {
  process: string
  /** megabytes of heap after collecting garbage: once everything was opened, half-way, at the end */
  start: number
  middle: number
  end: number
  /** over all samples after the start */
  megabytesPerHour: number
  samples: number
  rounds: number
}

type Sample = readonly [hours: number, host: number, page: number]

const SEARCHES = ['王', '张', 'zw', '李', 'ls', '0001', '社区', 'wang']
const MOMENTS = ['2020-02-09T12:00', '2020-02-10T18:00', '2020-02-08T20:00']
const SAMPLES = 20
/** somebody who looks at what was opened */
const READING_MS = 4000

export async function memoryOver(page: Page, host: RunningHost, minutes: number): Promise<Memory[]> {
  const pageHeap = await page.context().newCDPSession(page)
  const hostHeap = await connectTo(host.debuggerUrl)
  const samples: Sample[] = []
  const sample = async () => {
    samples.push([performance.now() / 3_600_000, await heapOf(hostHeap.send), await heapOf((method) => send(pageHeap, method))])
  }
  // what is loaded once stays: it is no growth
  for (let warming = 0; warming < SEARCHES.length; warming++) await round(page, host, warming)
  await sample()
  const begun = performance.now()
  let rounds = 0
  while (performance.now() - begun < minutes * 60_000) {
    await round(page, host, rounds++)
    await page.waitForTimeout(READING_MS)
    if (performance.now() - begun >= (samples.length * minutes * 60_000) / SAMPLES) await sample()
  }
  await sample()
  hostHeap.close()
  return [memoryOf('主机', samples, 1, rounds), memoryOf('页面', samples, 2, rounds)]
}

/** Every screen once, a search typed and given up, another moment for all. */
async function round(page: Page, { client }: RunningHost, number: number): Promise<void> {
  for (const { path } of await screensOf(page)) await goTo(page, path)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(SEARCHES[number % SEARCHES.length] ?? '', { delay: 20 })
  await page.waitForTimeout(150)
  await page.keyboard.press('Escape')
  const moment = MOMENTS[number % MOMENTS.length] ?? null
  await client.office.setMoment({ moment })
  await page.waitForTimeout(150)
}

function memoryOf(process: string, samples: Sample[], of: 1 | 2, rounds: number): Memory {
  const megabytes = samples.map((one) => one[of])
  const at = (share: number) => rounded(megabytes[Math.round((megabytes.length - 1) * share)] ?? NaN)
  return {
    process,
    start: at(0),
    middle: at(0.5),
    end: at(1),
    megabytesPerHour: rounded(slope(samples.map((one) => [one[0], one[of]]))),
    samples: samples.length,
    rounds,
  }
}

type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>

/** Megabytes in use. */
async function heapOf(send: Send): Promise<number> {
  // the first round of collecting frees what the second then can
  await send('HeapProfiler.collectGarbage')
  await send('HeapProfiler.collectGarbage')
  const { usedSize } = (await send('Runtime.getHeapUsage')) as { usedSize: number }
  return usedSize / 1e6
}

function send(session: CDPSession, method: Parameters<Send>[0]): Promise<unknown> {
  return session.send(method)
}

/** The debugger of a Node process, asked through its socket. */
async function connectTo(url: string): Promise<{ send: Send; close(): void }> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, (answer: unknown) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  return {
    send: (method) =>
      new Promise((resolve) => {
        waiting.set(++last, resolve)
        socket.send(JSON.stringify({ id: last, method }))
      }),
    close: () => socket.close(),
  }
}
