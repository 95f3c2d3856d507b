/** Ties that the new version has no place for: put to another cell, or given up. */
import type { FormView, LostTie, Place } from '../../shared/forms/form.ts'
import { LIST_KIND_LABELS } from '../../shared/figures/figures.ts'
import { fieldLabel } from '../../shared/forms/list-fields.ts'
import { partsText } from '../../shared/forms/sources.ts'
import { Button } from '../ui/Button.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './FormsPage.module.css'
import type { TiesHand } from './use-ties.ts'

interface LostTiesProps {
  form: FormView
  ties: TiesHand
  /** the chosen cell */
  place: Place | null
  isReadOnly: boolean
}

export function LostTies({ form, ties, place, isReadOnly }: LostTiesProps) {
  return (
    <PanelSection title={`找不到位置 ${form.lostTies.length} 处`} remark={place ? undefined : '先点它现在该在的格'}>
      <ul className={styles.losses}>
        {form.lostTies.map((lost, index) => (
          <li key={index}>
            <b>{lost.labels}</b>
            <span className="mute">原来填{whatOf(lost)}</span>
            {!isReadOnly && (
              <div>
                {lost.cell && (
                  <Button
                    size="small"
                    disabled={!place || ties.isBusy}
                    onClick={() => lost.cell && place && ties.place(index, { ...place, parts: lost.cell.parts })}
                  >
                    {place ? `放到 ${place.cell}` : '放到所选格'}
                  </Button>
                )}
                <Button
                  size="small"
                  disabled={ties.isBusy}
                  aria-label={`${lost.labels}不再填`}
                  onClick={() => ties.forget(index)}
                >
                  不再填
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function whatOf({ cell, rows }: LostTie): string {
  if (cell) return partsText(cell.parts)
  if (!rows) return ''
  return `${LIST_KIND_LABELS[rows.list]}名单的${rows.columns.map(({ field }) => fieldLabel(rows.list, field)).join('、')}`
}
