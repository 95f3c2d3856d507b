/** Which published roster was in force for the shifts of a paper at its moment, and whether they differ from it. */
import type { ShiftSheets } from '../../../shared/attendance/contract.ts'
import type { RosterState } from '../../../shared/roster/versions-contract.ts'
import { api } from '../../api.ts'
import { useAnswer } from '../../print/use-answer.ts'

export function useVersion({ shifts, asOf }: Pick<ShiftSheets, 'shifts' | 'asOf'>): RosterState | null {
  const days = shifts.map(({ place }) => place.day).sort()
  const [from, to] = [days[0], days.at(-1)]
  return useAnswer('versions.state', async () => (from && to ? api.versions.state({ from, to, asOf }) : null))
}
