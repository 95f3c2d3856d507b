/** A group's heading row: folded or not, its name, how many it has and what they amount to. */
import { countText } from '../../shared/counts.ts'
import type { GroupRow } from '../../shared/lists/rows.ts'
import type { Fact } from './list-definition.ts'
import styles from './ListPage.module.css'

interface GroupHeadingProps<T> {
  group: GroupRow<T>
  unit: string
  factsOf: ((rows: readonly T[]) => Fact[]) | undefined
}

/** A click anywhere on the row folds it: the grid answers that, the button is what a screen reader finds. */
export function GroupHeading<T>({ group, unit, factsOf }: GroupHeadingProps<T>) {
  return (
    // a row holds cells and nothing else
    <div role="gridcell">
      <button type="button" tabIndex={-1} className={styles.group} aria-expanded={!group.isFolded}>
        <i aria-hidden="true">{group.isFolded ? '▸' : '▾'}</i>
        <b>{group.label}</b>
        <span>
          {countText(group.rows.length)} {unit}
        </span>
        {factsOf?.(group.rows).map(({ text, isWarning }) => (
          <span key={text} className={isWarning ? styles.warning : undefined}>
            {text}
          </span>
        ))}
      </button>
    </div>
  )
}
