/** Storing a base map: areas take their geometry; those that ledgers named before are completed. */
import { and, eq, sql } from 'drizzle-orm'
import type { AreaDraft } from '../../shared/ledgers/drafts.ts'
import type { Store, StoreContext } from '../ledgers/store.ts'
import { area } from './table.ts'

export const areaStore: Store<AreaDraft> = {
  find: (draft, context) => {
    if (draft.areaKind === 'road') return sameRoad(draft, context)
    if (draft.areaKind === 'street') return context.areas.street()
    return context.areas.find(draft.areaKind, draft.name, parentOf(draft, context))
  },
  store: (draft, existing, _statedAt, context) =>
    context.save({
      table: area,
      entity: 'area',
      existing,
      values: { kind: draft.areaKind, name: draft.name, parentId: parentOf(draft, context), ...shape(draft) },
    }),
  says: shape,
}

function shape(draft: AreaDraft) {
  const { number, compoundType, roadClass, geometry } = draft
  return { number, compoundType, roadClass, geometry }
}

function parentOf(draft: AreaDraft, { areas }: StoreContext): number | null {
  const communityId = areas.community(draft.community)
  if (draft.areaKind === 'building' || draft.areaKind === 'unit') {
    const compoundId = areas.compound(draft.compound, communityId)?.id ?? null
    return draft.areaKind === 'unit' ? (areas.building(compoundId, draft.building)?.id ?? compoundId) : compoundId
  }
  if (draft.areaKind === 'compound') return communityId
  return draft.areaKind === 'community' ? (areas.street()?.id ?? null) : null
}

/** Roads have many pieces of one name, and lanes none: a piece is known by its line. */
function sameRoad(draft: AreaDraft, { db }: StoreContext) {
  return db
    .select()
    .from(area)
    .where(and(eq(area.kind, 'road'), eq(area.name, draft.name), eq(area.geometry, sql`${JSON.stringify(draft.geometry)}`)))
    .get()
}
