/** What is changed from the screen, one act at a time; what could not be stored is kept so that it can be tried again. */
import { useMutation } from '@tanstack/react-query'
import { ORPCError } from '@orpc/client'
import { CellChanged, ReasonNeeded } from '../../shared/roster/contract.ts'
import type { CellEdit, Chosen, FilledWeek } from '../../shared/roster/contract.ts'
import type { Day } from '../../shared/days.ts'
import type { DutyRole } from '../../shared/people/duty-role.ts'
import type { SeatPlace, SittingPlace } from '../../shared/planning/contract.ts'
import { Placed } from '../../shared/roster/placing.ts'
import type { CellToFill, CopyWeek } from '../../shared/roster/placing.ts'
import { api } from '../api.ts'

type Cell = Pick<CellEdit, 'shiftId' | 'seat' | 'was'>

/** Of one cell, which says what was seen there. */
export type CellChange = Cell & { reason?: string } & (
    | { does: 'assign'; who: Chosen; replaces?: number; name: string }
    | { does: 'clear'; assignmentId?: number }
    | { does: 'sameAsDayBefore' }
    | { does: 'fillWeek'; personId: number; name: string; from: Day; to: Day }
  )

/** Of several cells, or of somebody wherever they sit. */
export type WideChange = { reason?: string } & (
  | { does: 'place'; what: string; cells: CellToFill[]; beyond: number }
  | ({ does: 'copyWeek' } & CopyWeek)
  | { does: 'move'; one: SittingPlace; to: SeatPlace & { replaces?: number }; name: string }
  | { does: 'exchange'; one: SittingPlace; other: SittingPlace; name: string }
  | { does: 'lock'; assignmentIds: number[]; isLocked: boolean }
  | { does: 'role'; shiftId: number; assignmentId: number; role: DutyRole | null }
)

export type Edit = CellChange | WideChange

/** What is told beside the grid; other edits show in their cells. */
export type Outcome = { kind: 'week'; week: FilledWeek; name: string } | { kind: 'placed'; placed: Placed; beyond: number }

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
      return { kind: 'week', week: await api.roster.fillWeek(edit), name: edit.name }
    case 'place':
      return { kind: 'placed', placed: await api.roster.place(edit), beyond: edit.beyond }
    case 'copyWeek':
      return { kind: 'placed', placed: await api.roster.copyWeek(edit), beyond: 0 }
    case 'move':
      await api.planning.move(edit)
      return null
    case 'exchange':
      await api.planning.exchange(edit)
      return null
    case 'lock':
      await api.roster.lock(edit)
      return null
    case 'role':
      await api.roster.setRole(edit)
      return null
  }
}

export function isOfCell(edit: Edit): edit is CellChange {
  return 'was' in edit
}

/** Somebody else changed the cell meanwhile. */
export function changeIn(error: unknown): CellChanged | null {
  if (!(error instanceof ORPCError) || error.code !== 'record_changed') return null
  return CellChanged.safeParse(error.data).data ?? null
}

/** Nobody could be put in: why of each. */
export function leftIn(error: unknown): Placed | null {
  return error instanceof ORPCError ? (Placed.safeParse(error.data).data ?? null) : null
}

/** Only a reason is missing. */
export function wantsReason(error: unknown): boolean {
  return error instanceof ORPCError && ReasonNeeded.safeParse(error.data).success
}
