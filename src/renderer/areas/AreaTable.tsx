/** The tree of areas as a table: arrow keys go through it, right and left open and close a branch. */
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import type { TreeRow } from './area-tree.ts'
import styles from './Areas.module.css'

interface AreaTableProps {
  rows: TreeRow[]
  chosenId: number | null
  choose: (id: number) => void
  setOpen: (id: number, isOpen: boolean) => void
}

export function AreaTable({ rows, chosenId, choose, setOpen }: AreaTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const focusable = rows.some(({ node }) => node.area.id === chosenId) ? chosenId : rows[0]?.node.area.id
  useEffect(() => {
    body.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])

  const goTo = (id: number | undefined) => {
    if (id === undefined) return
    choose(id)
    body.current?.querySelector<HTMLElement>(`[data-area="${id}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, index: number) => {
    const row = rows[index]
    if (!row) return
    const { area, children, parent } = row.node
    const acts: Record<string, () => void> = {
      ArrowDown: () => goTo(rows[index + 1]?.node.area.id),
      ArrowUp: () => goTo(rows[index - 1]?.node.area.id),
      Home: () => goTo(rows[0]?.node.area.id),
      End: () => goTo(rows.at(-1)?.node.area.id),
      ArrowRight: () => {
        if (row.isOpen) goTo(rows[index + 1]?.node.area.id)
        else if (children.length > 0) setOpen(area.id, true)
      },
      ArrowLeft: () => {
        if (row.isOpen) setOpen(area.id, false)
        else goTo(parent?.area.id)
      },
      Enter: () => choose(area.id),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <table className={styles.table} role="treegrid" aria-label="社区、小区和楼栋">
      <thead>
        <tr role="row">
          <th scope="col">名称</th>
          <th scope="col">类型</th>
          <th scope="col">卡点</th>
          <th scope="col">正在观察</th>
          <th scope="col">楼栋</th>
          <th scope="col">图形</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <Row
            key={row.node.area.id}
            row={row}
            isChosen={row.node.area.id === chosenId}
            isFocusable={row.node.area.id === focusable}
            choose={() => choose(row.node.area.id)}
            toggle={() => setOpen(row.node.area.id, !row.isOpen)}
            onKey={(event) => onKey(event, index)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  row: TreeRow
  isChosen: boolean
  isFocusable: boolean
  choose: () => void
  toggle: () => void
  onKey: (event: KeyboardEvent) => void
}

function Row({ row: { node, level, isOpen }, isChosen, isFocusable, choose, toggle, onKey }: RowProps) {
  const { area, detail, children, buildings } = node
  return (
    <tr
      role="row"
      data-area={area.id}
      aria-level={level}
      aria-selected={isChosen}
      {...(children.length > 0 ? { 'aria-expanded': isOpen } : {})}
      tabIndex={isFocusable ? 0 : -1}
      onClick={choose}
      onDoubleClick={toggle}
      onKeyDown={onKey}
    >
      <td role="gridcell" style={{ paddingLeft: 8 + (level - 1) * 20 }}>
        <i
          aria-hidden="true"
          className={styles.arrow}
          onClick={(event) => {
            event.stopPropagation()
            toggle()
          }}
        >
          {children.length > 0 ? (isOpen ? '▼' : '▶') : ''}
        </i>
        {level === 1 ? <b>{area.name}</b> : area.name}
      </td>
      <td role="gridcell">{area.compoundType ? COMPOUND_TYPE_LABELS[area.compoundType] : ''}</td>
      <td role="gridcell">{numberOrDash(detail.checkpoints)}</td>
      <td role="gridcell">{numberOrDash(detail.cases)}</td>
      <td role="gridcell">{area.kind === 'building' ? '' : numberOrDash(buildings)}</td>
      <td role="gridcell">{area.geometry ? '有' : <span className="warn">没有</span>}</td>
    </tr>
  )
}

function numberOrDash(count: number): string {
  return count === 0 ? '—' : String(count)
}
