/** Who sits at this screen: said once, kept on this computer, told with every call so that history and log can name them. */
import { useSyncExternalStore } from 'react'

const KEY = 'seat'
const listeners = new Set<() => void>()

/** Empty: nobody has said. */
export function seatName(): string {
  return localStorage.getItem(KEY) ?? ''
}

export function sitDown(name: string): void {
  localStorage.setItem(KEY, name.trim())
  for (const listener of listeners) listener()
}

export function useSeatName(): string {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, seatName)
}
