/** A group and a row of the legend: tick, symbol, name, count. */
import type { ReactNode } from 'react'
import styles from './LayerPanel.module.css'

export function LayerGroup({ title, remark, children }: { title: string; remark?: string; children: ReactNode }) {
  return (
    <div className={styles.group} role="group" aria-label={title}>
      <h3>
        {title}
        {remark && <small>{remark}</small>}
      </h3>
      {children}
    </div>
  )
}

interface LayerRowProps {
  icon: ReactNode
  label: string
  count: number
  isOn: boolean
  toggle: () => void
}

export function LayerRow({ icon, label, count, isOn, toggle }: LayerRowProps) {
  return (
    <label className={isOn ? styles.row : `${styles.row ?? ''} ${styles.off ?? ''}`}>
      <input type="checkbox" checked={isOn} onChange={toggle} />
      {icon}
      <span>{label}</span>
      <span className={styles.count}>{count}</span>
    </label>
  )
}
