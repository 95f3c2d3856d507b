/**
 * Ties rows by what the clerk answered once, and lets go of them when an answer is taken back. As with all linking, the
 * rows themselves get no place in the history: the answer has one.
 */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Db } from '../db/open.ts'
import { letGoOfBusinesses, tieBusinesses } from './businesses.ts'
import { compoundOf, hasTies, isPlaceOf, letGoOfPlaces } from './link-places.ts'

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
  db.run(sql`update checkpoint as c set compound_id = ${compoundOf}
    from identity_tie t join area target on target.id = t.area_id
    where c.compound_id is null and ${isPlaceOf(sql`c.compound_name`, sql`c`)}`)
  tieBusinesses(db)
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
  letGoOfPlaces(db, isTaken)
  letGoOfBusinesses(db, isTaken)
  db.run(sql`update checkpoint as c set compound_id = null,
      lon = iif(position_state = 'approximate', null, lon), lat = iif(position_state = 'approximate', null, lat),
      position_state = iif(position_state = 'approximate', 'none', position_state)
    from identity_tie t join area target on target.id = t.area_id
    where ${isTaken} and ${isPlaceOf(sql`c.compound_name`, sql`c`)} and c.compound_id = ${compoundOf}`)
}

/** The latest case of the observed person that had begun on the reading's day. */
function caseOf(personId: SQL): SQL {
  return sql`(select c.id from isolation_case c where c.key_person_id = ${personId}
    order by coalesce(c.start_on, '') <= r.day desc, c.start_on desc limit 1)`
}

const isByHand = sql`exists (
  select 1 from record_change h, json_each(h.after, '$.people') one
  where h.id = (select max(id) from record_change where entity = 'assignment' and entity_id = s.id)
    and one.value ->> 'name' = a.name_written and one.value ->> 'personId' = a.person_id)`
