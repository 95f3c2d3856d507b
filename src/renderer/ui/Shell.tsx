/** The frame of the app: header, navigation, the page, status bar. Knows pages only by their `Page`. */
import type { ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { countText } from '../../shared/counts.ts'
import type { Situation } from '../../shared/situation/situation.ts'
import { isWithin } from './hash-location.ts'
import type { Badge, Page } from './page.tsx'
import styles from './Shell.module.css'
import { useRegions } from './use-regions.ts'

interface ShellProps {
  pages: Page[]
  /** what the badges of the pages are made of; undefined while it is asked for */
  situation: Situation | undefined
  /** between the brand and the right edge */
  header: ReactNode
  /** left end of the status bar */
  status: ReactNode
  /** above the page, when something concerns all of it */
  banner: ReactNode
  children: ReactNode
}

export function Shell({ pages, situation, header, status, banner, children }: ShellProps) {
  const [location] = useLocation()
  const current = pages.find(({ path }) => isWithin(location, path))
  const query = useSearch()
  useRegions()
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
        {groupsOf(pages).map((group, index) => (
          <div key={group[0]?.group ?? ''} className={index > 0 ? styles.group : undefined}>
            {group.map((page) => (
              <NavigationLink
                key={page.path}
                page={page}
                isCurrent={page === current}
                badge={(situation && page.badge?.(situation)) ?? null}
              />
            ))}
          </div>
        ))}
      </nav>
      <main className={styles.main}>
        {banner}
        {children}
      </main>
      <footer className={styles.status}>
        {status}
        <div className={styles.keys}>
          <span>
            <kbd>F6</kbd> 换区
          </span>
          {current &&
            keysOf(current, query).map(({ keys, does }) => (
              <span key={does}>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}{' '}
                {does}
              </span>
            ))}
        </div>
      </footer>
    </div>
  )
}

function keysOf(page: Page, query: string): Page['keys'] {
  return page.keysAt?.(new URLSearchParams(query)) ?? page.keys
}

function NavigationLink({ page, isCurrent, badge }: { page: Page; isCurrent: boolean; badge: Badge | null }) {
  return (
    <Link
      href={page.path}
      className={isCurrent ? styles.current : styles.link}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={() => page.preload()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={page.icon} />
      </svg>
      {page.label}
      {badge && badge.count > 0 && (
        <em className={badge.isToDo ? styles.toDo : undefined}>
          {countText(badge.count)}
          {badge.isToDo && <span className="unseen">件待处理</span>}
        </em>
      )}
    </Link>
  )
}

/** Listed pages in their order, those of one group together. */
function groupsOf(pages: Page[]): Page[][] {
  return [
    ...Map.groupBy(
      pages.filter((page) => !page.isUnlisted),
      ({ group }) => group,
    ).values(),
  ]
}
