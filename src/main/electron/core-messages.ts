/** What the windows' process and the core's process say to each other, apart from the calls that go through ports. */
import type { Parts } from '../host/parts.ts'

/** The core's process gets this as its one argument, written as JSON. */
export interface CoreOrder {
  dataDir: string
  parts: Parts
}

/** `printing` and `window` come with a port: the core prints through the first and answers on the second. */
export type ToCore = { kind: 'printing' } | { kind: 'window' } | { kind: 'end' }

export type FromCore = { kind: 'open' } | { kind: 'refused'; message: string }
