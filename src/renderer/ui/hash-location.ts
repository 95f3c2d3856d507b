/**
 * The address behind the `#`, its query included: `#/checkpoints?figure=…`. wouter's own hash hook puts a query before the
 * `#`, where it would belong to the page's file and outlive the screen it narrows.
 */
import { useSyncExternalStore } from 'react'

/** Of the window. */
export function addressedPath(): string {
  return `/${location.hash.replace(/^#?\/?/, '').replace(/\?.*$/s, '')}`
}

function queryPart(): string {
  return /\?(.*)$/s.exec(location.hash)?.[1] ?? ''
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  addEventListener('popstate', listener)
  return () => {
    removeEventListener('hashchange', listener)
    removeEventListener('popstate', listener)
  }
}

function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const oldURL = location.href
  const url = new URL(oldURL)
  url.hash = to.startsWith('/') ? to : `/${to}`
  history[replace ? 'replaceState' : 'pushState'](null, '', url)
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: url.href }))
}

function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, addressedPath), navigate]
}

function useHashQuery(): string {
  return useSyncExternalStore(subscribe, queryPart)
}

/**
 * The same for one page alone: it keeps hearing its own last address while another page is shown, so that it stays as it
 * was left. `base` is the page's path.
 */
export function locationWithin(base: string): typeof useHashLocation {
  let own = { path: base, query: '' }
  const look = () => {
    const path = addressedPath()
    if (isWithin(path, base)) own = { path, query: queryPart() }
    return own
  }
  // a page that comes to stand only after it was left must not lead the window back
  const go: typeof navigate = (to, options) => {
    if (isWithin(addressedPath(), base)) navigate(to, options)
  }
  const usePath = (): [string, typeof navigate] => [useSyncExternalStore(subscribe, () => look().path), go]
  const useQuery = () => useSyncExternalStore(subscribe, () => look().query)
  return Object.assign(usePath, { hrefs: (href: string) => `#${href}`, searchHook: useQuery })
}

/** Whether an address lies on a page or below it. */
export function isWithin(path: string, base: string): boolean {
  return path === base || path.startsWith(`${base}/`)
}

export const useHashLocation = Object.assign(useHashPath, { hrefs: (href: string) => `#${href}`, searchHook: useHashQuery })
