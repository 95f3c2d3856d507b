/** Where a find is opened: posts and places on the map, everybody and everything else in its list, at its own row. */
import type { Found } from '../../shared/find/find.ts'

export function addressOf({ kind, id, name, areaKind }: Found): string {
  if (kind === 'checkpoints') return `/map/deployment/checkpoint-${id}`
  if (kind === 'areas') return areaKind === 'building' ? `/map/key-persons/building-${id}` : `/map/deployment/area-${id}`
  return `/figures/${kind}/find/${encodeURIComponent(name)}/${id}`
}
