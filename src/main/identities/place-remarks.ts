/** What is said of a stored row's address: that nobody knows yet where it is, or that it was answered once. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { buildingNameIn, placeSaid } from '../areas/link-addresses.ts'
import type { Addressed } from '../areas/link-addresses.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import type { Remark } from '../ledgers/store.ts'

/** Nothing of an address the base map knows by itself, and nothing where there is no map to tie it to. */
export function placeRemarks(table: Addressed, id: number, db: Db): Remark[] {
  const place = PLACES[table](db).get({ id })
  const value = place?.address ?? place?.said
  if (!place || !value) return []
  if (place.isAsked === 1)
    return [{ code: 'address_untied', message: '这个地址对不上底图上的小区、楼栋或单元，请确认一次，以后照此认。', value }]
  if (place.answer === null) return []
  const message = `“${value}”按已确认的住址${place.answer === 'none' ? '不上图' : '认到底图'}。`
  return [{ code: 'identity_remembered', message, value }]
}

/** The answer a row's place follows; null where there is none. */
export function rememberedPlace(table: Addressed, id: number, db: Db): 'is' | 'none' | null {
  return PLACES[table](db).get({ id })?.answer ?? null
}

const PLACES = {
  isolation_case: placeIn('isolation_case'),
  household: placeIn('household'),
  premises: placeIn('premises'),
  reopening_application: placeIn('reopening_application'),
}

/** Asked as far down as the address speaks and the map has something to choose from; an answer ends the asking. */
function placeIn(table: Addressed) {
  const row = sql`r`
  const name = buildingNameIn(table, row)
  const said = placeSaid(table, row)
  const ofPlace = sql`(t.subject = 'place' and t.said = ${said} and t.community_id is r.community_id)`
  const ofBuilding = sql`(t.subject = 'building' and t.compound_id = r.compound_id
    and t.building_number is r.building_number and t.building_name is iif(r.building_number is null, ${name}, null))`
  const ofUnit = sql`(t.subject = 'unit' and t.building_id = r.building_id and t.unit_number = r.unit_number)`
  const isOpen = (answer: SQL) => sql`not exists (select 1 from identity_tie t where ${answer})`
  return statement((db) =>
    db
      .select({
        said: sql<string | null>`${said}`,
        address: sql<string | null>`r.address`,
        answer: sql<'is' | 'none' | null>`(select t.answer from identity_tie t
          where ${ofPlace} or ${ofBuilding} or ${ofUnit} order by t.answer = 'is' limit 1)`,
        isAsked: sql<0 | 1>`case
          when r.compound_id is null then exists (select 1 from area where kind = 'compound') and ${isOpen(ofPlace)}
          when r.building_id is null then coalesce(r.building_number, ${name}) is not null and ${isOpen(ofBuilding)}
            and exists (select 1 from area b where b.kind = 'building' and b.parent_id = r.compound_id)
          when r.unit_id is null then r.unit_number is not null and ${isOpen(ofUnit)}
            and exists (select 1 from area u where u.kind = 'unit' and u.parent_id = r.building_id)
          else 0 end`,
      })
      .from(sql`${sql.identifier(table)} r`)
      .where(sql`r.id = ${sql.placeholder('id')}`)
      .prepare(),
  )
}
