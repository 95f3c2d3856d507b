/** Storing applications to reopen: one per business and day of asking; tied to the premises of the closure ledgers. */
import { and, eq, sql } from 'drizzle-orm'
import type { ReopeningDraft } from '../../shared/ledgers/drafts.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { businessOf, isBusinessOf } from '../identities/businesses.ts'
import { placeRemarks } from '../identities/place-remarks.ts'
import { premisesPlace } from '../ledgers/read/values/premises-places.ts'
import type { Remark, Store } from '../ledgers/store.ts'
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
    const business = businessOf(db).get({ id })
    const remark = business && remarkOf(name, business)
    return remark ? [remark, ...place] : place
  },
}

type Business = NonNullable<ReturnType<ReturnType<typeof businessOf>['get']>>

function remarkOf(value: string, { premisesId, meant, answer, isAsked, namesakes }: Business): Remark | null {
  if (premisesId !== null && answer !== 'is') return null
  if (answer !== null) {
    const who = premisesId === null ? '不是关停台账里的店铺' : `认作${meant ?? ''}`
    return { code: 'identity_remembered', message: `“${value}”按已确认的身份${who}。`, value }
  }
  if (isAsked === 0) {
    return { code: 'premises_unknown', message: `关停台账里没有“${value}”，先存着；关停台账导入后会自动对上。`, value }
  }
  const why =
    namesakes > 1
      ? `关停台账里有${namesakes}家“${value}”`
      : namesakes === 1
        ? `关停台账里的“${value}”地址或社区不一样`
        : `关停台账里没有“${value}”，但有相近的店铺`
  return { code: 'premises_unknown', message: `${why}，请确认一次是哪一家，以后照此认。`, value }
}

/** A sheet without a word on the outcome does not take one back. */
function says(draft: ReopeningDraft) {
  const { number, trade, address, operator, phone, staffCount, verifiedOn, verifiedBy, result, opinion, note } = draft
  return { number, trade, address, operator, phone, staffCount, verifiedOn, verifiedBy, result, opinion, note }
}

/** By name and address, else by a name that only one business has, which does not lie in another community. */
export function linkReopenings(db: Db): void {
  db.run(sql`
    update reopening_application set premises_id = coalesce(
      (select id from premises where name = reopening_application.name and address = reopening_application.address limit 1),
      (select max(id) from premises where name = reopening_application.name having count(*) = 1
        and max((reopening_application.address is null or address is null)
          and (reopening_application.community_id is null or community_id is null
            or community_id = reopening_application.community_id)
          and not exists (select 1 from identity_tie t where ${isBusinessOf(sql`reopening_application`)}))))
    where premises_id is null`)
}
