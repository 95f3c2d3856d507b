/** Where in a list the window is, as its address says: a figure's records, one open record, a search. */
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ListKind } from '../../shared/figures/figures.ts'
import { LIST_PATHS, SHIFTS, placeAt } from './list-address.ts'
import type { ListPlace } from './list-address.ts'
import { readPlace } from './list-place.ts'

export interface PlaceControl extends ListPlace {
  /** searching and narrowing leave no trail of addresses to go back through; opening a record does */
  go: (change: ListPlace) => void
}

export function useListPlace(kind: ListKind): PlaceControl {
  const [path, navigate] = useLocation()
  const query = useSearch()
  const place = useMemo(() => readPlace(kind, path, query), [kind, path, query])
  // whatever a list is narrowed to, its page stays the same one
  const page = kind === 'shifts' ? SHIFTS : LIST_PATHS[kind]
  return {
    ...place,
    go: (change) => navigate(placeAt(page, { ...place, ...change }), { replace: !('id' in change) || change.id === undefined }),
  }
}
