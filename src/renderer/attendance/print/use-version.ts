/** Which published roster the shifts of a paper belong to, and whether it has been changed since. */
import type { ShiftSheet } from '../../../shared/attendance/contract.ts'
import type { RosterState } from '../../../shared/roster/versions-contract.ts'
import { api } from '../../api.ts'
import { useAnswer } from '../../print/use-answer.ts'

export function useVersion(shifts: readonly ShiftSheet[]): RosterState | null {
  const days = shifts.map(({ place }) => place.day).sort()
  const [from, to] = [days[0], days.at(-1)]
  return useAnswer('versions.state', async () => (from && to ? api.versions.state({ from, to }) : null))
}
