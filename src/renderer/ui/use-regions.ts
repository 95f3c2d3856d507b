/**
 * F6 goes from one region of the window to the next, as in desktop programs: grids keep Tab for their own cells, so there
 * must be another way out of them.
 */
import { useRef } from 'react'
import type { RefObject } from 'react'
import { useKeys } from './use-keys.ts'

interface Regions {
  header: RefObject<HTMLElement | null>
  nav: RefObject<HTMLElement | null>
  main: RefObject<HTMLElement | null>
}

export function useRegions(): Regions {
  const header = useRef<HTMLElement>(null)
  const nav = useRef<HTMLElement>(null)
  const main = useRef<HTMLElement>(null)
  useKeys({
    f6: () => {
      const order = [nav.current, main.current, header.current].filter((region) => region !== null)
      const here = order.findIndex((region) => region.contains(document.activeElement))
      enter(order[(here + 1) % order.length])
    },
  })
  return { header, nav, main }
}

/** Where the page shown is named in it, there; else at its first control. */
function enter(region: HTMLElement | undefined): void {
  const controls = [...(region?.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]') ?? [])]
  const usable = controls.filter((one) => !one.hasAttribute('disabled') && one.tabIndex >= 0 && one.offsetParent !== null)
  const target = usable.find((one) => one.getAttribute('aria-current') === 'page') ?? usable[0]
  target?.focus()
}
