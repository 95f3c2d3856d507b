/** A list's place, read from its address. */
import { FIGURES, FIGURE_CODES } from '../../shared/figures/figures.ts'
import type { ListKind } from '../../shared/figures/figures.ts'
import type { ListPlace } from './list-address.ts'

/** `path` is what follows the list's own: `/32`. A figure that counts another list is not meant. */
export function readPlace(kind: ListKind, path: string, query: string): ListPlace {
  const given = new URLSearchParams(query)
  const id = /^\/(\d+)$/.exec(path)?.[1]
  const figure = FIGURE_CODES.find((code) => code === given.get('figure') && FIGURES[code].kind === kind)
  return { figure, id: id === undefined ? undefined : Number(id), search: given.get('search') ?? undefined }
}
