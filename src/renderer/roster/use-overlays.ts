/** What lies over the cells now: where somebody carried may go, the plan proposed, what a version changed. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useLeftOut } from '../planning/left-out.ts'
import { solveJob } from '../planning/solve-job.ts'
import { useJob } from '../work/job.ts'
import { changesByShift, proposalsByShift } from './overlays.ts'
import type { Overlays } from './overlays.ts'
import type { RosterAddress } from './roster-address.ts'

export function useOverlays({ from, to }: RosterGrid, address: RosterAddress, verdicts: Overlays['verdicts']): Overlays {
  const proposal = useJob(solveJob).result
  const isPlanning = address.side === 'plan' && proposal !== undefined && proposal.from <= to && from <= proposal.to
  const [leftOut] = useLeftOut(proposal?.proposalId)
  const comparison = useComparison(address)?.data
  const proposed = useMemo(
    () => (isPlanning ? proposalsByShift(proposal.changes.filter(({ shiftId }) => !leftOut.has(shiftId))) : null),
    [isPlanning, proposal, leftOut],
  )
  const changed = useMemo(() => comparison && changesByShift(comparison.changes), [comparison])
  return useMemo(() => ({ verdicts, proposed, changed: changed ?? null }), [verdicts, proposed, changed])
}

/** What is shown, the roster itself or a version of it, against the version the address names; null: nothing is compared. */
export function useComparison({ side, version, against }: RosterAddress) {
  const enabled = side === 'versions' && against !== undefined && against !== version
  const question = ask.versions.compare.queryOptions({ input: { of: version ?? 'now', with: against ?? 0 } })
  // a question that is not asked still has the answer it was given before
  const answer = useQuery({ ...question, enabled })
  return enabled ? answer : null
}
