/** Narrowing a list by one column, under its heading; takes effect as it is typed. */
import Input from 'antd/es/input'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import type { GridColumn } from '../ui/grid-column.ts'
import { DayEnds } from './DayEnds.tsx'
import type { ColumnFilter } from '../../shared/lists/filters.ts'
import styles from './ListPage.module.css'
import { ValueChoices } from './ValueChoices.tsx'

interface FilterPopupProps<T> {
  column: GridColumn<T>
  /** those the values are taken from */
  rows: readonly T[]
  filter: ColumnFilter | null
  /** the heading */
  under: DOMRect
  change: (filter: ColumnFilter | null) => void
  close: () => void
}

const WIDTH = 240

export function FilterPopup<T>({ column, rows, filter, under, change, close }: FilterPopupProps<T>) {
  const box = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    cameFrom.current = document.activeElement
    box.current?.querySelector('input')?.focus()
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close()
    }
    addEventListener('pointerdown', onPress, true)
    return () => removeEventListener('pointerdown', onPress, true)
  }, [close])
  const leave = () => {
    close()
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    leave()
  }
  const left = Math.max(8, Math.min(under.left, window.innerWidth - WIDTH - 8))
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={`筛选${column.heading}`}
      className={styles.popup}
      style={{ left, top: under.bottom + 1, width: WIDTH }}
      onKeyDown={onKeyDown}
    >
      <h2>{column.heading}</h2>
      <Choice column={column} rows={rows} filter={filter} change={change} />
      <div className={styles.popupFoot}>
        <Button size="small" disabled={!filter} onClick={() => change(null)}>
          不筛选
        </Button>
        <Button size="small" onClick={leave}>
          关闭
        </Button>
      </div>
    </div>
  )
}

type ChoiceProps<T> = Pick<FilterPopupProps<T>, 'column' | 'rows' | 'filter' | 'change'>

function Choice<T>({ column, rows, filter, change }: ChoiceProps<T>) {
  if (column.kind === 'words') return <ValueChoices column={column} rows={rows} filter={filter} change={change} />
  const isBlank = filter?.kind === 'blank'
  return (
    <>
      {column.kind === 'number' && <NumberEnds filter={filter} change={change} />}
      {column.kind === 'day' && <DayEnds filter={filter} change={change} />}
      {(column.kind === 'text' || column.kind === undefined) && (
        <Input
          aria-label="含有"
          placeholder="含有的字"
          value={filter?.kind === 'contains' ? filter.text : ''}
          onChange={({ target }) => change(target.value ? { kind: 'contains', text: target.value } : null)}
        />
      )}
      <label>
        <input type="checkbox" checked={isBlank} onChange={() => change(isBlank ? null : { kind: 'blank' })} />
        只看没填的
      </label>
    </>
  )
}

type EndsProps = Pick<FilterPopupProps<unknown>, 'filter' | 'change'>

function NumberEnds({ filter, change }: EndsProps) {
  const { from = null, to = null } = filter?.kind === 'number' ? filter : {}
  const set = (ends: { from: number | null; to: number | null }) =>
    change(ends.from === null && ends.to === null ? null : { kind: 'number', ...ends })
  const read = (text: string) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text))
  return (
    <div className={styles.ends}>
      <span>从</span>
      <Input aria-label="从" type="number" value={from ?? ''} onChange={({ target }) => set({ from: read(target.value), to })} />
      <span>到</span>
      <Input aria-label="到" type="number" value={to ?? ''} onChange={({ target }) => set({ from, to: read(target.value) })} />
    </div>
  )
}
