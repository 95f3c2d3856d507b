/** Storing inspection ledgers: a finding is known by its day, place and wording; bulletins and rounds are made as named. */
import { and, eq, sql } from 'drizzle-orm'
import type { FindingDraft } from '../../shared/ledgers/drafts.ts'
import { tiePosts } from '../checkpoints/tie-posts.ts'
import type { Db } from '../db/open.ts'
import type { Store, StoreContext } from '../ledgers/store.ts'
import { inspectionBulletin, inspectionFinding, inspectionRound } from './table.ts'

export const findingStore: Store<FindingDraft> = {
  find: (draft, { db }, statedAt) =>
    db
      .select({ finding: inspectionFinding })
      .from(inspectionFinding)
      .innerJoin(inspectionRound, eq(inspectionRound.id, inspectionFinding.roundId))
      .where(
        and(
          sql`coalesce(${inspectionRound.onDay}, '') = ${draft.foundOn ?? statedAt ?? ''}`,
          sql`coalesce(${inspectionFinding.place}, '') = ${draft.place ?? ''}`,
          eq(inspectionFinding.description, draft.description),
        ),
      )
      .get()?.finding,
  store: (draft, existing, statedAt, context) => {
    const foundOn = draft.foundOn ?? statedAt
    return context.save({
      table: inspectionFinding,
      entity: 'inspection_finding',
      existing,
      values: {
        ...says(draft),
        roundId: roundOf(foundOn, bulletinOf(draft.bulletin, foundOn, context), context),
        communityId: context.areas.community(draft.community),
        ...progress(draft, existing?.['state']),
        statedAt,
      },
    })
  },
  says,
}

function says({ number, place, description, dueAt, state, responsibleName }: FindingDraft) {
  return { number, place, description, dueAt, state, responsibleName }
}

/** A correction without a date takes its finding's; an older state never takes a correction back. */
function progress({ state, correctedOn, foundOn }: FindingDraft, known: unknown) {
  if (state === 'corrected') return { state, correctedOn: correctedOn ?? foundOn }
  return known === 'corrected' ? { state: known } : { state }
}

function bulletinOf(issue: string | null, day: string | null, { db, save }: StoreContext): number | null {
  if (!issue) return null
  const existing = db.select().from(inspectionBulletin).where(eq(inspectionBulletin.issue, issue)).get()
  const issuedOn = [existing?.issuedOn, day].filter((one) => one != null).sort()[0] ?? null
  return save({ table: inspectionBulletin, entity: 'inspection_bulletin', existing, values: { issue, issuedOn } }).id
}

function roundOf(onDay: string | null, bulletinId: number | null, { db, save }: StoreContext): number {
  const existing = db
    .select()
    .from(inspectionRound)
    .where(sql`coalesce(on_day, '') = ${onDay ?? ''} and coalesce(bulletin_id, 0) = ${bulletinId ?? 0}`)
    .get()
  return save({ table: inspectionRound, entity: 'inspection_round', existing, values: { onDay, bulletinId } }).id
}

/** Ties findings to the checkpoints their place names. */
export function linkFindings(db: Db): void {
  tiePosts(db, inspectionFinding, sql`place`)
}
