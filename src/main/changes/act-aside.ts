/** An act that takes its time: in one transaction on a connection of its own, so that others are answered while it pauses. */
import { aside } from '../db/aside.ts'
import type { Db } from '../db/open.ts'
import { createHistory } from './history.ts'
import type { Act, History } from './history.ts'

/** Nobody else writes until it is over. Refusals: data_full, data_read_only, and those of `work`, after which nothing is kept. */
export async function actAside<T>(
  { db, history }: { db: Db; history: History },
  given: Act,
  work: (beside: { db: Db; history: History }) => Promise<T>,
): Promise<T> {
  history.prepare(given.kind)
  return aside(db, (own) => {
    const beside = createHistory(history.besides(own))
    return beside.actInPieces(given, () => work({ db: own, history: beside }))
  })
}
