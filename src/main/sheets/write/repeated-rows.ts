/** Rows of a sheet that every printed page repeats. */
import type { NamedRange } from 'hucre'

/** Rows count from 1. The library's own setting does not quote names of sheets, and one like “1 东门” then repeats nothing. */
export function repeatedRows(sheet: string, first: number, last = first): NamedRange {
  return { name: '_xlnm.Print_Titles', range: `'${sheet.replaceAll("'", "''")}'!$${first}:$${last}`, scope: sheet }
}
