/** Which rows of a long list of equal height are to be drawn: those seen, and some above and below. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject, UIEvent } from 'react'

const SPARE_ROWS = 12
/** A turn of the wheel seldom brings anything new to draw. */
const STEP_ROWS = 4

export interface RowsInSight {
  holder: RefObject<HTMLDivElement | null>
  first: number
  /** the one after the last drawn */
  last: number
  onScroll: (event: UIEvent) => void
}

export function useRowsInSight(count: number, rowPx: number): RowsInSight {
  const holder = useRef<HTMLDivElement>(null)
  /** the first row seen, or one a few above it */
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(800)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const first = Math.max(0, Math.min(count, top) - SPARE_ROWS)
  const last = Math.min(count, top + Math.ceil(height / rowPx) + STEP_ROWS + SPARE_ROWS)
  return {
    holder,
    first,
    last,
    onScroll: ({ currentTarget: { scrollTop } }) => setTop(Math.floor(scrollTop / rowPx / STEP_ROWS) * STEP_ROWS),
  }
}
