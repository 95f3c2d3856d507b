/**
 * F6 goes from one region of the window to the next, as in desktop programs: grids keep Tab for their own cells, so there
 * must be another way out of them.
 */
import { useKeys } from './use-keys.ts'

/** In the order F6 goes through them. */
const REGIONS = ['nav', 'main', 'header']

export function useRegions(): void {
  useKeys({
    f6: () => {
      const regions = REGIONS.flatMap((name) => document.querySelector<HTMLElement>(name) ?? [])
      const here = regions.findIndex((region) => region.contains(document.activeElement))
      enter(regions[(here + 1) % regions.length])
    },
  })
}

/** Where the page shown is named in it, there; else at its first control. */
function enter(region: HTMLElement | undefined): void {
  const controls = [...(region?.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]') ?? [])]
  const usable = controls.filter((one) => !one.hasAttribute('disabled') && one.tabIndex >= 0 && one.offsetParent !== null)
  const target = usable.find((one) => one.getAttribute('aria-current') === 'page') ?? usable[0]
  target?.focus()
}
