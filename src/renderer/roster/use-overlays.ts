/** What lies over the cells now: where somebody carried may go, the plan proposed, what a version changed. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { solveJob } from '../planning/solve-job.ts'
import { useJob } from '../work/job.ts'
import { changesByShift, proposalsByShift } from './overlays.ts'
import type { Overlays } from './overlays.ts'
import type { RosterAddress } from './roster-address.ts'

export function useOverlays({ from, to }: RosterGrid, address: RosterAddress, verdicts: Overlays['verdicts']): Overlays {
  const proposal = useJob(solveJob).result
  const isPlanning = address.side === 'plan' && proposal !== undefined && proposal.from <= to && from <= proposal.to
  const comparison = useComparison(address).data
  const proposed = useMemo(() => (isPlanning ? proposalsByShift(proposal.changes) : null), [isPlanning, proposal])
  const changed = useMemo(() => comparison && changesByShift(comparison.changes), [comparison])
  return useMemo(() => ({ verdicts, proposed, changed: changed ?? null }), [verdicts, proposed, changed])
}

/** What is shown, the roster itself or a version of it, against the version the address names. */
export function useComparison({ side, version, against }: RosterAddress) {
  return useQuery({
    ...ask.versions.compare.queryOptions({ input: { of: version ?? 'now', with: against ?? 0 } }),
    enabled: side === 'versions' && against !== undefined && against !== version,
  })
}
