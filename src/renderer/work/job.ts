/**
 * Long calls of this window. A job lives outside the pages: going to another screen neither stops it nor loses what it
 * brings, and the status bar can say that it is still at it.
 */
import { useSyncExternalStore } from 'react'
import { canStop } from '../../shared/work/work.ts'
import type { Progress, WorkId } from '../../shared/work/work.ts'
import { api } from '../api.ts'

export interface JobState<I, O> {
  phase: 'idle' | 'running' | 'done' | 'failed' | 'stopped'
  /** what the job was started with */
  order: I | undefined
  progress: Progress | null
  result: O | undefined
  error: unknown
  /** milliseconds of `performance.now()` */
  begunAt: number
}

export interface Job<I, O> {
  /** where its page is */
  path: string
  start: (order: I) => void
  /** Gives the work up; what cannot be torn apart goes on. */
  stop: () => void
  clear: () => void
  subscribe: (listener: () => void) => () => void
  state: () => JobState<I, O>
}

/** A job of whatever kind, as the status bar sees it. */
export type AnyJob = Pick<Job<unknown, unknown>, 'path' | 'subscribe' | 'state'>

type Call<I, O> = (order: I, how: { workId: WorkId; signal: AbortSignal }) => Promise<O>

const running = new Set<AnyJob>()
const runningListeners = new Set<() => void>()
let runningNow: AnyJob[] = []

export function createJob<I, O>(path: string, call: Call<I, O>): Job<I, O> {
  const idle: JobState<I, O> = {
    phase: 'idle',
    order: undefined,
    progress: null,
    result: undefined,
    error: null,
    begunAt: 0,
  }
  const listeners = new Set<() => void>()
  let state = idle
  let stopped = new AbortController()
  const become = (next: Partial<JobState<I, O>>) => {
    state = { ...state, ...next }
    tellRunning(job, state.phase === 'running')
    for (const listener of listeners) listener()
  }

  async function run(order: I, own: AbortController): Promise<void> {
    const workId = crypto.randomUUID()
    const over = new AbortController()
    void watch(workId, over.signal, (progress) => state.phase === 'running' && !own.signal.aborted && become({ progress }))
    try {
      const result = await call(order, { workId, signal: own.signal })
      if (!own.signal.aborted) become({ phase: 'done', result })
    } catch (error) {
      if (!own.signal.aborted) become({ phase: 'failed', error })
    } finally {
      over.abort()
    }
  }

  const job: Job<I, O> = {
    path,
    start(order) {
      stopped.abort()
      stopped = new AbortController()
      become({ ...idle, phase: 'running', order, begunAt: performance.now() })
      void run(order, stopped)
    },
    stop() {
      if (state.phase !== 'running' || (state.progress && !canStop(state.progress))) return
      stopped.abort()
      become({ ...idle, phase: 'stopped', order: state.order })
    },
    clear() {
      stopped.abort()
      become(idle)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
  }
  return job
}

export function useJob<I, O>(job: Pick<Job<I, O>, 'subscribe' | 'state'>): JobState<I, O> {
  return useSyncExternalStore(job.subscribe, job.state)
}

/** The jobs under way, the one begun first at the head. */
export function useRunningJobs(): AnyJob[] {
  return useSyncExternalStore(
    (listener) => {
      runningListeners.add(listener)
      return () => runningListeners.delete(listener)
    },
    () => runningNow,
  )
}

function tellRunning(job: AnyJob, isRunning: boolean): void {
  if (running.has(job) === isRunning) return
  if (isRunning) running.add(job)
  else running.delete(job)
  runningNow = [...running]
  for (const listener of runningListeners) listener()
}

/** Progress is a courtesy: where it cannot be had, the work goes on without. */
async function watch(workId: WorkId, signal: AbortSignal, tell: (progress: Progress) => void): Promise<void> {
  try {
    for await (const progress of await api.work.watch({ workId }, { signal })) tell(progress)
  } catch {
    // the answer of the work itself says what became of it
  }
}
