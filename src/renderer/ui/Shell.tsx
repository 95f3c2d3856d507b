/** The frame of the app: header, navigation, the page, status bar. Knows pages only by their `Page`. */
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Page } from './page.ts'
import styles from './Shell.module.css'

interface ShellProps {
  pages: Page[]
  /** between the brand and the right edge */
  header: ReactNode
  /** left end of the status bar */
  status: ReactNode
  /** above the page, when something concerns all of it */
  banner: ReactNode
  children: ReactNode
}

export function Shell({ pages, header, status, banner, children }: ShellProps) {
  const [location] = useLocation()
  const current = pages.find((page) => isAt(location, page))
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        <div className={styles.brand}>
          <i />
          街道指挥台
        </div>
        {header}
      </header>
      <nav className={styles.nav} aria-label="页面">
        {pages.map((page) => (
          <Link
            key={page.path}
            href={page.path}
            className={page === current ? styles.current : styles.link}
            aria-current={page === current ? 'page' : undefined}
            onPointerEnter={() => page.preload()}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={page.icon} />
            </svg>
            {page.label}
          </Link>
        ))}
      </nav>
      <main className={styles.main}>
        {banner}
        {children}
      </main>
      <footer className={styles.status}>
        {status}
        <span className="space" />
        {current?.keys.map(({ keys, does }) => (
          <span key={does}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {does}
          </span>
        ))}
      </footer>
    </div>
  )
}

function isAt(location: string, page: Page): boolean {
  return location === page.path || location.startsWith(`${page.path}/`)
}
