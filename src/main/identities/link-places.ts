/**
 * Ties addresses to compounds, buildings and units: by what the clerk answered once, else by what the base map calls them.
 * Like all linking it leaves no trace in the history of the rows: the answer has one.
 */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { ADDRESSED, buildingNameIn, isBuilding, linkAddresses, linkUnits, placeSaid } from '../areas/link-addresses.ts'
import type { Addressed } from '../areas/link-addresses.ts'
import type { Db } from '../db/open.ts'

/** An answer of the place goes before the map's names; houses and units that the map lacks are asked for after them. */
export function linkPlaces(db: Db, tables: readonly Addressed[] = ADDRESSED): void {
  const isAnswered = hasTies(db)
  if (isAnswered) for (const table of tables) tiePlaces(db, table)
  linkAddresses(db, tables)
  if (!isAnswered) return
  for (const table of tables) tieBuildings(db, table)
  linkUnits(db, tables)
  for (const table of tables) tieUnits(db, table)
}

/** Residents keep the smallest area alone: nothing, a compound or a building goes on to the next smaller. */
export function tieResidents(db: Db): void {
  if (!hasTies(db)) return
  const said = { number: sql`c.building_number`, name: sql`c.building_name` }
  db.run(sql`update resident as c set area_id = coalesce(${buildingOf(said)}, ${compoundOf})
    from identity_tie t join area target on target.id = t.area_id
    where c.area_id is null and ${isPlaceOf(sql`c.compound_name`, sql`c`)}`)
}

export function tieResidentsToBuildings(db: Db): void {
  if (!hasTies(db)) return
  db.run(sql`update resident as c set area_id = t.area_id from identity_tie t
    where t.compound_id = c.area_id and t.area_id is not null and ${isHouseOf(sql`c`, sql`c.building_name`)}`)
}

/** Rows tied by the answers that are taken back lie nowhere again, until linking finds them a place. */
export function letGoOfPlaces(db: Db, isTaken: SQL): void {
  for (const table of ADDRESSED) {
    const row = sql.identifier(table)
    db.run(sql`update ${row} as c set compound_id = null, building_id = null, unit_id = null
      from identity_tie t join area target on target.id = t.area_id
      where ${isTaken} and ${isPlaceOf(placeSaid(table, sql`c`), sql`c`)} and c.compound_id = ${compoundOf}`)
    db.run(sql`update ${row} as c set building_id = null, unit_id = null from identity_tie t
      where ${isTaken} and ${isHouseOf(sql`c`, buildingNameIn(table, sql`c`))}
        and c.compound_id = t.compound_id and c.building_id = t.area_id`)
    db.run(sql`update ${row} as c set unit_id = null from identity_tie t
      where ${isTaken} and ${isUnitOf(sql`c`)} and c.building_id = t.building_id and c.unit_id = t.area_id`)
  }
  db.run(sql`update resident as c set area_id = null
    from identity_tie t join area target on target.id = t.area_id
    where ${isTaken} and ${isPlaceOf(sql`c.compound_name`, sql`c`)}
      and (c.area_id in (target.id, ${compoundOf}) or c.area_id in (select id from area b where b.parent_id = ${compoundOf}))`)
  db.run(sql`update resident as c set area_id = t.compound_id from identity_tie t
    where ${isTaken} and ${isHouseOf(sql`c`, sql`c.building_name`)} and c.area_id = t.area_id`)
}

export function hasTies(db: Db): boolean {
  return db.get(sql`select 1 from identity_tie limit 1`) !== undefined
}

/** Of a tie `t`: it says where these words of this row's community mean. */
export function isPlaceOf(said: SQL, row: SQL): SQL {
  return sql`t.subject = 'place' and t.answer = 'is' and t.said = ${said} and t.community_id is ${row}.community_id`
}

function isHouseOf(row: SQL, name: SQL): SQL {
  return sql`t.subject = 'building' and t.building_number is ${row}.building_number
    and t.building_name is iif(${row}.building_number is null, ${name}, null)`
}

function isUnitOf(row: SQL): SQL {
  return sql`t.subject = 'unit' and t.unit_number = ${row}.unit_number`
}

/** Of the area `target` an answer names: the compound it is or lies in. */
export const compoundOf = sql`case target.kind when 'building' then target.parent_id
  when 'unit' then (select b.parent_id from area b where b.id = target.parent_id) else target.id end`

/** An answer that names a building or a unit means it; one that names a compound leaves the number to the base map. */
function buildingOf(said: { number: SQL; name: SQL }): SQL {
  return sql`case target.kind when 'building' then target.id when 'unit' then target.parent_id else (select b.id from area b
    where b.kind = 'building' and b.parent_id = target.id and ${isBuilding(sql`b`, said)} limit 1) end`
}

function tiePlaces(db: Db, table: Addressed): void {
  const said = { number: sql`c.building_number`, name: buildingNameIn(table, sql`c`) }
  db.run(sql`update ${sql.identifier(table)} as c set compound_id = ${compoundOf}, building_id = ${buildingOf(said)},
      unit_id = iif(target.kind = 'unit', target.id, null)
    from identity_tie t join area target on target.id = t.area_id
    where c.compound_id is null and ${isPlaceOf(placeSaid(table, sql`c`), sql`c`)}`)
}

function tieBuildings(db: Db, table: Addressed): void {
  db.run(sql`update ${sql.identifier(table)} as c set building_id = t.area_id from identity_tie t
    where c.building_id is null and t.compound_id = c.compound_id and t.area_id is not null
      and ${isHouseOf(sql`c`, buildingNameIn(table, sql`c`))}`)
}

function tieUnits(db: Db, table: Addressed): void {
  db.run(sql`update ${sql.identifier(table)} as c set unit_id = t.area_id from identity_tie t
    where c.unit_id is null and t.building_id = c.building_id and t.area_id is not null and ${isUnitOf(sql`c`)}`)
}
