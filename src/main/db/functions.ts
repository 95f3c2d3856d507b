/** Rules that queries need, lent to SQL so that each stands in one place only. */
import type Database from 'better-sqlite3'
import type { CompoundType } from '../../shared/areas/area.ts'
import { missingSeats } from '../../shared/checkpoints/checkpoint.ts'
import type { Seat, StaffCategory } from '../../shared/people/person.ts'
import { seatOf } from '../../shared/people/person.ts'

export function lendFunctions(client: Database.Database): void {
  /** required seats with nobody in them, as `government,property`; '' = standard met */
  client.function(
    'missing_seats',
    { deterministic: true },
    (type: CompoundType | null, government: number, community: number, volunteer: number, property: number) =>
      missingSeats(type, { government, community, volunteer, property }).join(','),
  )
  client.function('seat_of', { deterministic: true }, (category: StaffCategory | null) => (category ? seatOf(category) : null))
}

/** Reads back what `missing_seats` wrote. */
export function seatsOf(list: string): Seat[] {
  return list === '' ? [] : (list.split(',') as Seat[])
}
