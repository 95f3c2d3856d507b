/** Stands beside a page inside its Suspense: its effect runs only when the page has been drawn. */
import { useEffect } from 'react'
import { markFailed, markReady } from './flags.ts'

export function ReadyFlag() {
  useEffect(() => {
    markReady().catch((error: unknown) => markFailed(String(error)))
  }, [])
  return null
}
