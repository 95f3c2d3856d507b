/** A row of a list as the record's fields: what is read when a window looks at another moment than the present. */
import type { IsolationCase } from '../../shared/cases/case.ts'
import { responsibleKey } from '../../shared/cases/case-record.ts'
import { STRENGTH_KEYS } from '../../shared/checkpoints/checkpoint-record.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Closure } from '../../shared/closures/closure.ts'
import type { RecordView } from '../../shared/records/contract.ts'
import { FieldValue, fieldText } from '../../shared/records/field.ts'
import type { FieldValues } from '../../shared/records/field.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import type { Screening } from '../../shared/screenings/screening.ts'

/** Columns of a list that are fields under another name. */
const OTHERS: Partial<Record<RecordKind, (row: never) => FieldValues>> = {
  checkpoints: ({ compound, strength }: Checkpoint) => ({
    compoundName: compound,
    ...Object.fromEntries(SEATS.map((seat) => [STRENGTH_KEYS[seat], strength?.[seat] ?? null])),
  }),
  cases: ({ compound, responsible }: IsolationCase) => ({
    compoundName: compound,
    ...Object.fromEntries(responsible.map(({ level, name }) => [responsibleKey(level), name])),
  }),
  closures: ({ noticeOn }: Closure) => ({ hasNotice: noticeOn !== null }),
  screenings: ({ asOf }: Screening) => ({ from: asOf }),
}

export function rowValues(kind: RecordKind, row: object): FieldValues {
  const others = OTHERS[kind]?.(row as never) ?? {}
  const columns: Record<string, unknown> = { ...row, ...others }
  return Object.fromEntries(
    RECORDS[kind].fields.flatMap(({ key }) => {
      const value = FieldValue.safeParse(columns[key])
      return value.success ? [[key, value.data]] : []
    }),
  )
}

/** Lists give personal numbers masked. */
export function viewOfRow(kind: RecordKind, row: { id: number }): RecordView {
  const { fields, titleFields } = RECORDS[kind]
  const values = rowValues(kind, row)
  const { lon, lat } = values
  return {
    kind,
    id: row.id,
    title: titleFields
      .map((key) => {
        const field = fields.find((one) => one.key === key)
        return field ? fieldText(field, values[key] ?? null) : ''
      })
      .filter(Boolean)
      .join(' '),
    values,
    masked: fields.filter(({ key, isMasked }) => isMasked && values[key]).map(({ key }) => key),
    ended: null,
    place: typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : null,
    links: [],
  }
}
