/** What is changed from the screen, one act at a time; what could not be stored is kept so that it can be tried again. */
import { useMutation } from '@tanstack/react-query'
import { ORPCError } from '@orpc/client'
import { CellChanged, ReasonNeeded } from '../../shared/roster/contract.ts'
import type { CellEdit, Chosen, FilledWeek } from '../../shared/roster/contract.ts'
import type { Day } from '../../shared/days.ts'
import { api } from '../api.ts'

type Cell = Pick<CellEdit, 'shiftId' | 'seat' | 'was'>

export type Edit = Cell & { reason?: string } & (
    | { does: 'assign'; who: Chosen; replaces?: number; name: string }
    | { does: 'clear'; assignmentId?: number }
    | { does: 'sameAsDayBefore' }
    | { does: 'fillWeek'; personId: number; name: string; from: Day; to: Day }
  )

/** What became of a week being filled, told beside the grid; other edits show in their cells. */
export type Outcome = FilledWeek & { name: string }

export type RosterEdits = ReturnType<typeof useRosterEdits>

export function useRosterEdits() {
  const mutation = useMutation({ mutationFn: store })
  return {
    make: mutation.mutate,
    isStoring: mutation.isPending,
    /** the edit that failed, or is under way */
    edit: mutation.variables,
    error: mutation.error,
    outcome: mutation.data ?? null,
    forget: mutation.reset,
  }
}

async function store(edit: Edit): Promise<Outcome | null> {
  switch (edit.does) {
    case 'assign':
      await api.roster.assign(edit)
      return null
    case 'clear':
      await api.roster.clear(edit)
      return null
    case 'sameAsDayBefore':
      await api.roster.sameAsDayBefore(edit)
      return null
    case 'fillWeek':
      return { ...(await api.roster.fillWeek(edit)), name: edit.name }
  }
}

/** Somebody else changed the cell meanwhile. */
export function changeIn(error: unknown): CellChanged | null {
  if (!(error instanceof ORPCError) || error.code !== 'record_changed') return null
  return CellChanged.safeParse(error.data).data ?? null
}

/** Only a reason is missing. */
export function wantsReason(error: unknown): boolean {
  return error instanceof ORPCError && ReasonNeeded.safeParse(error.data).success
}
