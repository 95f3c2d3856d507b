/** Columns whose heading says nothing known, or nothing at all, told by their values. */
import { isBlank } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import type { Grid } from './grid.ts'
import { GUESSED_SHAPES, hasShape, VALUE_SHAPES } from './value-shapes.ts'
import type { ValueShape } from './value-shapes.ts'

const SAMPLE = 40
const ROWS_SAMPLED = 200

/** Which shape most values of a column have; null where none has. */
export function shapeOfColumn(
  grid: Grid,
  from: number,
  column: number,
  communities: ReadonlySet<string>,
  isWanted: (shape: ValueShape) => boolean = () => true,
): ValueShape | null {
  const values = sampleOf(grid, from, column)
  const isMostly = (shape: ValueShape) =>
    values.filter((cell) => hasShape(shape, cell, communities)).length > values.length * (GUESSED_SHAPES.has(shape) ? 0.7 : 0.6)
  return VALUE_SHAPES.find((shape) => isWanted(shape) && isMostly(shape)) ?? null
}

/**
 * Gives a field the kind still lacks to an unknown column whose values can be little else. What is only guessed is given to
 * columns without a heading, and to one with an unknown heading only where the kind cannot do without the field.
 */
export function matchValues(
  grid: Grid,
  headerBottom: number,
  columns: Column[],
  reader: LedgerReader,
  communities: ReadonlySet<string>,
): Column[] {
  const taken = new Set(columns.map((column) => column.field))
  const isLacking = (field: string) =>
    reader.required.some((list) => list.includes(field) && !list.some((each) => taken.has(each)))
  return columns.map((column) => {
    if (column.field !== null || /备注|说明/.test(column.heading)) return column
    const fieldFor = (shape: ValueShape) =>
      Object.entries(reader.fields).find(
        ([field, rule]) =>
          rule.values === shape && !taken.has(field) && (!GUESSED_SHAPES.has(shape) || column.heading === '' || isLacking(field)),
      )?.[0]
    const shape = shapeOfColumn(grid, headerBottom + 1, column.index, communities, (each) => fieldFor(each) !== undefined)
    const field = shape && fieldFor(shape)
    if (!field) return column
    taken.add(field)
    return { ...column, field, by: GUESSED_SHAPES.has(shape) ? 'guess' : 'value' }
  })
}

/** The first values of a column from a row on. */
export function sampleOf(grid: Grid, from: number, column: number): RawCell[] {
  const values: RawCell[] = []
  const end = Math.min(grid.sheet.rows.length, from + ROWS_SAMPLED)
  for (let row = from; row < end && values.length < SAMPLE; row++) {
    const cell = grid.sheet.rows[row]?.[column] ?? null
    if (!isBlank(cell)) values.push(cell)
  }
  return values
}
