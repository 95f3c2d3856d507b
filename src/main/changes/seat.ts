/** Who sits at the screen a call comes from: travels with the call, so that every act it leads to can name them. */
import { AsyncLocalStorage } from 'node:async_hooks'

interface Seat {
  name: string
  /** the window's own name, by which it knows its acts again */
  window: string | null
}

const seat = new AsyncLocalStorage<Seat>()

/** Calls that do not say who they come from: the command line, and screens where nobody has given a name. */
const THIS_COMPUTER = '本机'

export function runAs<T>({ name, window }: { name: string | null; window: string | null }, work: () => T): T {
  return seat.run({ name: name?.trim() || THIS_COMPUTER, window }, work)
}

export function whoActs(): string {
  return seat.getStore()?.name ?? THIS_COMPUTER
}

export function actingWindow(): string | null {
  return seat.getStore()?.window ?? null
}

/** The name given at the screen; null where nobody gave one. */
export function namedSeat(): string | null {
  const name = whoActs()
  return name === THIS_COMPUTER ? null : name
}
