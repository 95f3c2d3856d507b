/** What a cell of the grid says of itself: for whoever hears it, and in its tip. */
import { DUTY_ROLE_LABELS } from '../../shared/people/duty-role.ts'
import type { Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { GridCell, GridPerson } from '../../shared/roster/roster-grid.ts'
import type { CellState } from './cell-place.ts'

export const STATE_WORDS: Record<CellState, string> = { none: '没有这一班', gap: '缺', unasked: '标准不要求', filled: '' }

export function seatLabel(seat: Seat | null): string {
  return seat ? SEAT_SHORT_LABELS[seat] : '其他'
}

export function missingIn({ missing }: GridCell, seat: Seat | null): number {
  return seat === null ? 0 : missing.filter((one) => one === seat).length
}

/** 缺; 缺2 where more than one is missing. */
export function gapSign(missing: number): string {
  return missing > 1 ? `缺${missing}` : '缺'
}

export function remarksOn({ name, standsIn, isAmbiguous, personId, role, isLocked }: GridPerson): string[] {
  return [
    ...(isAmbiguous ? [`几个人都叫${name}，待核是哪一位`] : personId === null ? [`花名册里没有${name}`] : []),
    ...(standsIn && !isAmbiguous && personId !== null ? [`${name}顶岗`] : []),
    ...(role ? [`${name}${DUTY_ROLE_LABELS[role]}`] : []),
    ...(isLocked ? [`${name}已锁定`] : []),
  ]
}
