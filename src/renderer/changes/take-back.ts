/**
 * Taking acts back at this window, wherever it is begun: one after the other, watched, and given up by whoever waits. What
 * is large shows the dialog of `TakingBack`; what came of it is told to whoever began.
 */
import { api } from '../api.ts'
import { createJob } from '../work/job.ts'

export interface TakeBack {
  actId: number
  /** what is under way, where it takes long: 正在撤销：把32号卡点的机关人数改为0 */
  title: string
}

/** An import is asked about first: it may be the work of a day. */
export interface ImportQuestion {
  actId: number
  /** the import as the question names it */
  title: string
  done?: (() => void) | undefined
}

export const takeBackJob = createJob('/system', ({ actId }: TakeBack, { workId, signal }) =>
  api.acts.undo({ actId, workId }, { signal }),
)

let queue: Promise<unknown> = Promise.resolve()

/** The number of the act that took it back; null: it was given up, and nothing was taken back. */
export function takeBack(order: TakeBack): Promise<number | null> {
  const answer = queue.then(() => run(order))
  queue = answer.catch(() => undefined)
  return answer
}

async function run(order: TakeBack): Promise<number | null> {
  takeBackJob.start(order)
  const { phase, result, error } = await settled()
  if (phase === 'failed') throw error
  return result?.actId ?? null
}

function settled(): Promise<ReturnType<typeof takeBackJob.state>> {
  return new Promise((resolve) => {
    const leave = takeBackJob.subscribe(() => {
      if (takeBackJob.state().phase === 'running') return
      leave()
      resolve(takeBackJob.state())
    })
  })
}

let asked: ImportQuestion | null = null
const listeners = new Set<() => void>()

function ask(question: ImportQuestion | null): void {
  asked = question
  for (const listener of listeners) listener()
}

export const importQuestion = {
  ask,
  close: () => {
    // what became of it was read in the dialog that closes
    if (takeBackJob.state().phase !== 'running') takeBackJob.clear()
    ask(null)
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  state: () => asked,
}
