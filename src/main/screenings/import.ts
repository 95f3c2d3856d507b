/** Storing screening summaries: one per community and cut-off; a later cut-off stands beside the earlier. */
import { and, eq } from 'drizzle-orm'
import type { ScreeningDraft } from '../../shared/ledgers/drafts.ts'
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
    }),
  says,
}

function says({ households, residents, commitments, note }: ScreeningDraft) {
  return { households, residents, commitments, note }
}
