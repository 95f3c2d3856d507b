/** What is wrong with whom: conflicts by the assignment they concern, and in words. */
import { shortDayInChinese } from '../../shared/days.ts'
import type { GridConflict } from '../../shared/roster/roster-grid.ts'

export type Marks = ReadonlyMap<number, GridConflict[]>

export function marksOf(conflicts: readonly GridConflict[]): Marks {
  const marks = new Map<number, GridConflict[]>()
  for (const conflict of conflicts) {
    for (const { assignmentId } of conflict.sides) {
      const known = marks.get(assignmentId)
      if (known) known.push(conflict)
      else marks.set(assignmentId, [conflict])
    }
  }
  return marks
}

/** 薛轩涛同时在化工北佳园正门卡点（2月10日中班） */
export function conflictInChinese({ kind, person, sides, restHours }: GridConflict, assignmentId: number): string {
  const [first, second] = sides
  const other = first.assignmentId === assignmentId ? second : first
  const where = `${other.checkpoint}（${shortDayInChinese(other.day)}${other.band}）`
  if (kind === 'double_booking') return `${person.name}同时在${where}`
  return `${person.name}与${where}之间只休${String(restHours ?? 0)}小时`
}
