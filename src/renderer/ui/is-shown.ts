/** Whether the page one stands in is in sight, and the moment it goes out of sight. Outside of pages: always in sight. */
import { createContext, useContext, useEffect, useEffectEvent } from 'react'

export interface Sight {
  current: boolean
  /** called when the page goes out of sight */
  readonly leavers: Set<() => void>
}

/** Changes without drawing anything anew. */
export const IsShown = createContext<Sight>({ current: true, leavers: new Set() })

/** Whatever should not be found as it was left when the page is come back to. */
export function useLeaving(leave: () => void): void {
  const { leavers } = useContext(IsShown)
  const onLeave = useEffectEvent(leave)
  useEffect(() => {
    const listener = () => onLeave()
    leavers.add(listener)
    return () => {
      leavers.delete(listener)
    }
  }, [leavers])
}
