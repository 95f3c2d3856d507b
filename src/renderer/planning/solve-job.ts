/** A roster being planned; it goes on while other screens are looked at, and what it proposes waits until it is taken or left. */
import type { Day } from '../../shared/days.ts'
import type { Proposal } from '../../shared/planning/proposal.ts'
import type { WorkId } from '../../shared/work/work.ts'
import { api } from '../api.ts'
import { createJob } from '../work/job.ts'

export interface SolveOrder {
  from: Day
  to: Day
  keep: 'locked' | 'assigned'
  seconds: number
}

let current: WorkId | null = null

export const solveJob = createJob<SolveOrder, Proposal>('/roster', (order, { workId, signal }) => {
  current = workId
  return api.planning.solve({ ...order, workId }, { signal })
})

/** The best so far will do. */
export async function enough(): Promise<void> {
  if (current) await api.planning.enough({ workId: current })
}
