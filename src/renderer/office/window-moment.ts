/**
 * The moment this window looks at, where it is not the office's present. Kept for this window only, across a reload: a leader
 * looking back in the meeting room stops nobody else's work.
 */
import { useSyncExternalStore } from 'react'
import { Moment } from '../../shared/days.ts'

const KEY = 'moment'
const listeners = new Set<() => void>()

/** null: back to the present. */
export function lookAt(moment: Moment | null): void {
  if (moment) sessionStorage.setItem(KEY, moment)
  else sessionStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

export function useWindowMoment(): Moment | null {
  return useSyncExternalStore(subscribe, windowMoment)
}

function windowMoment(): Moment | null {
  return Moment.safeParse(sessionStorage.getItem(KEY)).data ?? null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
