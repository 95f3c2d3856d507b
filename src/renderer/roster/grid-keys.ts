/** What the keys do in the grid, as in a spreadsheet: arrows go, Shift widens, letters look for somebody. */
import type { KeyboardEvent } from 'react'
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import { moved, stepped } from './cell-place.ts'
import type { Column, Place } from './cell-place.ts'

export interface KeyDesk {
  posts: GridPost[]
  columns: Column[]
  goTo: (place: Place | null, isWider?: boolean) => void
  open: (text: string) => void
  clear: () => void
  leave: () => void
  /** somebody is being moved: Enter puts them down */
  putDown: (() => void) | null
}

const ARROWS: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [18, 0],
  PageUp: [-18, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
}

/** null: a key for somebody else, such as Tab past the last cell, which leaves the grid. */
export function actOf(event: KeyboardEvent, place: Place, desk: KeyDesk): (() => void) | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  const { posts, columns, goTo, open, clear, leave, putDown } = desk
  if (altKey) return null
  const arrow = ARROWS[key]
  if (arrow && !metaKey) {
    const [down, right] = arrow
    const isEnd = ctrlKey && (key === 'Home' || key === 'End')
    const whole = isEnd ? (key === 'Home' ? -Infinity : Infinity) : ctrlKey ? down * Infinity || 0 : down
    const side = ctrlKey && right !== 0 ? right * Infinity : right
    return () => goTo(moved(posts, columns, place, whole, side), shiftKey && !putDown)
  }
  if (ctrlKey || metaKey) return null
  if (key === 'Tab') {
    const next = stepped(posts, columns, place, shiftKey ? -1 : 1)
    return next && (() => goTo(next))
  }
  if (key === 'Enter' && putDown) return putDown
  if (key === 'Escape') return leave
  if (putDown) return null
  if (key === 'Enter' || key === 'F2') return () => open('')
  if (key === 'Delete' || key === 'Backspace') return clear
  return key.length === 1 && key !== ' ' ? () => open(key) : null
}
