/** Puts a popover beside the cell it speaks of: below it where there is room, else above; never past the window's edges. */
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Place } from './cell-place.ts'
import { cellId } from './grid-measures.ts'

const EDGE_PX = 8
const GAP_PX = 3
const STATUS_PX = 24

export function usePlaceBeside(place: Place): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const beside = () => {
      const cell = document.getElementById(cellId(place))?.getBoundingClientRect()
      if (!cell) return
      const { width, height } = element.getBoundingClientRect()
      const lowest = window.innerHeight - STATUS_PX - EDGE_PX
      const isBelow = cell.bottom + GAP_PX + height <= lowest
      const above = cell.top - GAP_PX - height
      const top = isBelow ? cell.bottom + GAP_PX : above >= EDGE_PX ? above : lowest - height
      // neither below nor above: beside the cell, so as not to cover it
      const isAside = !isBelow && above < EDGE_PX
      const left = isAside
        ? cell.right + width + EDGE_PX < window.innerWidth
          ? cell.right + GAP_PX
          : cell.left - width - GAP_PX
        : cell.left
      element.style.top = `${Math.max(EDGE_PX, top)}px`
      element.style.left = `${Math.max(EDGE_PX, Math.min(left, window.innerWidth - width - EDGE_PX))}px`
    }
    beside()
    // the list grows when its answer comes
    const observer = new ResizeObserver(beside)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return box
}
