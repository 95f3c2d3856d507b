/** The foot of a list: how many are chosen, what can be done with them, and what the records amount to. */
import { countText } from '../../shared/counts.ts'
import { Button } from '../ui/Button.tsx'
import type { ListDefinition } from './list-definition.ts'
import type { BulkAct } from './ListPage.tsx'
import styles from './ListPage.module.css'

interface ListFootProps<T extends { id: number }> {
  list: ListDefinition<T>
  /** what the grid holds */
  rows: readonly T[]
  chosen: readonly T[]
  bulk: BulkAct[] | undefined
}

export function ListFoot<T extends { id: number }>({ list, rows, chosen, bulk }: ListFootProps<T>) {
  const isChosen = chosen.length > 0
  const counted = isChosen ? chosen : rows
  return (
    <div className={styles.foot}>
      <span role="status">
        已选 <b>{countText(chosen.length)}</b> {list.unit.slice(0, 1)}
      </span>
      {bulk?.map(({ label, act }) => (
        <Button key={label} size="small" disabled={!isChosen} onClick={() => act(chosen.map(({ id }) => id))}>
          {label}
        </Button>
      ))}
      <span className="space" />
      <span>
        {list.totalsOf && (isChosen ? '所选合计：' : '合计：')}
        {list.totalsOf?.(counted).map(([label, value]) => (
          <span key={label} className={styles.total}>
            {label} <b>{countText(value)}</b>
          </span>
        ))}
        {isChosen ? '' : '共 '}
        {countText(counted.length)} {list.unit}
      </span>
    </div>
  )
}
