/** The columns of a resident as SQL names them, and how a merged value of each comes about. */
import { getTableColumns } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { resident } from '../../residents/table.ts'

export interface BulkColumn {
  /** in a row object, hence in the history */
  key: string
  name: string
  isBoolean: boolean
}

export const COLUMNS: BulkColumn[] = Object.entries(getTableColumns(resident)).map(([key, column]) => ({
  key,
  name: toSnakeCase(column.name),
  isBoolean: column.dataType === 'boolean',
}))

const names = (...left: string[]) => COLUMNS.map(({ name }) => name).filter((name) => !left.includes(name))

/** Set by a ledger's row; the number with its validity, the community and the date are compared in ways of their own. */
export const PLAIN = names('id', 'id_number', 'is_id_number_valid', 'community_id', 'area_id', 'stated_at')
export const STORED = names('id', 'area_id')

/** The row as the history keeps it. `of` is the table's name in the query. */
export function imageOf(of: string): string {
  const parts = COLUMNS.map(({ key, name, isBoolean }) => {
    const value = isBoolean ? `json(iif(${of}.${name}, 'true', 'false'))` : `${of}.${name}`
    return `'${key}', ${value}`
  })
  return `json_object(${parts.join(', ')})`
}
