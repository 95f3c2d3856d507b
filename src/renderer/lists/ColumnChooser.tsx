/** 列: which columns are shown and in which order, by mouse or by keyboard. */
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import type { GridColumn } from '../ui/grid-column.ts'
import { Popup } from '../ui/Popup.tsx'
import { isShown, stepColumn } from './layout.ts'
import styles from './ListBar.module.css'
import type { LayoutControl } from './use-layout.ts'

interface ColumnChooserProps<T> {
  /** all of them, in their order */
  columns: readonly GridColumn<T>[]
  /** keys of those in which no record has anything */
  empty: ReadonlySet<string>
  control: LayoutControl
  groupBy: string | null
}

export function ColumnChooser<T>(props: ColumnChooserProps<T>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popup open={isOpen} onOpenChange={setOpen} side="right" content={<Choices {...props} />}>
      <Button aria-haspopup="dialog" aria-expanded={isOpen}>
        列 ▾
      </Button>
    </Popup>
  )
}

function Choices<T>({ columns, empty, control, groupBy }: ColumnChooserProps<T>) {
  const { layout, change, reset } = control
  const keys = columns.map(({ key }) => key)
  const step = (key: string, by: -1 | 1) => change({ order: stepColumn(keys, key, by) })
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    const by = event.altKey && ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key]
    if (!by) return
    event.preventDefault()
    step(key, by)
  }
  return (
    <div className={styles.chooser} role="dialog" aria-label="列">
      <ul>
        {columns.map((column, i) => (
          <li key={column.key}>
            <label>
              <input
                type="checkbox"
                autoFocus={i === 0}
                checked={isShown(column, layout, empty)}
                onChange={(event) => change({ shown: { ...layout.shown, [column.key]: event.target.checked } })}
                onKeyDown={(event) => onKeyDown(event, column.key)}
              />
              {column.heading}
              {column.key === groupBy && <span className="mute">（分组）</span>}
            </label>
            <Step label={`${column.heading}前移`} sign="↑" isOff={i === 0} step={() => step(column.key, -1)} />
            <Step label={`${column.heading}后移`} sign="↓" isOff={i === columns.length - 1} step={() => step(column.key, 1)} />
          </li>
        ))}
      </ul>
      <div className={styles.chooserFoot}>
        <span>
          <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> 换位
        </span>
        <Button size="small" onClick={reset}>
          恢复原样
        </Button>
      </div>
    </div>
  )
}

function Step({ label, sign, isOff, step }: { label: string; sign: string; isOff: boolean; step: () => void }) {
  return (
    <button type="button" className="plain" tabIndex={-1} aria-label={label} disabled={isOff} onClick={step}>
      {sign}
    </button>
  )
}
