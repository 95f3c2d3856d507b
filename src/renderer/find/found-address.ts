/** Where a find is opened: places on the map, everything else in its list, at its own record. */
import type { Found } from '../../shared/find/find.ts'
import { listAddress } from '../lists/list-address.ts'

export function addressOf({ kind, id, areaKind }: Found): string {
  if (kind === 'residents') return `~/residents/${id}`
  if (kind !== 'areas') return listAddress(kind, { id })
  return areaKind === 'building' ? `/map/key-persons/building-${id}` : `/map/deployment/area-${id}`
}
