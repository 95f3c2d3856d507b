/** What a list is to the core: one query of a feature as of a moment, and how its rows become records. */
import type { SQL } from 'drizzle-orm'
import type { Moment } from '../../shared/days.ts'
import type { Office } from '../../shared/office/office.ts'

export interface List<Row, Rec> {
  /** A complete select; figures put their conditions around it. */
  asOf: (moment: Moment, office: Office) => SQL
  /** names of the select's columns */
  order: SQL
  /** identity numbers and phones of observed persons and operators are masked unless `unmasked` */
  toRecord: (row: Row, unmasked: boolean) => Rec
}
