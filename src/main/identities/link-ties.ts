/**
 * Ties rows by what the clerk answered once, and lets go of them when an answer is taken back. As with all linking, the
 * rows themselves get no place in the history: the answer has one.
 */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Db } from '../db/open.ts'

/** Before the rules of linking: what was answered goes before “whoever bears the name alone”, but not before name and telephone. */
export function linkByTies(db: Db): void {
  if (!hasTies(db)) return
  db.run(sql`update assignment as a set person_id = t.person_id, match = 'linked'
    from identity_tie t join person p on p.id = t.person_id, shift s
    where s.id = a.shift_id and a.match <> 'linked' and t.subject = 'roster' and t.answer = 'is' and t.said = a.name_written
      and t.phone is a.phone_written and t.context = s.checkpoint_name
      and (a.phone_written is null or not exists (
        select 1 from person other where other.name = a.name_written and other.phone = a.phone_written))`)
  db.run(sql`update temperature_reading as r set case_id = ${caseOf(sql`t.person_id`)}
    from identity_tie t
    where r.case_id is null and r.id_number is null and t.subject = 'reading' and t.answer = 'is' and t.said = r.name
      and t.phone is r.phone`)
  db.run(sql`update isolation_case as c set compound_id = ${compoundOf}, building_id = ${buildingOf(sql`c.building_number`)}
    from identity_tie t join area target on target.id = t.area_id
    where c.compound_id is null and ${isPlaceOf(sql`coalesce(c.compound_name, c.address)`, sql`c`)}`)
  db.run(sql`update checkpoint as c set compound_id = ${compoundOf}
    from identity_tie t join area target on target.id = t.area_id
    where c.compound_id is null and ${isPlaceOf(sql`c.compound_name`, sql`c`)}`)
  db.run(sql`update resident as c set area_id = coalesce(${buildingOf(sql`c.building_number`)}, ${compoundOf})
    from identity_tie t join area target on target.id = t.area_id
    where c.area_id is null and ${isPlaceOf(sql`c.compound_name`, sql`c`)}`)
}

/** After them: a house number that its compound does not have. */
export function linkBuildingsByTies(db: Db): void {
  if (!hasTies(db)) return
  const isMeant = sql`t.subject = 'building' and t.area_id is not null and t.building_number = c.building_number`
  db.run(sql`update isolation_case as c set building_id = t.area_id from identity_tie t
    where c.building_id is null and t.compound_id = c.compound_id and ${isMeant}`)
  db.run(sql`update resident as c set area_id = t.area_id from identity_tie t where t.compound_id = c.area_id and ${isMeant}`)
}

/**
 * Rows tied by these answers are nobody's again, until linking finds them somebody. Whoever was put into a shift by hand
 * stays: the shift's history names them.
 */
export function letGoOfTied(db: Db, tieIds: number[]): void {
  const isTaken = sql`t.id in (select value from json_each(${JSON.stringify(tieIds)})) and t.answer = 'is'`
  db.run(sql`update assignment as a set person_id = null, match = 'unknown'
    from identity_tie t, shift s
    where ${isTaken} and t.subject = 'roster' and s.id = a.shift_id and a.person_id = t.person_id and t.said = a.name_written
      and t.phone is a.phone_written and t.context = s.checkpoint_name and not ${isByHand}`)
  db.run(sql`update temperature_reading as r set case_id = null
    from identity_tie t, isolation_case c
    where ${isTaken} and t.subject = 'reading' and c.id = r.case_id and c.key_person_id = t.person_id and r.id_number is null
      and t.said = r.name and t.phone is r.phone`)
  const isPlaced = (said: SQL) => sql`${isTaken} and ${isPlaceOf(said, sql`c`)}`
  db.run(sql`update isolation_case as c set compound_id = null, building_id = null
    from identity_tie t join area target on target.id = t.area_id
    where ${isPlaced(sql`coalesce(c.compound_name, c.address)`)} and c.compound_id = ${compoundOf}`)
  db.run(sql`update checkpoint as c set compound_id = null,
      lon = iif(position_state = 'approximate', null, lon), lat = iif(position_state = 'approximate', null, lat),
      position_state = iif(position_state = 'approximate', 'none', position_state)
    from identity_tie t join area target on target.id = t.area_id
    where ${isPlaced(sql`c.compound_name`)} and c.compound_id = ${compoundOf}`)
  db.run(sql`update resident as c set area_id = null
    from identity_tie t join area target on target.id = t.area_id
    where ${isPlaced(sql`c.compound_name`)}
      and (c.area_id = target.id or c.area_id in (select id from area b where b.parent_id = target.id))`)
  const isHoused = sql`${isTaken} and t.subject = 'building' and t.building_number = c.building_number`
  db.run(sql`update isolation_case as c set building_id = null from identity_tie t
    where ${isHoused} and c.compound_id = t.compound_id and c.building_id = t.area_id`)
  db.run(sql`update resident as c set area_id = t.compound_id from identity_tie t where ${isHoused} and c.area_id = t.area_id`)
}

function hasTies(db: Db): boolean {
  return db.get(sql`select 1 from identity_tie limit 1`) !== undefined
}

/** The latest case of the observed person that had begun on the reading's day. */
function caseOf(personId: SQL): SQL {
  return sql`(select c.id from isolation_case c where c.key_person_id = ${personId}
    order by coalesce(c.start_on, '') <= r.day desc, c.start_on desc limit 1)`
}

function isPlaceOf(said: SQL, row: SQL): SQL {
  return sql`t.subject = 'place' and t.answer = 'is' and t.said = ${said} and t.community_id is ${row}.community_id`
}

const compoundOf = sql`iif(target.kind = 'building', target.parent_id, target.id)`

/** An answer that names a building means it; one that names a compound leaves the number to the base map. */
function buildingOf(number: SQL): SQL {
  return sql`iif(target.kind = 'building', target.id, (select b.id from area b
    where b.kind = 'building' and b.parent_id = target.id and b.number = ${number} limit 1))`
}

const isByHand = sql`exists (
  select 1 from record_change h, json_each(h.after, '$.people') one
  where h.id = (select max(id) from record_change where entity = 'assignment' and entity_id = s.id)
    and one.value ->> 'name' = a.name_written and one.value ->> 'personId' = a.person_id)`
