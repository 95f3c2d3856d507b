/** Kinds of shift: the distinct bands of the roster's shifts, whichever post keeps them. */
import { minutesBetween } from '../../shared/days.ts'
import type { ShiftKind } from '../roster/plan/model.ts'
import type { PlanShift } from './read-shifts.ts'

export type OfficeKind = ShiftKind

/** The kinds in order of start, and each shift's. `id` is as the office says it: 夜班（00:00—08:00）. */
export function kindsOf(shifts: readonly PlanShift[]): { kinds: OfficeKind[]; kindOf: Map<number, number> } {
  const groups = [...Map.groupBy(shifts, keyOf)].map(([key, own]) => ({ key, own, kind: kindFrom(own) }))
  groups.sort((a, b) => a.kind.start - b.kind.start || a.kind.end - b.kind.end)
  const kindOf = new Map<number, number>()
  groups.forEach(({ own }, index) => {
    for (const { id } of own) kindOf.set(id, index)
  })
  return { kinds: groups.map(({ kind }) => kind), kindOf }
}

function keyOf({ day, start, end, isNight }: PlanShift): string {
  return `${minutesBetween(`${day}T00:00`, start)}-${minutesBetween(`${day}T00:00`, end)}-${String(isNight)}`
}

function kindFrom(own: PlanShift[]): OfficeKind {
  const [first] = own
  if (!first) throw new Error('a group without shifts')
  const [start, end] = [first.start, first.end].map((moment) => minutesBetween(`${first.day}T00:00`, moment)) as [number, number]
  const hours = `${first.start.slice(11)}—${end === 1440 ? '24:00' : `${end > 1440 ? '次日' : ''}${first.end.slice(11)}`}`
  return {
    id: `${mostCommon(own.map(({ name }) => name))}（${hours}）`,
    start,
    end,
    minutes: end - start,
    isNight: first.isNight,
    notBefore: [],
  }
}

function mostCommon(names: string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length)
  return counts[0]?.[0] ?? ''
}
