/** What a thread answers, one after another; a thread that dies or falls silent is an error of whoever waits for it. */
import type { Worker } from 'node:worker_threads'
import { ReadingEndless } from '../time-limit.ts'

/** The thread ended before its answer: it could not be started, or ran out of memory. */
export class ThreadLost extends Error {}

/**
 * Returns what waits for the next answer. Throws `ThreadLost`, and `ReadingEndless` where none comes within `patience`
 * milliseconds; either way the thread is to be ended by its owner.
 */
export function answersOf<T>(worker: Worker, patience: number): () => Promise<T> {
  const arrived: T[] = []
  let lost: ThreadLost | null = null
  let wake: () => void = () => undefined
  const lose = (cause?: unknown) => {
    lost ??= new ThreadLost('thread ended', { cause })
    wake()
  }
  worker.on('message', (answer: T) => {
    arrived.push(answer)
    wake()
  })
  worker.on('messageerror', lose)
  worker.on('error', lose)
  worker.on('exit', () => lose())

  function change(): Promise<void> {
    return new Promise((resolve, reject) => {
      const clock = setTimeout(() => reject(new ReadingEndless()), patience)
      wake = () => {
        clearTimeout(clock)
        resolve()
      }
    })
  }

  return async () => {
    for (;;) {
      const answer = arrived.shift()
      if (answer !== undefined) return answer
      if (lost) throw lost
      await change()
    }
  }
}
