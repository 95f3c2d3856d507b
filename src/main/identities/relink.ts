/** Everything that linking settles by name, once more: after an answer, and after one was taken back. */
import { linkCases } from '../cases/import.ts'
import { linkCheckpoints } from '../checkpoints/import.ts'
import type { Db } from '../db/open.ts'
import { linkReadings } from '../readings/import.ts'
import { linkResidents } from '../residents/link-residents.ts'
import { linkRoster } from '../roster/import.ts'
import { linkBuildingsByTies, linkByTies } from './link-ties.ts'

export function relink(db: Db): void {
  linkByTies(db)
  linkCheckpoints(db)
  linkRoster(db)
  linkCases(db)
  linkResidents(db)
  linkReadings(db)
  linkBuildingsByTies(db)
}
