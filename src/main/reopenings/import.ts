/** Storing applications to reopen: one per business and day of asking; tied to the premises of the closure ledgers. */
import { and, eq, sql } from 'drizzle-orm'
import type { ReopeningDraft } from '../../shared/ledgers/drafts.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { placeRemarks } from '../identities/place-remarks.ts'
import { premisesPlace } from '../ledgers/read/values/premises-places.ts'
import type { Store } from '../ledgers/store.ts'
import { reopeningApplication } from './table.ts'

const sameApplication = statement((db) =>
  db
    .select()
    .from(reopeningApplication)
    .where(
      and(
        eq(reopeningApplication.name, sql.placeholder('name')),
        eq(reopeningApplication.appliedOn, sql.placeholder('appliedOn')),
        sql`coalesce(${reopeningApplication.address}, '') = ${sql.placeholder('address')}`,
      ),
    )
    .prepare(),
)

const applicationById = statement((db) =>
  db
    .select()
    .from(reopeningApplication)
    .where(eq(reopeningApplication.id, sql.placeholder('id')))
    .prepare(),
)

export const reopeningStore: Store<ReopeningDraft> = {
  find: ({ name, address, appliedOn }, { db }) =>
    sameApplication(db).get({ name, address: address ?? '', appliedOn: appliedOn ?? '' }),
  store: (draft, existing, statedAt, { areas, save }) =>
    save({
      table: reopeningApplication,
      entity: 'reopening_application',
      existing,
      values: {
        ...says(draft),
        name: draft.name,
        ...premisesPlace(draft.address),
        communityId: areas.community(draft.community),
        appliedOn: draft.appliedOn ?? '',
        statedAt,
      },
      initial: { result: 'applied' },
    }),
  says,
  remarks: ({ name }, id, { db }) => {
    const place = placeRemarks('reopening_application', id, db)
    if (applicationById(db).get({ id })?.premisesId !== null) return place
    const message = `关停台账里没有“${name}”，或有几家同名，先存着；关停台账导入后会自动对上。`
    return [{ code: 'premises_unknown', message, value: name }, ...place]
  },
}

/** A sheet without a word on the outcome does not take one back. */
function says(draft: ReopeningDraft) {
  const { number, trade, address, operator, phone, staffCount, verifiedOn, verifiedBy, result, opinion, note } = draft
  return { number, trade, address, operator, phone, staffCount, verifiedOn, verifiedBy, result, opinion, note }
}

/** By name and address, else by a name that only one business has. */
export function linkReopenings(db: Db): void {
  db.run(sql`
    update reopening_application set premises_id = coalesce(
      (select id from premises where name = reopening_application.name and address = reopening_application.address limit 1),
      (select max(id) from premises where name = reopening_application.name
        and (reopening_application.address is null or address is null) having count(*) = 1))
    where premises_id is null`)
}
