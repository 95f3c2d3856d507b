/** The tool bar at the head of a page, 48 px. */
import type { ReactNode } from 'react'
import styles from './Bar.module.css'

export function Bar({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      {title && <h1>{title}</h1>}
      {children}
    </div>
  )
}

/** What is done with the page: together at the right edge, in whichever line there is room for it. */
export function BarEnd({ children }: { children: ReactNode }) {
  return <div className={styles.end}>{children}</div>
}
