/** Where a list, a figure's records or one record is opened; every link to records is made here. */
import type { FigureCode, ListKind } from '../../shared/figures/figures.ts'

export const LIST_PATHS: Record<ListKind, string> = {
  checkpoints: '/checkpoints',
  people: '/people',
  shifts: '/roster',
  cases: '/cases',
  closures: '/closures',
  screenings: '/screenings',
  findings: '/inspections',
  bulletins: '/inspections/bulletins',
  households: '/screenings/households',
  supplies: '/supplies',
  readings: '/cases/readings',
  reopenings: '/closures/reopenings',
}

/** Shifts one under the other, where they are narrowed to some; all of them are the roster. */
export const SHIFTS = '/shifts'

/** What a list is narrowed to and which of its records is open. */
export interface ListPlace {
  figure?: FigureCode | undefined
  id?: number | undefined
  search?: string | undefined
}

/** `~/checkpoints/32?figure=staffing_below_standard`: for `Link` and `navigate` on any page, nested or not. */
export function listAddress(kind: ListKind, place: ListPlace = {}): string {
  const isNarrowed = place.figure !== undefined || Boolean(place.search)
  return placeAt(kind === 'shifts' && isNarrowed ? SHIFTS : LIST_PATHS[kind], place)
}

export function placeAt(path: string, { figure, id, search }: ListPlace): string {
  const query = new URLSearchParams()
  if (figure) query.set('figure', figure)
  if (search) query.set('search', search)
  const address = `~${path}${id === undefined ? '' : `/${id}`}`
  return query.size > 0 ? `${address}?${query.toString()}` : address
}
