/** What an exported list is narrowed to, in words for the line under its title. */
import { dayInChinese } from '../../shared/days.ts'
import type { ListColumn } from '../../shared/lists/column.ts'
import type { ColumnFilter, ColumnFilters } from '../../shared/lists/filters.ts'

const MOST_NAMED = 6

/** 社区为甲社区或乙社区；关停2020年2月1日至2020年2月5日；查找“烟酒”. Empty where nothing is left out. */
export function narrowedInChinese<T>(columns: readonly ListColumn<T>[], filters: ColumnFilters, search: string): string {
  const parts = columns.flatMap((column) => {
    const filter = filters[column.key]
    return filter ? [column.heading + filterInChinese(filter)] : []
  })
  if (search.trim() !== '') parts.push(`查找“${search.trim()}”`)
  return parts.join('；')
}

function filterInChinese(filter: ColumnFilter): string {
  switch (filter.kind) {
    case 'contains':
      return `含“${filter.text}”`
    case 'blank':
      return '未填'
    case 'among':
      return amongInChinese(filter.texts)
    case 'number':
      return rangeInChinese(filter.from, filter.to, String)
    case 'day':
      return rangeInChinese(filter.from, filter.to, dayInChinese)
  }
}

function amongInChinese(texts: readonly string[]): string {
  const named = texts.slice(0, MOST_NAMED).map((text) => (text === '' ? '未填' : text))
  return `为${named.join('或')}${texts.length > MOST_NAMED ? `等${texts.length}种` : ''}`
}

function rangeInChinese<V extends string | number>(from: V | null, to: V | null, say: (value: V) => string): string {
  if (from !== null && to !== null) return `${say(from)}至${say(to)}`
  if (from !== null) return `${say(from)}起`
  return to === null ? '' : `到${say(to)}为止`
}
