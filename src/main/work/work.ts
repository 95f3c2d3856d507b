/**
 * Long work that lets others in between: it says how far it has come, pauses so that other calls are answered, and ends as
 * soon as its caller gives it up. What must not be torn apart – a transaction – stays in one piece between two pauses.
 */
import { EventEmitter, on } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../../shared/refusals.ts'
import type { Progress, WorkId } from '../../shared/work/work.ts'

export interface Work {
  /** Says how far it is and pauses. Refusal: cancelled, once the caller has given up. */
  reach(progress: Progress): Promise<void>
  /** Waits for what is done elsewhere, e.g. by the printer. Refusal: cancelled. */
  unlessGivenUp<T>(elsewhere: (signal: AbortSignal | undefined) => Promise<T>): Promise<T>
}

/** How often watchers are told at most; a stage or a subject that is new is told at once. */
const TELL_EVERY_MS = 100
/** Long enough for what was told to leave this process before the next stretch without a pause. */
const BREATH_MS = 5

export type Works = ReturnType<typeof createWorks>

export function createWorks() {
  const news = new EventEmitter<{ progress: [id: WorkId, progress: Progress]; over: [id: WorkId] }>()
  news.setMaxListeners(0)
  const latest = new Map<WorkId, Progress>()
  const ended = new AbortController()

  async function run<T>(id: WorkId | undefined, signal: AbortSignal | undefined, does: (work: Work) => Promise<T>): Promise<T> {
    const tell = (progress: Progress) => {
      if (id === undefined) return
      latest.set(id, progress)
      news.emit('progress', id, progress)
    }
    try {
      return await does(createWork(tell, signal))
    } finally {
      if (id !== undefined) {
        latest.delete(id)
        news.emit('over', id)
      }
    }
  }

  /** What a work says, from the latest on, until it is over or `signal`; may begin before the work does. */
  async function* watch(id: WorkId, signal?: AbortSignal): AsyncGenerator<Progress> {
    const over = new AbortController()
    const hearEnd = (which: WorkId) => which === id && over.abort()
    news.on('over', hearEnd)
    const until = AbortSignal.any([over.signal, ended.signal, ...(signal ? [signal] : [])])
    try {
      const said = on(news, 'progress', { signal: until })
      const known = latest.get(id)
      if (known) yield known
      for await (const [which, progress] of said) if (which === id) yield progress as Progress
    } catch (error) {
      if (!until.aborted) throw error
    } finally {
      news.off('over', hearEnd)
      over.abort()
    }
  }

  return { run, watch, end: () => ended.abort() }
}

/** For work nobody watches and nobody gives up. */
export const unwatched: Work = createWork(() => undefined, undefined)

function createWork(tell: (progress: Progress) => void, signal: AbortSignal | undefined): Work {
  let said: Progress | null = null
  let toldAt = 0
  const stopIfGivenUp = () => {
    if (signal?.aborted) throw new Refusal('cancelled', '已停下，没有存入任何内容。')
  }
  return {
    async reach(progress) {
      const isNew = said?.stage !== progress.stage || said.subject !== progress.subject
      if (isNew || performance.now() - toldAt >= TELL_EVERY_MS) {
        said = progress
        tell(progress)
        await sleep(BREATH_MS)
        toldAt = performance.now()
      }
      stopIfGivenUp()
    },
    async unlessGivenUp(elsewhere) {
      try {
        return await elsewhere(signal)
      } finally {
        stopIfGivenUp()
      }
    },
  }
}
