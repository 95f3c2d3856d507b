/** Closed premises edited by hand: the premises and their closure order. */
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { FieldValues } from '../../shared/records/field.ts'
import { areaName } from '../areas/area-names.ts'
import { placeOfArea } from '../areas/place-of-area.ts'
import { linkPlaces } from '../identities/link-places.ts'
import { premisesPlace } from '../ledgers/read/values/premises-places.ts'
import { columnsOf, communityIn, textOf } from '../records/editor.ts'
import type { EditContext, Editor } from '../records/editor.ts'
import { closureOrder, premises } from './table.ts'

const OF_PREMISES = ['number', 'name', 'trade', 'address', 'operator', 'phone'] as const
const OF_ORDER = ['closedOn', 'jointBodies', 'hasNotice', 'noticeOn', 'note'] as const

export const closureEditor: Editor = {
  read: (id, context) => {
    const found = stored(id, context)
    if (!found) return undefined
    const { order, shop } = found
    return {
      values: {
        ...columnsOf(shop, OF_PREMISES),
        ...columnsOf(order, OF_ORDER),
        community: areaName(context.db, shop.communityId),
      },
      ended: order.reopenedOn === null ? null : { label: '复工', on: order.reopenedOn },
      place: placeOfArea(context.db, shop.buildingId ?? shop.compoundId),
      links: [],
    }
  },
  same: (values, { db }) => {
    const name = textOf(values['name'])
    if (!name) return undefined
    return db
      .select({ id: closureOrder.id })
      .from(closureOrder)
      .innerJoin(premises, eq(premises.id, closureOrder.premisesId))
      .where(
        and(
          eq(premises.name, name),
          sql`coalesce(${premises.address}, '') = ${textOf(values['address']) ?? ''}`,
          isNull(closureOrder.reopenedOn),
        ),
      )
      .get()?.id
  },
  create: (values, context) => {
    const premisesId = premisesOf(values, context)
    linkPlaces(context.db, ['premises'])
    return context.rows.insert(closureOrder, { hasNotice: false, ...columnsOf(values, OF_ORDER), premisesId })
  },
  change: (id, values, context) => {
    const found = stored(id, context)
    if (!found) return
    context.rows.update(premises, found.shop.id, shopColumns(values, context))
    context.rows.update(closureOrder, id, columnsOf(values, OF_ORDER))
    linkPlaces(context.db, ['premises'])
  },
  end: (id, _ending, on, { rows }) => rows.update(closureOrder, id, { reopenedOn: on }),
  remove: (id, context) => {
    const found = stored(id, context)
    if (!found) return
    context.rows.remove(closureOrder, id)
    const others = context.db.select({ n: count() }).from(closureOrder).where(eq(closureOrder.premisesId, found.shop.id)).get()
    if (others?.n === 0) context.rows.remove(premises, found.shop.id)
  },
  traces: (id, context) => {
    const found = stored(id, context)
    return [{ entity: 'closure_order', id }, ...(found ? [{ entity: 'premises', id: found.shop.id }] : [])]
  },
}

function stored(id: number, { db }: EditContext) {
  return db
    .select({ order: closureOrder, shop: premises })
    .from(closureOrder)
    .innerJoin(premises, eq(premises.id, closureOrder.premisesId))
    .where(eq(closureOrder.id, id))
    .get()
}

/** Premises that reopened and are closed again keep their record and get a new order. */
function premisesOf(values: FieldValues, context: EditContext): number {
  const { db, rows } = context
  const known = db
    .select()
    .from(premises)
    .where(
      and(eq(premises.name, String(values['name'])), sql`coalesce(${premises.address}, '') = ${textOf(values['address']) ?? ''}`),
    )
    .get()
  if (!known) return rows.insert(premises, shopColumns(values, context))
  rows.update(premises, known.id, shopColumns(values, context))
  return known.id
}

function shopColumns(values: FieldValues, context: EditContext) {
  const isElsewhere = 'address' in values || 'community' in values
  return {
    ...columnsOf(values, OF_PREMISES),
    ...communityIn(values, context),
    ...('address' in values ? premisesPlace(textOf(values['address'])) : {}),
    // tied anew by what the address says now
    ...(isElsewhere ? { compoundId: null, buildingId: null, unitId: null } : {}),
  }
}
