/** Columns whose heading says nothing known, or nothing at all, told by their values: identity numbers, phones, coordinates. */
import { textOf } from '../../../sheets/sheet.ts'
import { isInChina } from '../../../../shared/geo/points.ts'
import { parseIdentityNumber } from '../../../../shared/people/identity-number.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import { parseAngle } from '../values/coordinates.ts'
import { parsePhone } from '../values/phones.ts'
import type { Grid } from './grid.ts'

const SAMPLE = 40
const ROWS_SAMPLED = 200

const TESTS: { field: string; isIt: (text: string) => boolean }[] = [
  { field: 'idNumber', isIt: (text) => parseIdentityNumber(text) !== null },
  { field: 'longitude', isIt: (text) => /\./.test(text) && isInChina([parseAngle(text) ?? 0, 30]) },
  { field: 'latitude', isIt: (text) => /\./.test(text) && isInChina([110, parseAngle(text) ?? 0]) },
  { field: 'phone', isIt: (text) => /^1[3-9]\d{9}$/.test(parsePhone(text).phone ?? '') },
]

/** Gives a field the kind still lacks to an unknown column most of whose values can be nothing else. */
export function matchValues(grid: Grid, headerBottom: number, columns: Column[], reader: LedgerReader): Column[] {
  const taken = new Set(columns.map((column) => column.field))
  return columns.map((column) => {
    if (column.field !== null || /备注|说明/.test(column.heading)) return column
    const values = sampleOf(grid, headerBottom + 1, column.index)
    const test = TESTS.find(
      ({ field, isIt }) => field in reader.fields && !taken.has(field) && values.filter(isIt).length > values.length * 0.6,
    )
    if (!test) return column
    taken.add(test.field)
    return { ...column, field: test.field, by: 'value' }
  })
}

function sampleOf(grid: Grid, from: number, column: number): string[] {
  const values: string[] = []
  const end = Math.min(grid.sheet.rows.length, from + ROWS_SAMPLED)
  for (let row = from; row < end && values.length < SAMPLE; row++) {
    const text = textOf(grid.sheet.rows[row]?.[column])
    if (text !== '') values.push(text)
  }
  return values
}
