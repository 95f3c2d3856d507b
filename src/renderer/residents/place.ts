/** Where in the register the window is, as its address says. */

export interface ResidentsPlace {
  id: number | undefined
  search: string
  /** id of a community */
  community: number | undefined
  /** from 1 */
  page: number
}

export function readPlace(path: string, query: string): ResidentsPlace {
  const asked = new URLSearchParams(query)
  const number = (text: string | null | undefined) => (text && /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined)
  return {
    id: number(/(\d+)$/.exec(path)?.[1]),
    search: asked.get('search') ?? '',
    community: number(asked.get('community')),
    page: number(asked.get('page')) ?? 1,
  }
}

export function writePlace({ id, search, community, page }: ResidentsPlace): string {
  const query = new URLSearchParams()
  if (search) query.set('search', search)
  if (community !== undefined) query.set('community', String(community))
  if (page > 1) query.set('page', String(page))
  const address = `~/residents${id === undefined ? '' : `/${id}`}`
  return query.size > 0 ? `${address}?${query.toString()}` : address
}
