/** The import at hand, outside of the pages: the preview that is looked at, and all the clerk has said about it. */
import { useSyncExternalStore } from 'react'
import { NO_CORRECTIONS } from '../../shared/ledgers/corrections.ts'
import type { Corrections } from '../../shared/ledgers/corrections.ts'
import type { ImportOptions } from '../../shared/ledgers/ledger.ts'
import type { Preview } from '../../shared/ledgers/preview.ts'

export interface Session {
  preview: Preview | undefined
  /** counts how often the preview was made anew */
  turn: number
  corrections: Corrections
  options: ImportOptions
}

const EMPTY: Session = { preview: undefined, turn: 0, corrections: NO_CORRECTIONS, options: { datum: null, year: null } }

const listeners = new Set<() => void>()
let session = EMPTY

export function becomeSession(change: Partial<Session>): void {
  session = { ...session, ...change }
  for (const listener of listeners) listener()
}

/** A preview made anew takes the place of the former one. */
export function showPreview(preview: Preview): void {
  becomeSession({ preview, turn: session.turn + 1 })
}

export function clearSession(): void {
  becomeSession({ ...EMPTY, turn: session.turn + 1 })
}

export function currentSession(): Session {
  return session
}

export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => session,
  )
}
