/** Solves the roster of some days in a thread of its own, and makes a proposal of the answer. */
import { setImmediate as breathe } from 'node:timers/promises'
import { countText } from '../../shared/counts.ts'
import type { Day } from '../../shared/days.ts'
import type { EmptySeat, Keeping, Proposal } from '../../shared/planning/proposal.ts'
import { touchedBy } from '../../shared/planning/proposal.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { Db } from '../db/open.ts'
import { solveInThread } from '../roster/plan/solve-in-thread.ts'
import { solverProgram } from '../roster/plan/solver-program.ts'
import type { ThreadMessage } from '../roster/plan/solve-in-thread.ts'
import type { Work } from '../work/work.ts'
import { withLeaders } from './leaders.ts'
import { changesOf, emptyIn, emptySeatsIn, fairnessOf, requiredIn, stepsOf } from './make-proposal.ts'
import { buildInPieces } from './office-model.ts'
import type { OfficeModel } from './office-model.ts'
import { standingInChinese } from './standing-words.ts'
import { breachesIn, stepped } from './stored-proof.ts'

export interface Solving {
  from: Day
  to: Day
  seconds: number
  keep: Keeping
}

/** Seats explained in one go, before others are let in between. */
const PIECE = 20
const MOST_BREACHES = 300

/** `enough` ends the improvement; giving up the work ends everything. Refusals: invalid_input, cancelled. */
export async function solveSpan(
  db: Db,
  { from, to, seconds, keep }: Solving,
  { work, enough }: { work: Work; enough: AbortSignal },
): Promise<Omit<Proposal, 'proposalId'>> {
  const began = performance.now()
  const span = { from, to }
  const office = await buildInPieces(db, { span, purpose: keep })
  const required = requiredIn(office)
  if (required === 0) throw new Refusal('invalid_input', '这几天还没有班次，或者班次都没有应到人数。请先铺开班次。')
  const solution = await solved(office, { seconds, required, work, enough })
  const cells = withLeaders(office, solution.cells)
  const answer = { cells, empty: emptySeatsIn(office, cells) }
  const proof = await buildInPieces(db, { span, purpose: 'proof' })
  const changes = changesOf(office, answer.cells)
  const empty = await explained(office, answer)
  const missing = empty.reduce((sum, one) => sum + one.missing, 0)
  const touched = touchedBy(changes)
  const beside = standingInChinese(office, solution.standing, { required, filled: required - missing })
  return {
    ...span,
    required,
    filled: required - missing,
    changes,
    touched,
    empty,
    fairness: fairnessOf(office, answer.cells),
    breaches: breachesIn(proof, stepped(proof, stepsOf(changes))).slice(0, MOST_BREACHES),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    sentence: sentenceOf(required, missing, touched === 0 ? whyNothing(office, keep, missing) : touched, beside),
  }
}

type Solution = Extract<ThreadMessage, { stage: 'done' }>['solution']

async function solved(
  office: OfficeModel,
  { seconds, required, work, enough }: { seconds: number; required: number; work: Work; enough: AbortSignal },
): Promise<Solution> {
  for await (const message of solveInThread(solverProgram(), office.model, {
    seconds: Math.max(0.01, seconds),
    start: office.cells,
    signal: enough,
  })) {
    if (message.stage === 'done') return message.solution
    const subject = message.stage === 'first' ? '第一稿' : `第一稿已成，正在改进（${Math.round(message.done * 100)}%）`
    const filled = Math.max(0, required - message.empty)
    await work.reach({ stage: 'plan', subject, done: filled, total: required, seconds })
  }
  throw new Error('the solver ended without an answer')
}

async function explained(office: OfficeModel, { cells, empty }: Pick<Solution, 'cells' | 'empty'>): Promise<EmptySeat[]> {
  const found: EmptySeat[] = []
  for (const one of emptyIn(office, cells, empty)) {
    found.push(one)
    if (found.length % PIECE === 0) await breathe()
  }
  return found
}

/** 应到 1,260 人次，排上 1,206，缺 54；改动 38 处。 */
function sentenceOf(required: number, missing: number, touched: number | string, beside: string): string {
  const said = countText
  const short = missing === 0 ? '全部排上' : `排上 ${said(required - missing)} 人次，缺 ${said(missing)} 人次`
  const changes = typeof touched === 'string' ? touched : `与现在的值班表相比改动 ${said(touched)} 个席位`
  return `应到 ${said(required)} 人次，${short}；${changes}${beside}。`
}

function whyNothing({ cells }: OfficeModel, keep: Keeping, missing: number): string {
  if (cells.every((row) => row.every((seat) => seat === null))) return '没有能排的人'
  if (keep === 'assigned') return missing === 0 ? '席位都有人，不用改动' : '空着的席位没有人能补，不用改动'
  return '现有排班已经更好，不用改动'
}
