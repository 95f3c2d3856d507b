/** A column's heading in a list, with the button by which the list is narrowed. */
import { useEffect, useRef } from 'react'
import styles from './ListGrid.module.css'

interface ListHeadingProps {
  displayName: string
  isFiltered: boolean
  /** the button stands where the heading leaves room */
  isLeft: boolean
  narrow: (under: DOMRect) => void
}

export function ListHeading({ displayName, isFiltered, isLeft, narrow }: ListHeadingProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const own = button.current
    const ask = (event: Event) => {
      // the grid sorts by a click anywhere on the heading, and listens to the page's own events
      event.stopPropagation()
      const heading = own?.closest('[role=columnheader]') ?? own
      if (heading) narrow(heading.getBoundingClientRect())
    }
    own?.addEventListener('click', ask)
    return () => own?.removeEventListener('click', ask)
  }, [narrow])
  return (
    <span className={styles.heading}>
      {displayName}
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className={`${(isFiltered ? styles.filtered : styles.filter) ?? ''} ${(isLeft ? styles.atLeft : styles.atRight) ?? ''}`}
        aria-label={`筛选${displayName}`}
        aria-haspopup="dialog"
        aria-pressed={isFiltered}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 3h12L9.5 8.5V13l-3 1.500V8.500z" />
        </svg>
      </button>
    </span>
  )
}
