/** The desk for planning: what a span can be staffed with, solving, mending, moving, and the proof of what is stored. */
import { sql } from 'drizzle-orm'
import { daysBetween } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterBreach, Verification } from '../../shared/planning/breach.ts'
import type { CapacityAnswer } from '../../shared/planning/capacity.ts'
import type { Absence } from '../../shared/planning/contract.ts'
import type { AbsenceAnswer, Proposal, ProposalId, Verdicts } from '../../shared/planning/proposal.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { WorkId } from '../../shared/work/work.ts'
import { dutyRestriction } from '../availability/table.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import type { Work } from '../work/work.ts'
import { leaveDays, lostDuties, personOf, repairsFor } from './absence.ts'
import { capacityOfSpan } from './capacity-of-span.ts'
import { layOut } from './lay-out.ts'
import { stepsOf } from './make-proposal.ts'
import { brokenBy, exchange, move, verdictsFor } from './moves.ts'
import type { Done } from './moves.ts'
import { createProposals } from './proposals.ts'
import type { Held } from './proposals.ts'
import type { Days } from './read-shifts.ts'
import { solveSpan } from './solve-span.ts'
import type { Solving } from './solve-span.ts'
import { spanInChinese } from './span-words.ts'
import { verify } from './stored-proof.ts'
import { applyChanges, refuseChanged } from './take-changes.ts'
import { writePeople } from '../roster/write-people.ts'

export type PlanningDesk = ReturnType<typeof createPlanning>

interface Options {
  db: Db
  history: History
}

const MOST_PLAN_DAYS = 31
const MOST_BREACHES = 100_000

export function createPlanning({ db, history }: Options) {
  const proposals = createProposals(db)
  const running = new Map<WorkId, AbortController>()

  /** Refusal: invalid_input. */
  async function capacity(span: Days): Promise<CapacityAnswer> {
    requireSpan(span)
    return capacityOfSpan(db, daysOnly(span))
  }

  /** Refusals: invalid_input, cancelled. */
  async function solve(order: Solving & { workId?: WorkId | undefined }, work: Work): Promise<Proposal> {
    requireSpan(order)
    const enough = new AbortController()
    if (order.workId) running.set(order.workId, enough)
    try {
      const made = await solveSpan(db, order, { work, enough: enough.signal })
      const title = `采用${spanInChinese(order.from, order.to)}的排班方案`
      const proposalId = proposals.hold({ title, span: daysOnly(order), changes: made.changes }, made)
      return { proposalId, ...made }
    } finally {
      if (order.workId) running.delete(order.workId)
    }
  }

  function enough(workId: WorkId): { isHeard: boolean } {
    const found = running.get(workId)
    found?.abort()
    return { isHeard: found !== undefined }
  }

  /** Refusals: preview_gone, record_changed, not_found, invalid_input (a reason is needed). */
  function take({
    proposalId,
    only,
    reason,
  }: {
    proposalId: ProposalId
    only?: number[] | undefined
    reason?: string | undefined
  }): Done {
    const held = proposals.get(proposalId)
    const chosen = only === undefined ? held.changes : held.changes.filter(({ shiftId }) => only.includes(shiftId))
    if (chosen.length === 0) throw new Refusal('invalid_input', '方案与现在的值班表一样，没有要改的。')
    const breaches = tryOut(held, chosen, reason)
    history.act({ kind: 'edit', title: held.title, reason }, () => applyChanges(db, history, chosen))
    proposals.drop(proposalId)
    return { title: held.title, breaches }
  }

  function tryOut(held: Held, changes: Held['changes'], reason: string | undefined) {
    refuseChanged(db, held, changes)
    return brokenBy(db, stepsOf(changes), reason)
  }

  /** Refusals: not_found, invalid_input. */
  async function absence(asked: Absence): Promise<AbsenceAnswer> {
    const { answer, span, repairs } = await repairsFor(db, asked)
    const held = repairs.map((repair) => {
      const title = `${answer.name}不能值班：${repair.sentence}`
      return { proposalId: proposals.hold({ title, span, changes: repair.changes }), ...repair }
    })
    return { ...answer, repairs: held }
  }

  /** Refusals: not_found, preview_gone, record_changed, invalid_input (a reason is needed). */
  function takeAbsence({ proposalId, ...asked }: Absence & { proposalId?: ProposalId | undefined }): Done {
    const { name } = personOf(db, asked.personId)
    const held = proposalId === undefined ? null : proposals.get(proposalId)
    const days = leaveDays(db, asked)
    const title = held?.title ?? `${name}不能值班：退出所排的班，席位空着`
    const breaches = held ? tryOut(held, held.changes, asked.reason) : []
    history.act({ kind: 'edit', title, reason: asked.reason }, () => {
      createRows({ db, history }).insert(dutyRestriction, {
        personId: asked.personId,
        kind: 'leave',
        value: null,
        checkpointId: null,
        reason: asked.reason ?? null,
        ...days,
      })
      if (held) applyChanges(db, history, held.changes)
      for (const lost of lostDuties(db, asked.personId, asked.from, asked.to ?? null))
        writePeople(db, history, lost.shiftId, (rows) => rows.filter(({ id }) => id !== lost.assignmentId))
    })
    if (proposalId !== undefined) proposals.drop(proposalId)
    return { title, breaches }
  }

  /** Refusals: invalid_input, not_found. */
  function verdicts(asked: Days & { personId: number; fromShiftId?: number | undefined }): Verdicts {
    requireSpan(asked)
    return verdictsFor(db, asked)
  }

  /** Refusal: invalid_input. */
  async function verifySpan({ limit, ...span }: Days & { limit: number }): Promise<Verification> {
    requireSpan(span)
    return verify(db, daysOnly(span), limit)
  }

  /** Of all that is stored where an end is left out. */
  async function breaches({ from, to }: { from?: Day | undefined; to?: Day | undefined }): Promise<RosterBreach[]> {
    const ends = db.get<{ first: Day | null; last: Day | null }>(sql`select min(day) as first, max(day) as last from shift`)
    const span = { from: from ?? ends.first ?? '', to: to ?? ends.last ?? '' }
    if (span.from === '' || span.to === '' || span.from > span.to) return []
    return (await verify(db, span, MOST_BREACHES)).breaches
  }

  return {
    capacity,
    breaches,
    solve,
    enough,
    proposal: proposals.whole,
    take,
    absence,
    takeAbsence,
    verdicts,
    verify: verifySpan,
    move: (order: Parameters<typeof move>[2]) => move(db, history, order),
    exchange: (order: Parameters<typeof exchange>[2]) => exchange(db, history, order),
    layOut: (order: Parameters<typeof layOut>[2]) => {
      requireSpan(order)
      return layOut(db, history, order)
    },
  }
}

function daysOnly({ from, to }: { from: Day; to: Day }): Days {
  return { from, to }
}

/** Refusal: invalid_input. */
function requireSpan({ from, to }: Days): void {
  if (from > to) throw new Refusal('invalid_input', '开始日期晚于结束日期，请对调后再试。')
  if (daysBetween(from, to) >= MOST_PLAN_DAYS) throw new Refusal('invalid_input', `一次最多排 ${MOST_PLAN_DAYS} 天，请分段排。`)
}
