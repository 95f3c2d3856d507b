/** Every kind of sheet there is a reader for, by the name its headings have in `resources/ledgers/headings.json`. */
import type { SaidWord } from '../../../shared/words/word.ts'
import { cases } from './kinds/cases.ts'
import { checkpoints } from './kinds/checkpoints.ts'
import { closures } from './kinds/closures.ts'
import { findings } from './kinds/findings.ts'
import { households } from './kinds/households.ts'
import { readingList, readingMatrix } from './kinds/readings.ts'
import { reopenings } from './kinds/reopenings.ts'
import { people } from './kinds/people.ts'
import { residents } from './kinds/residents.ts'
import { rosterPeople } from './kinds/roster-people.ts'
import { rosterShifts } from './kinds/roster-shifts.ts'
import { rosterList, rosterMatrix } from './kinds/rosters.ts'
import { screenings } from './kinds/screenings.ts'
import { supplies } from './kinds/supplies.ts'
import { goodsColumns, placeColumns } from './kinds/supply-matrix.ts'
import type { LedgerReader } from './ledger-reader.ts'
import { ownOf, withOwn } from './values/words.ts'

export const READERS = {
  checkpoints,
  people,
  rosterMatrix,
  rosterList,
  rosterShifts,
  rosterPeople,
  cases,
  closures,
  residents,
  screenings,
  findings,
  readingList,
  readingMatrix,
  reopenings,
  households,
  supplies,
  goodsColumns,
  placeColumns,
} satisfies Record<string, LedgerReader>

/** The readers with the office's own headings; without any they are the same objects each time, which spares matching anew. */
export function readersWith(own: SaidWord[]): LedgerReader[] {
  return Object.entries<LedgerReader>(READERS).map(([name, reader]) => {
    const words = ownOf(own, headingList(name))
    return words.length > 0 ? { ...reader, headings: withOwn(reader.headings, words) } : reader
  })
}

export function headingList(reader: string): string {
  return `headings.${reader}`
}
