/** Everything that linking settles by name, once more: after an answer, and after one was taken back. */
import { linkCheckpoints } from '../checkpoints/import.ts'
import type { Db } from '../db/open.ts'
import { linkReadings } from '../readings/import.ts'
import { linkReopenings } from '../reopenings/import.ts'
import { linkResidents } from '../residents/link-residents.ts'
import { linkRoster } from '../roster/import.ts'
import { linkPlaces } from './link-places.ts'
import { linkByTies } from './link-ties.ts'

export function relink(db: Db): void {
  linkByTies(db)
  linkCheckpoints(db)
  linkRoster(db)
  linkPlaces(db)
  linkResidents(db)
  linkReadings(db)
  linkReopenings(db)
}
