/**
 * How a list was laid out on this computer: columns and their order, widths, sorting, grouping. Nothing of what the records
 * hold is kept, so filters and searches are not.
 */
import * as z from 'zod'
import type { GridColumn } from '../ui/grid-column.ts'

const Layout = z.object({
  /** keys of all columns; those of a later version come after */
  order: z.array(z.string()).catch([]),
  /** columns somebody has switched on or off */
  shown: z.record(z.string(), z.boolean()).catch({}),
  widths: z.record(z.string(), z.number().positive()).catch({}),
  sort: z.array(z.object({ column: z.string(), isDescending: z.boolean() })).catch([]),
  /** null: not grouped; left out: as the list is first shown */
  groupBy: z.string().nullable().optional().catch(undefined),
})
export type Layout = z.infer<typeof Layout>

const PREFIX = 'list-layout:'

export function rememberedLayout(list: string): Layout {
  try {
    return Layout.parse(JSON.parse(localStorage.getItem(PREFIX + list) ?? '{}'))
  } catch {
    // a damaged note is worth no message: the list is laid out afresh
    return Layout.parse({})
  }
}

export function rememberLayout(list: string, layout: Layout): void {
  localStorage.setItem(PREFIX + list, JSON.stringify(layout))
}

export function forgetLayout(list: string): void {
  localStorage.removeItem(PREFIX + list)
}

/** All columns in the order they were put into; columns the note does not know keep the place they are declared at. */
export function orderColumns<T>(columns: readonly GridColumn<T>[], { order }: Layout): GridColumn<T>[] {
  const known = columns.filter(({ key }) => order.includes(key)).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  let next = 0
  return columns.flatMap((column) => (order.includes(column.key) ? (known[next++] ?? []) : column))
}

/** `empty`: keys of the columns in which no record has anything. */
export function isShown<T>(
  { key, isExtra, isExtraWhenEmpty }: GridColumn<T>,
  { shown }: Layout,
  empty?: ReadonlySet<string>,
): boolean {
  return shown[key] ?? !(isExtra || (isExtraWhenEmpty && empty?.has(key)))
}

/** Of the columns that step aside when they are empty. */
export function emptyColumns<T>(columns: readonly GridColumn<T>[], rows: readonly T[]): ReadonlySet<string> {
  const isEmpty = ({ value }: GridColumn<T>) => rows.length > 0 && rows.every((row) => value(row) === null)
  return new Set(columns.filter((column) => column.isExtraWhenEmpty && isEmpty(column)).map(({ key }) => key))
}

/** The order of all columns after the shown ones were dragged into another order: hidden ones stay where they are. */
export function mergeOrder(all: readonly string[], shownOrder: readonly string[]): string[] {
  const moved = new Set(shownOrder)
  let next = 0
  return all.map((key) => (moved.has(key) ? (shownOrder[next++] ?? key) : key))
}

/** One step to the front or to the back, among columns shown or not. */
export function stepColumn(all: readonly string[], key: string, by: -1 | 1): string[] {
  const at = all.indexOf(key)
  const other = all[at + by]
  if (at < 0 || other === undefined) return [...all]
  return all.map((one) => (one === key ? other : one === other ? key : one))
}
