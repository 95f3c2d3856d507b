/** Ties addresses to the base map: the compound, its building and the building's unit, each where the map knows it. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import { compoundsCalled } from './other-names.ts'

/** Tables whose rows lie at an address; residents, who are too many, keep one reference and are tied by themselves. */
export const ADDRESSED = ['isolation_case', 'household', 'premises', 'reopening_application'] as const
export type Addressed = (typeof ADDRESSED)[number]

export function linkAddresses(db: Db, tables: readonly Addressed[] = ADDRESSED): void {
  for (const table of tables) {
    linkCompounds(db, table)
    linkBuildings(db, table)
  }
  linkUnits(db, tables)
}

/** Also after buildings were tied by hand: their units are known by their numbers all the same. */
export function linkUnits(db: Db, tables: readonly Addressed[] = ADDRESSED): void {
  if (db.get(sql`select 1 from area where kind = 'unit' limit 1`) === undefined) return
  for (const table of tables) {
    const row = sql.identifier(table)
    db.run(sql`update ${row} set unit_id = (select u.id from area u
        where u.kind = 'unit' and u.parent_id = ${row}.building_id and ${isUnit(sql`u`, sql`${row}.unit_number`)} limit 1)
      where building_id is not null and unit_id is null and unit_number is not null`)
  }
}

/** 2单元 and the map's 2; 东单元, which has no number, by its name. */
export function isUnit(unit: SQL, said: SQL): SQL {
  return sql`(cast(${unit}.number as text) = ${said}
    or (${unit}.number is null and (${unit}.name = ${said} or ${unit}.name like '%' || ${said} || '单元')))`
}

/** 3号楼 and the map's 3; A座, which has no number, by its name, with the compound's before it or without. */
export function isBuilding(building: SQL, said: { number: SQL; name: SQL }): SQL {
  return sql`(${building}.number = ${said.number} or (${said.number} is null and ${building}.name in
    (${said.name}, (select c.name from area c where c.id = ${building}.parent_id) || ${said.name})))`
}

/** The words that say where a row lies, whole addresses among them; premises on a road say none. */
export function placeSaid(table: Addressed, row: SQL): SQL {
  const hasAddress = table === 'isolation_case' || table === 'household'
  return hasAddress ? sql`coalesce(${row}.compound_name, ${row}.address)` : sql`${row}.compound_name`
}

/** Only houses of a screening come with names for their buildings. */
export function buildingNameIn(table: Addressed, row: SQL): SQL {
  return table === 'household' ? sql`${row}.building_name` : sql`null`
}

function linkCompounds(db: Db, table: Addressed): void {
  const row = sql.identifier(table)
  const compoundWhere = (condition: SQL) => sql`(select a.id from area a
    where a.kind = 'compound' and ${condition}
      and (a.name = ${row}.compound_name or a.id in ${compoundsCalled(sql`${row}.compound_name`)}) limit 1)`
  db.run(sql`update ${row}
    set compound_id = coalesce(${compoundWhere(sql`a.parent_id = ${row}.community_id`)}, ${compoundWhere(sql`1`)})
    where compound_name is not null and compound_id is null`)
}

function linkBuildings(db: Db, table: Addressed): void {
  const row = sql.identifier(table)
  const said = { number: sql`${row}.building_number`, name: buildingNameIn(table, sql`${row}`) }
  db.run(sql`update ${row} set building_id = (select b.id from area b
      where b.kind = 'building' and b.parent_id = ${row}.compound_id and ${isBuilding(sql`b`, said)} limit 1)
    where compound_id is not null and building_id is null and coalesce(${said.number}, ${said.name}) is not null`)
}
