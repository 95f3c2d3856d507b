/** What a column is read as: one of the fields of its kind of table, or nothing. */
import type { PreviewColumn, SheetPreview } from '../../shared/ledgers/preview.ts'

interface FieldSelectProps {
  column: PreviewColumn
  fields: SheetPreview['fields']
  choose: ((column: number, field: string | null) => void) | undefined
  /** in a grid's heading the keyboard walks from cell to cell; it has the list of columns instead */
  isInHeading?: boolean
}

export function FieldSelect({ column, fields, choose, isInHeading = false }: FieldSelectProps) {
  const { index, heading, field, fieldLabel } = column
  const isListed = field === null || fields.some((one) => one.field === field)
  return (
    <select
      aria-label={`${heading || '没有列名的列'} 读作`}
      title={field === null ? '这一列不读' : `读作 ${fieldLabel ?? field}`}
      value={field ?? ''}
      disabled={choose === undefined}
      tabIndex={isInHeading ? -1 : 0}
      onChange={(event) => choose?.(index, event.target.value === '' ? null : event.target.value)}
    >
      <option value="">不读</option>
      {!isListed && <option value={field}>{fieldLabel ?? '日期'}</option>}
      {fields.map((one) => (
        <option key={one.field} value={one.field}>
          {one.label}
        </option>
      ))}
    </select>
  )
}
