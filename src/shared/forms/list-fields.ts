/** What of a list's records can be put into a form's columns: the list's own columns, and the line's number in the form. */
import type { ListKind } from '../figures/figures.ts'
import type { ListColumn } from '../lists/column.ts'
import { LIST_OUTLINES } from '../lists/outlines.ts'

/** The line's own number in the form, whatever the record's. */
export const LINE_NUMBER = 'line'

type Read = (row: object) => string | number | null

interface FormField {
  field: string
  label: string
  /** other names under which a form heads it */
  alsoCalled: string[]
  /** days and moments come as `2020-02-10`, `2020-02-10T18:00` */
  read: Read
  isDay: boolean
}

/** Fields of a list in the order in which they are offered. */
export function fieldsOf(kind: ListKind): FormField[] {
  // the columns of a kind are the columns of its rows
  const columns = LIST_OUTLINES[kind].columns as ListColumn<object>[]
  const line: FormField = { field: LINE_NUMBER, label: '序号', alsoCalled: ['编号'], read: () => null, isDay: false }
  return [
    line,
    ...columns.map((column) => {
      const label = typeof column.paperHeading === 'string' ? column.paperHeading : column.heading
      return {
        field: column.key,
        label: column.key === 'number' ? `台账${column.heading}` : label,
        alsoCalled: column.key === 'number' ? [] : [column.heading],
        read: column.kind === 'day' || column.kind === 'number' || !column.text ? column.value : column.text,
        isDay: column.kind === 'day',
      }
    }),
  ]
}

export function fieldLabel(kind: ListKind, name: string): string {
  return fieldsOf(kind).find(({ field }) => field === name)?.label ?? name
}
