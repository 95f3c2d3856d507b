/** Storing screening summaries: one per community and cut-off; a later cut-off stands beside the earlier. */
import { and, eq } from 'drizzle-orm'
import type { ScreeningDraft } from '../../shared/ledgers/drafts.ts'
import { householdSums } from '../households/import.ts'
import type { Store } from '../ledgers/store.ts'
import { screeningSummary } from './table.ts'

export const screeningStore: Store<ScreeningDraft> = {
  find: (draft, { db, areas }, statedAt) =>
    db
      .select()
      .from(screeningSummary)
      .where(
        and(eq(screeningSummary.communityId, areas.community(draft.community) ?? 0), eq(screeningSummary.from, statedAt ?? '')),
      )
      .get(),
  store: (draft, existing, statedAt, { areas, save }) =>
    save({
      table: screeningSummary,
      entity: 'screening_summary',
      existing,
      values: { communityId: areas.community(draft.community), from: statedAt ?? '', ...says(draft) },
      initial: { households: 0, residents: 0, commitments: 0 },
    }),
  says,
  remarks: ({ community, households, commitments }, id, { db, areas }) => {
    const stored = db.select().from(screeningSummary).where(eq(screeningSummary.id, id)).get()
    const communityId = areas.community(community)
    const listed = stored && communityId ? householdSums(db, communityId, stored.from === '' ? '9999' : stored.from) : null
    const isAlike = (said: number | null, counted: number) => said === null || said === counted
    if (!listed || (isAlike(households, listed.households) && isAlike(commitments, listed.commitments))) return []
    const message = `入户排查登记表里是${listed.households}户、承诺书${listed.commitments}户，与汇总不符，请核对；两边都照原样保存。`
    return [{ code: 'total_mismatch', message, value: households === null ? null : String(households) }]
  },
}

function says({ households, residents, commitments, note }: ScreeningDraft) {
  return { households, residents, commitments, note }
}
