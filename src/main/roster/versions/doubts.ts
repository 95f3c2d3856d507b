/** What speaks against putting a roster up: hard rules it breaks, in words. It may be printed and published all the same. */
import { sql } from 'drizzle-orm'
import type { Day } from '../../../shared/days.ts'
import { BREACH_RULE_LABELS } from '../../../shared/planning/breach.ts'
import type { RosterBreach } from '../../../shared/planning/breach.ts'
import type { DoubtsOfAct, RosterDoubts } from '../../../shared/roster/versions-contract.ts'
import type { Db } from '../../db/open.ts'

/** What the independent proof finds in the stored roster of some days. */
export type Proof = (span: { from: Day; to: Day }) => Promise<readonly RosterBreach[]>

/** Breaches that are named; the rest are counted. */
const NAMED = 20

export async function doubtsOf(proof: Proof, span: { from: Day; to: Day }): Promise<RosterDoubts> {
  const hard = (await proof(span)).filter(({ isHard }) => isHard)
  const rules = [...Map.groupBy(hard, ({ rule }) => rule)]
    .map(([rule, own]) => ({ rule, label: BREACH_RULE_LABELS[rule], count: own.length }))
    .sort((a, b) => b.count - a.count)
  return { count: hard.length, rules, breaches: hard.slice(0, NAMED).map(({ sentence }) => sentence) }
}

/** Of the days whose duties an act, an import, has written; null: it wrote none that are still there. */
export async function doubtsOfAct(db: Db, proof: Proof, actId: number): Promise<DoubtsOfAct | null> {
  const { from, to } = db.get<{ from: Day | null; to: Day | null }>(sql`
    select min(day) as "from", max(day) as "to" from shift
    where id in (select entity_id from record_change where batch_id = ${actId} and entity = 'assignment')`)
  return from === null || to === null ? null : { from, to, ...(await doubtsOf(proof, { from, to })) }
}
