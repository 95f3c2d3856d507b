/** What opens beneath a button on a click: a form, a calendar, a few choices. A click elsewhere or Esc closes it. */
import { cloneElement, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from 'react'
import { createPortal } from 'react-dom'
import styles from './Popup.module.css'
import { useFocusBack } from './use-focus-back.ts'

interface PopupProps {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  /** the edge at which both stand flush */
  side: 'left' | 'right'
  /** made anew at every opening */
  content: ReactNode
  /** the button */
  children: ReactElement<{ ref?: Ref<HTMLButtonElement>; onClick?: () => void }>
}

export function Popup({ open, onOpenChange, side, content, children }: PopupProps) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      {cloneElement(children, { ref: button, onClick: () => onOpenChange(!open) })}
      {open &&
        createPortal(
          <Sheet button={button} side={side} close={() => onOpenChange(false)}>
            {content}
          </Sheet>,
          document.body,
        )}
    </>
  )
}

interface SheetProps {
  button: { current: HTMLButtonElement | null }
  side: PopupProps['side']
  close: () => void
  children: ReactNode
}

/** pixels between the button and the sheet, and between the sheet and the window's edge */
const GAP = 4

function Sheet({ button, side, close, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useFocusBack()
  const [place, setPlace] = useState({ left: 0, top: 0 })
  // also in what the content opens over itself, a calendar or a list: React hears it through the content
  const isInside = useRef(false)
  const onOutside = useEffectEvent((event: PointerEvent) => {
    if (!isInside.current && !button.current?.contains(event.target as Node)) close()
    isInside.current = false
  })
  const stand = useEffectEvent(() => {
    if (button.current && sheet.current) setPlace(placeBeneath(button.current, sheet.current, side))
  })
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => stand())
    if (sheet.current) watch.observe(sheet.current)
    stand()
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const standAgain = () => stand()
    const outside = (event: PointerEvent) => onOutside(event)
    window.addEventListener('resize', standAgain)
    window.addEventListener('pointerdown', outside)
    return () => {
      window.removeEventListener('resize', standAgain)
      window.removeEventListener('pointerdown', outside)
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    close()
    button.current?.focus()
  }
  return (
    <div ref={sheet} className={styles.sheet} style={place} onPointerDown={() => (isInside.current = true)} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

/** Beneath the button, or above it where there is more room; never beyond the window. */
function placeBeneath(button: HTMLElement, sheet: HTMLElement, side: PopupProps['side']): { left: number; top: number } {
  const from = button.getBoundingClientRect()
  const { width, height } = sheet.getBoundingClientRect()
  const left = side === 'left' ? from.left : from.right - width
  const below = from.bottom + GAP
  const top = below + height + GAP > innerHeight && from.top > innerHeight - from.bottom ? from.top - GAP - height : below
  const within = (wanted: number, most: number) => Math.round(Math.max(GAP, Math.min(wanted, most - GAP)))
  return { left: within(left, innerWidth - width), top: within(top, innerHeight - height) }
}
