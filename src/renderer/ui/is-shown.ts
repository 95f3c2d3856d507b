/** Whether the page one stands in is in sight, and the moment it goes out of sight. Outside of pages: always in sight. */
import { createContext, useContext, useEffect, useEffectEvent } from 'react'

export type Sight = ReturnType<typeof createSight>

/** Changes without drawing anything anew. */
export function createSight(isShown = false) {
  const leavers = new Set<() => void>()
  return {
    isShown: () => isShown,
    come: () => {
      isShown = true
    },
    leave: () => {
      isShown = false
      for (const leave of leavers) leave()
    },
    /** Gives back how to stop listening. */
    onLeave: (leave: () => void) => {
      leavers.add(leave)
      return () => {
        leavers.delete(leave)
      }
    },
  }
}

export const PageSight = createContext<Sight>(createSight(true))

/** Whatever should not be found as it was left when the page is come back to. */
export function useLeaving(leave: () => void): void {
  const { onLeave } = useContext(PageSight)
  const left = useEffectEvent(leave)
  useEffect(() => onLeave(() => left()), [onLeave])
}
