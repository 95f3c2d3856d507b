/** Places in a grid that shows the rows of a list. */

/** Shown rows by their place on the screen and shown columns by their keys, ends in any order. */
export interface CellRange {
  rows: [number, number]
  columns: [string, string]
}
