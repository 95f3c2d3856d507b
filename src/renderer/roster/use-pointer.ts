/**
 * The hand in the grid. Pressing on a name and drawing it away moves that person; drawing from an empty cell, or with Shift,
 * chooses a rectangle; a plain click goes to the cell and asks for its people.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent } from 'react'
import { isSamePlace } from './cell-place.ts'
import type { Place } from './cell-place.ts'
import { placeOfElement } from './grid-measures.ts'

/** A hand that trembles draws nothing. */
const FAR_PX = 5
/** So near the edge the grid scrolls by itself. */
const EDGE_PX = 36
const SCROLL_PX = 18

export interface Hand {
  /** true: a button is pressed on a cell, and whatever is shown should stay where it is until it is let go */
  hold: (isPressed: boolean) => void
  /** true: somebody of that cell was taken up, and is carried until `drop` or `letGo` */
  take: (place: Place) => boolean
  over: (place: Place | null, at: { x: number; y: number }) => void
  drop: (place: Place | null) => void
  letGo: () => void
  /** from where the press began; null: from the current cell */
  select: (from: Place | null, to: Place) => void
  click: (place: Place) => void
}

interface Pressed {
  place: Place
  x: number
  y: number
  does: 'nothing' | 'carry' | 'select'
}

export function usePointer(hand: Hand) {
  const pressed = useRef<Pressed | null>(null)
  const wasDrawn = useRef(false)
  const [isDrawing, setIsDrawing] = useState(false)
  const setDrawing = (is: boolean) => {
    setIsDrawing(is)
    hand.hold(is)
  }
  const onMove = useEffectEvent((event: globalThis.PointerEvent) => {
    const press = pressed.current
    if (!press) return
    const place = placeOfElement(document.elementFromPoint(event.clientX, event.clientY))
    if (press.does === 'nothing') {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < FAR_PX) return
      press.does = !event.shiftKey && hand.take(press.place) ? 'carry' : 'select'
      wasDrawn.current = true
      if (press.does === 'select') hand.select(event.shiftKey ? null : press.place, press.place)
    }
    scrollAtEdge(event)
    if (press.does === 'carry') hand.over(place, { x: event.clientX, y: event.clientY })
    else if (place && !isSamePlace(place, press.place)) hand.select(event.shiftKey ? null : press.place, place)
  })
  const onUp = useEffectEvent((event: globalThis.PointerEvent) => {
    const press = pressed.current
    pressed.current = null
    setDrawing(false)
    if (press?.does === 'carry') hand.drop(placeOfElement(document.elementFromPoint(event.clientX, event.clientY)))
  })
  const onCancel = useEffectEvent(() => {
    if (pressed.current?.does === 'carry') hand.letGo()
    pressed.current = null
    setDrawing(false)
  })
  useEffect(() => {
    if (!isDrawing) return
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
    }
  }, [isDrawing])
  return {
    /** Esc while somebody is carried. */
    release: () => {
      pressed.current = null
      setDrawing(false)
    },
    onPointerDown: (event: PointerEvent) => {
      wasDrawn.current = false
      const place = placeOfElement(event.target as Element)
      if (event.button !== 0 || !place) return
      pressed.current = { place, x: event.clientX, y: event.clientY, does: 'nothing' }
      setDrawing(true)
    },
    // the focus stays where it is, or a list that is open would close before the click is heard
    onMouseDown: (event: MouseEvent) => {
      if (placeOfElement(event.target as Element)) event.preventDefault()
    },
    onClick: (event: MouseEvent) => {
      const place = placeOfElement(event.target as Element)
      if (!place || wasDrawn.current) return
      if (event.shiftKey) hand.select(null, place)
      else hand.click(place)
    },
  }
}

function scrollAtEdge({ clientX, clientY }: globalThis.PointerEvent): void {
  const grid = document.elementFromPoint(clientX, clientY)?.closest('[role=grid]')
  if (!grid) return
  const box = grid.getBoundingClientRect()
  const step = (at: number, from: number, to: number) => (at < from + EDGE_PX ? -SCROLL_PX : at > to - EDGE_PX ? SCROLL_PX : 0)
  grid.scrollBy(step(clientX, box.left, box.right), step(clientY, box.top, box.bottom))
}
