/** Rows as the history keeps them, made and read by SQL: for changes that come by the hundred thousand. */
import { getTableColumns } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { RowTable } from './rows.ts'

export interface ImageColumn {
  /** in a row object, hence in the history */
  key: string
  /** in the table */
  name: string
  isBoolean: boolean
}

/** Tables with columns of JSON are not kept this way. */
export function imageColumns(table: RowTable): ImageColumn[] {
  return Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: toSnakeCase(column.name),
    isBoolean: column.dataType === 'boolean',
  }))
}

/** The row of table or alias `of` as the history keeps it. */
export function imageOf(columns: ImageColumn[], of: string): string {
  const parts = columns.map(({ key, name, isBoolean }) => {
    const value = isBoolean ? `json(iif(${of}.${name}, 'true', 'false'))` : `${of}.${name}`
    return `'${key}', ${value}`
  })
  return `json_object(${parts.join(', ')})`
}
