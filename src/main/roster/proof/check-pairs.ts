/** Pairs who must stand in the same shift, or must not. */
import type { RosterModel } from '../plan/model.ts'
import type { Breach, Duty } from './check-plan.ts'

export function pairBreaches(model: RosterModel, duties: readonly (readonly Duty[])[]): Breach[] {
  return model.pairs.flatMap(({ people: [one, other], sort }) => {
    const days = Array.from({ length: model.days }, (_, day) => day).filter((day) => {
      const a = shiftsOn(model, duties[one] ?? [], day)
      const b = shiftsOn(model, duties[other] ?? [], day)
      const isShared = (shift: string) => a.has(shift) && b.has(shift)
      const all = [...a, ...b]
      return sort === 'together' ? !all.every(isShared) : all.some(isShared)
    })
    return days.length === 0 ? [] : [{ rule: sort, person: one, days, by: days.length }]
  })
}

/** Place and kind. */
function shiftsOn(model: RosterModel, duties: readonly Duty[], day: number): Set<string> {
  const own = duties.filter((duty) => duty.day === day && duty.seat !== null)
  return new Set(own.map(({ seat, kind }) => `${String(model.seats[seat ?? -1]?.place)}/${kind}`))
}
