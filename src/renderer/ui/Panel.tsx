/** The panel at the right of a page: one record's title, its sections, facts as pairs. */
import type { ReactNode } from 'react'
import styles from './Panel.module.css'
import { useFocusBack } from './use-focus-back.ts'

interface PanelProps {
  title: string
  subtitle?: string
  icon?: ReactNode
  close: () => void
  children: ReactNode
}

export function Panel({ title, subtitle, icon, close, children }: PanelProps) {
  useFocusBack()
  return (
    <aside className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        {icon}
        <div>
          <h2>{title}</h2>
          {subtitle && <p>{subtitle}</p>}
        </div>
        <button type="button" className="plain" aria-label="关闭" onClick={close}>
          ×
        </button>
      </div>
      {children}
    </aside>
  )
}

export function PanelSection({ title, remark, children }: { title: string; remark?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>
        {title}
        {remark && <small>{remark}</small>}
      </h3>
      {children}
    </section>
  )
}

export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
