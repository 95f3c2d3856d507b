/** Solving beside everything else: the same progress as `solve` gives, from a thread of its own. */
import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Cells, RosterModel } from './model.ts'
import type { Solution } from './solution.ts'
import type { SolveOptions, SolveProgress } from './solve.ts'

type Told = Omit<SolveProgress, 'solution' | 'stage'>

/** The best so far on the way, the answer at the end. */
export type ThreadMessage =
  (Told & { stage: 'first' | 'improving'; cells: Cells }) | (Told & { stage: 'done'; solution: Solution })

/**
 * `program` is the built `solver-thread` (beside the other programs), or its source. Given up by `signal`, it still ends with
 * the best so far; whoever stops listening ends the thread.
 */
export async function* solveInThread(
  program: string | URL,
  model: RosterModel,
  { signal, ...options }: Omit<SolveOptions, 'clock'>,
): AsyncGenerator<ThreadMessage> {
  const worker = new Worker(program, { workerData: { model, options } })
  const giveUp = () => worker.postMessage('stop')
  if (signal?.aborted) giveUp()
  signal?.addEventListener('abort', giveUp)
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[ThreadMessage]>) {
      yield message
      if (message.stage === 'done') return
    }
  } finally {
    signal?.removeEventListener('abort', giveUp)
    await worker.terminate()
  }
}
