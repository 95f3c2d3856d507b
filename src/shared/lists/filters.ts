/** Narrowing a list by what its columns hold. */
import * as z from 'zod'
import { shownText } from './column.ts'
import type { ListColumn } from './column.ts'

/** Both ends included, null leaves an end open; `among` holds texts as shown, '' for blank cells. */
export const ColumnFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contains'), text: z.string() }),
  z.object({ kind: z.literal('among'), texts: z.array(z.string()) }),
  z.object({ kind: z.literal('number'), from: z.number().nullable(), to: z.number().nullable() }),
  z.object({ kind: z.literal('day'), from: z.string().nullable(), to: z.string().nullable() }),
  z.object({ kind: z.literal('blank') }),
])
export type ColumnFilter = z.infer<typeof ColumnFilter>

/** By the key of the column. */
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>

export function passes<T>(column: ListColumn<T>, filter: ColumnFilter, row: T): boolean {
  switch (filter.kind) {
    case 'contains':
      return holds(shownText(column, row), filter.text)
    case 'among':
      return filter.texts.includes(shownText(column, row))
    case 'blank':
      return shownText(column, row) === ''
    case 'number': {
      const value = column.value(row)
      return typeof value === 'number' && value >= (filter.from ?? -Infinity) && value <= (filter.to ?? Infinity)
    }
    case 'day': {
      const day = String(column.value(row) ?? '').slice(0, 10)
      return day !== '' && day >= (filter.from ?? '') && (filter.to === null || day <= filter.to)
    }
  }
}

/** Distinct texts of a column with how often each stands there, most frequent first. */
export function valuesOf<T>(column: ListColumn<T>, rows: readonly T[]): { text: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const text = shownText(column, row)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)
}

/**
 * Whether a row holds every word of a search, in whatever columns. What a row holds is put together once per row, so that
 * typing into ten thousand rows stays quick.
 */
export function createSearch<T extends object>(columns: readonly ListColumn<T>[]): (row: T, search: string) => boolean {
  const texts = new WeakMap<T, string>()
  return (row, search) => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return true
    let text = texts.get(row)
    if (text === undefined) {
      text = columns.map((column) => shownText(column, row).toLowerCase()).join('\n')
      texts.set(row, text)
    }
    const held = text
    return words.every((word) => held.includes(word))
  }
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.trim().toLowerCase())
}
