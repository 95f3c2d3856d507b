/** Which rows of a table are looked at: one chip per sort of row, with how many there are. */
import { countText } from '../../shared/counts.ts'
import type { RowCounts, RowFilter } from '../../shared/ledgers/preview.ts'
import { FILTER_LABELS, FILTERS } from './outcome-words.ts'
import styles from './RowFilters.module.css'

interface RowFiltersProps {
  counts: RowCounts
  chosen: RowFilter
  choose: (filter: RowFilter) => void
}

export function RowFilters({ counts, chosen, choose }: RowFiltersProps) {
  return (
    <div className={styles.filters} role="group" aria-label="看哪些行">
      {FILTERS.map((filter) => {
        const count = counts[filter]
        return (
          <button
            key={filter}
            type="button"
            aria-pressed={filter === chosen}
            disabled={count === 0 && filter !== chosen && filter !== 'all'}
            onClick={() => choose(filter)}
          >
            {FILTER_LABELS[filter]} <b>{countText(count)}</b>
          </button>
        )
      })}
    </div>
  )
}
