/** The roster a print page is ordered with: the stored one of a span, or a version as it was published. */
import { api } from '../../api.ts'
import { useAnswer } from '../../print/use-answer.ts'
import type { RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { RosterOrder } from './roster-order.ts'

export function useRoster({ from, to, asOf, versionId }: RosterOrder): RosterWeek {
  return useAnswer('roster', async () => {
    if (versionId !== undefined) return (await api.versions.get({ id: versionId })).week
    return api.roster.week({ from, to, asOf })
  })
}
