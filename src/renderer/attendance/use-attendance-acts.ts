/** What is written down from the screen, one act at a time, with what became of it. */
import { useMutation } from '@tanstack/react-query'
import type { AttendanceDone, DutyRef } from '../../shared/attendance/contract.ts'
import type { DutyPerson } from '../../shared/attendance/duty.ts'

type Outcome = Pick<AttendanceDone, 'title'> & Partial<AttendanceDone>

export type AttendanceActs = ReturnType<typeof useAttendanceActs>

export function useAttendanceActs() {
  const mutation = useMutation({ mutationFn: (act: () => Promise<Outcome>) => act() })
  return {
    run: mutation.mutate,
    isStoring: mutation.isPending,
    error: mutation.error,
    /** of the last act that was stored */
    skipped: mutation.data?.skipped ?? [],
    title: mutation.data?.title ?? null,
    forget: mutation.reset,
  }
}

/** Those of a shift who may be asked to sign: on call they are not. */
export function unsignedOf(shiftId: number, people: readonly DutyPerson[]): DutyRef[] {
  return refsOf(
    shiftId,
    people.filter(({ state }) => state === 'unsigned'),
  )
}

export function presentOf(shiftId: number, people: readonly DutyPerson[]): DutyRef[] {
  return refsOf(
    shiftId,
    people.filter(({ checkInAt, checkOutAt }) => checkInAt !== null && checkOutAt === null),
  )
}

function refsOf(shiftId: number, people: readonly DutyPerson[]): DutyRef[] {
  return people.flatMap(({ assignmentId }) => (assignmentId === null ? [] : [{ shiftId, assignmentId }]))
}
