/**
 * A program that has just come up answers its first calls slowly: code is compiled as it runs, statements are prepared, and the
 * file's pages are read. So it asks itself what the first screen will ask, while the window that will show it is being opened.
 */
import { setImmediate } from 'node:timers/promises'
import { firstScreenCalls } from '../../shared/first-screen.ts'
import type { Client } from './connect.ts'

/**
 * One call at a time, none after `signal`: who asks in earnest is not to wait. The answers are dropped, and what fails will fail
 * again for whoever asks, and is told there.
 */
export async function warmUp(api: Client, signal: AbortSignal): Promise<void> {
  for (const call of Object.values(firstScreenCalls(api))) {
    await setImmediate()
    if (signal.aborted) return
    await call().catch(() => undefined)
  }
}
