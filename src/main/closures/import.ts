/** Storing closure ledgers: premises are known by name and address; closed again after reopening is a new order. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { ClosureDraft } from '../../shared/ledgers/drafts.ts'
import { statement } from '../db/statement.ts'
import { placeRemarks } from '../identities/place-remarks.ts'
import { premisesPlace } from '../ledgers/read/values/premises-places.ts'
import type { Store, StoreContext } from '../ledgers/store.ts'
import { closureOrder, premises } from './table.ts'

const latestOrder = statement((db) =>
  db
    .select()
    .from(closureOrder)
    .where(eq(closureOrder.premisesId, sql.placeholder('premisesId')))
    .orderBy(desc(closureOrder.id))
    .prepare(),
)

const orderById = statement((db) =>
  db
    .select({ premisesId: closureOrder.premisesId })
    .from(closureOrder)
    .where(eq(closureOrder.id, sql.placeholder('id')))
    .prepare(),
)

const byNameAndAddress = statement((db) =>
  db
    .select()
    .from(premises)
    .where(
      and(eq(premises.name, sql.placeholder('name')), sql`coalesce(${premises.address}, '') = ${sql.placeholder('address')}`),
    )
    .prepare(),
)

export const closureStore: Store<ClosureDraft> = {
  find: (draft, context) => {
    const shop = shopOf(draft, context)
    if (!shop) return undefined
    const latest = latestOrder(context.db).get({ premisesId: shop.id })
    const isClosedAgain = latest?.reopenedOn && draft.closedOn && draft.closedOn > latest.reopenedOn
    return isClosedAgain ? undefined : latest
  },
  store: (draft, existing, statedAt, context) => {
    const { number, name, trade, address, operator, phone } = draft
    const shop = context.save({
      table: premises,
      entity: 'premises',
      existing: shopOf(draft, context),
      values: {
        ...{ number, name, trade, address, operator, phone, statedAt },
        ...premisesPlace(address),
        communityId: context.areas.community(draft.community),
      },
    })
    const order = context.save({
      table: closureOrder,
      entity: 'closure_order',
      existing,
      values: { ...says(draft), ...noticeOf(draft, existing), premisesId: shop.id, closedOn: draft.closedOn },
      initial: { hasNotice: false, closedOn: draft.closedOn ?? statedAt },
    })
    return order.outcome === 'unchanged' ? { ...order, outcome: shop.outcome } : order
  },
  says,
  remarks: (_draft, id, { db }) => {
    const order = orderById(db).get({ id })
    return order ? placeRemarks('premises', order.premisesId, db) : []
  },
}

/** A blank notice column does not take back a notice that was posted. */
function says({ closedOn, jointBodies, hasNotice, noticeOn, reopenedOn, note }: ClosureDraft) {
  return { closedOn, jointBodies, hasNotice: hasNotice || null, noticeOn, reopenedOn, note }
}

/** A notice without a date is the closure's day's: a list that writes that day out says nothing new. */
function noticeOf({ closedOn, noticeOn }: ClosureDraft, existing: { [column: string]: unknown } | undefined) {
  const isKnown = existing?.['hasNotice'] === true && existing['noticeOn'] === null && existing['closedOn'] === noticeOn
  return isKnown && closedOn === noticeOn ? { noticeOn: null } : { noticeOn }
}

function shopOf({ name, address }: ClosureDraft, { db }: StoreContext) {
  return byNameAndAddress(db).get({ name, address: address ?? '' })
}
