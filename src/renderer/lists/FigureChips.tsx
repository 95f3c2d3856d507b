/** Figures as buttons with their counts: the whole list, and one click each to the records a figure counts. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { countText } from '../../shared/counts.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import type { ListDefinition } from './list-definition.ts'
import styles from './ListBar.module.css'
import type { PlaceControl } from './use-list-place.ts'

export function FigureChips<T extends { id: number }>({ list, place }: { list: ListDefinition<T>; place: PlaceControl }) {
  const { data } = useQuery({ ...ask.figures.at.queryOptions({ input: useAsOf() }), placeholderData: keepPreviousData })
  const { figure, go } = place
  const valueOf = (code: FigureCode) => data?.figures[code].value ?? null
  const whole = list.whole.length > 0 && data ? list.whole.reduce((sum, code) => sum + (valueOf(code) ?? 0), 0) : null
  const isElsewhere = figure !== undefined && !list.chips.some((chip) => chip.figure === figure)
  // the whole alone is no choice
  if (list.chips.length === 0 && !isElsewhere) return null
  return (
    <div className={styles.chips} role="group" aria-label="看哪些">
      <Chip label="全部" count={whole} isPressed={!figure} press={() => go({ figure: undefined })} />
      {list.chips.map((chip) => (
        <Chip
          key={chip.figure}
          label={chip.label}
          count={valueOf(chip.figure)}
          isPressed={chip.figure === figure}
          press={() => go({ figure: chip.figure === figure ? undefined : chip.figure })}
        />
      ))}
      {isElsewhere && (
        <button type="button" className={styles.pressed} aria-pressed onClick={() => go({ figure: undefined })}>
          {FIGURES[figure].label}
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  )
}

interface ChipProps {
  label: string
  count: number | null
  isPressed: boolean
  press: () => void
}

function Chip({ label, count, isPressed, press }: ChipProps) {
  return (
    <button type="button" className={isPressed ? styles.pressed : styles.chip} aria-pressed={isPressed} onClick={press}>
      {label} {count !== null && <b>{countText(count)}</b>}
    </button>
  )
}
