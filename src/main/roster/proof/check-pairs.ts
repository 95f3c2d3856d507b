/** Pairs who must stand in the same shift, or must not. */
import type { Cells, RosterModel } from '../plan/model.ts'
import type { Breach } from './check-plan.ts'

export function pairBreaches(model: RosterModel, cells: Cells): Breach[] {
  return model.pairs.flatMap(({ people: [one, other], sort }) => {
    const days = Array.from({ length: model.days }, (_, day) => day).filter((day) => {
      const a = shiftOf(model, cells[one]?.[day] ?? null)
      const b = shiftOf(model, cells[other]?.[day] ?? null)
      if (a === null && b === null) return false
      return sort === 'together' ? a !== b : a === b
    })
    return days.length === 0 ? [] : [{ rule: sort, person: one, days, by: days.length }]
  })
}

/** Place and kind. */
function shiftOf(model: RosterModel, seat: number | null): string | null {
  const demand = seat === null ? undefined : model.seats[seat]
  return demand ? `${String(demand.place)}/${demand.kind}` : null
}
