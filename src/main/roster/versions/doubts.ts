/** What speaks against putting a roster up: hard rules it breaks, in words. It may be printed and published all the same. */
import type { Day } from '../../../shared/days.ts'
import type { RosterBreach } from '../../../shared/planning/breach.ts'
import type { RosterDoubts } from '../../../shared/roster/versions-contract.ts'

/** What the independent proof finds in the stored roster of some days. */
export type Proof = (span: { from: Day; to: Day }) => Promise<readonly RosterBreach[]>

/** Breaches that are named; the rest are counted. */
const NAMED = 20

export async function doubtsOf(proof: Proof, span: { from: Day; to: Day }): Promise<RosterDoubts> {
  const hard = (await proof(span)).filter(({ isHard }) => isHard)
  return { count: hard.length, breaches: hard.slice(0, NAMED).map(({ sentence }) => sentence) }
}
