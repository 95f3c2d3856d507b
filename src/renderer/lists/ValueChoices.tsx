/** The words a column holds, each with its count, to be ticked off. */
import Input from 'antd/es/input'
import { useMemo, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import type { GridColumn } from '../ui/grid-column.ts'
import { valuesOf } from '../../shared/lists/filters.ts'
import type { ColumnFilter } from '../../shared/lists/filters.ts'

interface ValueChoicesProps<T> {
  column: GridColumn<T>
  rows: readonly T[]
  filter: ColumnFilter | null
  change: (filter: ColumnFilter | null) => void
}

/** more than these want a field to find one by */
const FEW = 8
/** beyond these nobody reads on */
const MOST = 200

export function ValueChoices<T>({ column, rows, filter, change }: ValueChoicesProps<T>) {
  const values = useMemo(() => valuesOf(column, rows), [column, rows])
  const [part, setPart] = useState('')
  const ticked = filter?.kind === 'among' ? filter.texts : []
  const toggle = (text: string) => {
    const texts = ticked.includes(text) ? ticked.filter((one) => one !== text) : [...ticked, text]
    change(texts.length > 0 ? { kind: 'among', texts } : null)
  }
  return (
    <>
      {values.length > FEW && (
        <Input aria-label="找一个值" placeholder="找一个值" value={part} onChange={({ target }) => setPart(target.value)} />
      )}
      <ul>
        {values
          .filter(({ text }) => text.includes(part.trim()))
          .slice(0, MOST)
          .map(({ text, count }) => (
            <li key={text}>
              <label>
                <input type="checkbox" checked={ticked.includes(text)} onChange={() => toggle(text)} />
                {text || '没填的'}
                <small>{countText(count)}</small>
              </label>
            </li>
          ))}
      </ul>
    </>
  )
}
