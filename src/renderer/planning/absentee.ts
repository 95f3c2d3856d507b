/** Somebody who cannot come, and the duty it was seen at. */
export interface Absentee {
  personId: number
  name: string
  /** null: told from the person's row, of no duty in particular */
  shiftId: number | null
}
