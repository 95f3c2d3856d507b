/** A thread of its own for solving: given a model, it tells its progress and in the end the roster; it stops when told to. */
import { parentPort, workerData } from 'node:worker_threads'
import type { RosterModel } from './model.ts'
import { solve } from './solve.ts'
import type { SolveOptions } from './solve.ts'
import type { ThreadMessage } from './solve-in-thread.ts'

const { model, options } = workerData as { model: RosterModel; options: Omit<SolveOptions, 'signal' | 'clock'> }
const givenUp = new AbortController()
const tell = (message: ThreadMessage) => parentPort?.postMessage(message)

parentPort?.on('message', () => givenUp.abort())
for await (const { solution, stage, ...told } of solve(model, { ...options, signal: givenUp.signal })) {
  if (stage === 'done') tell({ ...told, stage, solution: solution() })
  else tell({ ...told, stage, cells: solution().cells })
}
parentPort?.close()
