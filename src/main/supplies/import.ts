/** Storing supplies: a line is its thing, specification, place and day. */
import { sql } from 'drizzle-orm'
import type { SupplyDraft } from '../../shared/ledgers/drafts.ts'
import { dayPart } from '../../shared/days.ts'
import { statement } from '../db/statement.ts'
import type { Store } from '../ledgers/store.ts'
import { supplyRecord } from './table.ts'

const value = sql.placeholder

const sameLine = statement((db) =>
  db
    .select()
    .from(supplyRecord)
    .where(
      sql`${supplyRecord.name} = ${value('name')} and ${supplyRecord.day} = ${value('day')}
        and ${supplyRecord.specification} is ${value('specification')} and ${supplyRecord.place} is ${value('place')}
        and ${supplyRecord.communityId} is ${value('communityId')}`,
    )
    .prepare(),
)

export const supplyStore: Store<SupplyDraft> = {
  find: (draft, { db, areas }, statedAt) => {
    const { name, specification, place } = draft
    const communityId = areas.community(draft.community)
    return sameLine(db).get({ name, specification, place, communityId, day: dayOf(draft, statedAt) })
  },
  store: (draft, existing, statedAt, { areas, save }) =>
    save({
      table: supplyRecord,
      entity: 'supply_record',
      existing,
      values: {
        ...says(draft),
        name: draft.name,
        communityId: areas.community(draft.community),
        day: dayOf(draft, statedAt),
        statedAt,
      },
    }),
  says,
}

/** A line without a day of its own is of the sheet's; without that either it holds from the beginning. */
function dayOf({ day }: SupplyDraft, statedAt: string | null): string {
  return day ?? (statedAt === null ? '' : dayPart(statedAt))
}

function says({ specification, unit, place, received, issued, stock, keeper, note }: SupplyDraft) {
  return { specification, unit, place, received, issued, stock, keeper, note }
}
