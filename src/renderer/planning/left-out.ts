/** The shifts of the proposal at hand that are not to be taken: the panel unticks them, and the grid marks none of them. */
import { useSyncExternalStore } from 'react'

type Shifts = ReadonlySet<number>

const NONE: Shifts = new Set()
const listeners = new Set<() => void>()
let kept: { proposalId: string; shifts: Shifts } | null = null

/** Of another proposal nothing is left out. */
export function useLeftOut(proposalId: string | undefined): [Shifts, (shifts: Shifts) => void] {
  const shifts = useSyncExternalStore(subscribe, () => (kept !== null && kept.proposalId === proposalId ? kept.shifts : NONE))
  const leave = (next: Shifts) => {
    kept = proposalId === undefined ? null : { proposalId, shifts: next }
    for (const listener of listeners) listener()
  }
  return [shifts, leave]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
