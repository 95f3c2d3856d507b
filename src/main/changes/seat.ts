/** Who sits at the screen a call comes from: travels with the call, so that every act it leads to can name them. */
import { AsyncLocalStorage } from 'node:async_hooks'

const seat = new AsyncLocalStorage<string>()

/** Calls that do not say who they come from: the command line, and screens where nobody has given a name. */
const THIS_COMPUTER = '本机'

export function runAs<T>(name: string | undefined, work: () => T): T {
  return seat.run(name?.trim() || THIS_COMPUTER, work)
}

export function whoActs(): string {
  return seat.getStore() ?? THIS_COMPUTER
}
