/**
 * The page of the address, and behind it every page that was open before, as it was left: going back to a list takes no
 * new grid. A page out of sight is taken out of the document, hears no keys, asks nothing and keeps its own address.
 */
import { IsRestoringProvider } from '@tanstack/react-query'
import { Suspense, memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { createPortal } from 'react-dom'
import { Router, useLocation } from 'wouter'
import { isWithin, locationWithin } from './hash-location.ts'
import { PageSight, createSight } from './is-shown.ts'
import styles from './KeptPages.module.css'
import type { Page } from './page.tsx'
import { Waiting } from './Waiting.tsx'

/** Nothing is drawn where no page has the address. */
export function KeptPages({ pages }: { pages: Page[] }) {
  const [location] = useLocation()
  const current = pages.find(({ path }) => isWithin(location, path))
  const [kept, setKept] = useState<Page[]>([])
  const place = useRef<HTMLDivElement>(null)
  const letGo = useCallback((page: Page) => setKept((pages) => pages.filter((one) => one !== page)), [setKept])
  if (current && !kept.includes(current)) setKept([...kept, current])
  return (
    <>
      <div ref={place} className={styles.place} />
      {kept.map((page) => (
        <KeptPage key={page.path} page={page} isCurrent={page === current} place={place} letGo={letGo} />
      ))}
    </>
  )
}

interface KeptPageProps {
  page: Page
  isCurrent: boolean
  /** where the page that is shown stands */
  place: RefObject<HTMLDivElement | null>
  letGo: (page: Page) => void
}

/** Only the page that comes and the one that goes have anything to do when the address changes. */
const KeptPage = memo(function KeptPage({ page, isCurrent, place, letGo }: KeptPageProps) {
  const [house] = useState(createHouse)
  const [location] = useState(() => locationWithin(page.path))
  const [sight] = useState(createSight)
  const content = useMemo(
    () => (
      <Router hook={location} base={page.path}>
        <Suspense fallback={<Waiting />}>
          <page.component />
        </Suspense>
      </Router>
    ),
    [page, location],
  )
  useLayoutEffect(() => {
    if (!isCurrent) return
    sight.come()
    place.current?.append(house.element)
    house.scrollBack()
    return () => {
      sight.leave()
      // a dialog stands over the whole window: it would go on standing over the next page
      if (document.querySelector('[role="dialog"]')) letGo(page)
      house.goAway()
    }
  }, [page, isCurrent, house, sight, place, letGo])
  return createPortal(
    <PageSight value={sight}>
      {/* questions of a page out of sight rest, and are asked again where something has changed meanwhile */}
      <IsRestoringProvider value={!isCurrent}>{content}</IsRestoringProvider>
    </PageSight>,
    house.element,
  )
})

/** An element taken out of the document forgets how far it was scrolled. */
function createHouse() {
  const element = document.createElement('div')
  element.className = styles.house ?? ''
  const scrolled = new Map<Element, { top: number; left: number }>()
  const note = ({ target }: Event) => {
    if (target instanceof Element && element.isConnected) scrolled.set(target, { top: target.scrollTop, left: target.scrollLeft })
  }
  element.addEventListener('scroll', note, { capture: true, passive: true })
  return {
    element,
    goAway: () => {
      // what has just been scrolled is told only in the next frame, when nothing is there any more
      for (const part of scrolled.keys()) scrolled.set(part, { top: part.scrollTop, left: part.scrollLeft })
      element.remove()
    },
    scrollBack: () => {
      for (const [part, { top, left }] of scrolled) {
        if (!element.contains(part)) scrolled.delete(part)
        else part.scrollTo({ top, left, behavior: 'instant' })
      }
    },
  }
}
