/**
 * F6 goes from one region of the window to the next, as in desktop programs: grids keep Tab for their own cells, so there
 * must be another way out of them.
 */
import { useKeys } from './use-keys.ts'

/** In the order F6 goes through them; a panel at the page's right is one of its own, as a grid's cells stand before it. */
const REGIONS = ['nav', 'main', 'main aside', 'header']

export function useRegions(): void {
  useKeys({
    f6: () => {
      const regions = REGIONS.flatMap((name) => shown(name) ?? [])
      const here = regions.findLastIndex((region) => region.contains(document.activeElement))
      enter(regions[(here + 1) % regions.length])
    },
  })
}

/** Pages left behind are kept, and with them their panels. */
function shown(name: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(name)].find((one) => one.offsetParent !== null || one.offsetWidth > 0)
}

/** Where the page shown is named in it, there; else at its first control that does more than close it. */
function enter(region: HTMLElement | undefined): void {
  const controls = [...(region?.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]') ?? [])]
  const usable = controls.filter((one) => !one.hasAttribute('disabled') && one.tabIndex >= 0 && one.offsetParent !== null)
  const target =
    usable.find((one) => one.getAttribute('aria-current') === 'page') ??
    usable.find((one) => one.getAttribute('aria-label') !== '关闭') ??
    usable[0]
  target?.focus()
}
