/** What was done at this window and can be taken back, newest last, and what was taken back and can be done again. */
import type { Changed } from '../../shared/changes/contract.ts'

export interface DoneAct {
  id: number
  /** 把32号卡点的机关人数改为0 */
  title: string
}

/** What the bar says; null: nothing. */
export type UndoNote =
  { kind: 'saved' | 'undone' | 'redone' | 'stopped'; act: DoneAct } | { kind: 'refused'; act: DoneAct; error: unknown } | null

export interface UndoState {
  done: readonly DoneAct[]
  undone: readonly DoneAct[]
  note: UndoNote
}

const MOST_ACTS = 100

/** Undoes an act and gives the number of the act that did so, whose undoing does the first again; null: it was given up. */
type TakeBack = (act: DoneAct, kind: 'undone' | 'redone') => Promise<number | null>

export function createUndoStack(takeBack: TakeBack, isMine: (window: string | null) => boolean) {
  let state: UndoState = { done: [], undone: [], note: null }
  let queue = Promise.resolve()
  const listeners = new Set<() => void>()

  const set = (next: Partial<UndoState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  /** News of a commit. An edit of this window can be undone from now on, and what was undone before cannot be redone. */
  const told = ({ act, window }: Changed) => {
    if (!act || !isMine(window) || (act.kind !== 'edit' && act.kind !== 'remove')) return
    const done = { id: act.id, title: act.title }
    set({ done: [...state.done, done].slice(-MOST_ACTS), undone: [], note: { kind: 'saved', act: done } })
  }

  /** A refused act leaves its stack, so that the ones before it can still be reached; one that was given up stays. */
  const move = async (from: 'done' | 'undone', to: 'done' | 'undone', kind: 'undone' | 'redone') => {
    const act = state[from].at(-1)
    if (!act) return
    const without = () => state[from].filter((one) => one !== act)
    try {
      const id = await takeBack(act, kind)
      if (id === null) {
        set({ note: { kind: 'stopped', act } })
        return
      }
      const moved = { id, title: act.title }
      set({ [from]: without(), [to]: [...state[to], moved], note: { kind, act: moved } })
    } catch (error) {
      set({ [from]: without(), note: { kind: 'refused', act, error } })
    }
  }
  /** Keys pressed faster than the core answers are answered one after the other. */
  const inTurn = (work: () => Promise<void>) => (queue = queue.then(work))

  return {
    told,
    undo: () => inTurn(() => move('done', 'undone', 'undone')),
    redo: () => inTurn(() => move('undone', 'done', 'redone')),
    dismiss: () => set({ note: null }),
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
