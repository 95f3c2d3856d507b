/** Every stored row that could not be tied and that nobody has answered for yet, in one query. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Moment } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import type { QuestionKey } from './question-key.ts'

export interface OpenRow extends QuestionKey {
  /** the table of `recordId`, one of the rows */
  entity: 'shift' | 'temperature_reading' | 'person' | 'isolation_case' | 'checkpoint' | 'resident'
  recordId: number
  rows: number
  /** several fit, rather than none */
  isAmbiguous: 0 | 1
}

/** Rows of shifts, cases and posts one by one; residents, who come by the hundred thousand, by what they say. null: of all times. */
export function openRows(db: Db, moment: Moment | null): OpenRow[] {
  return db.all<OpenRow>(openSql(moment))
}

/** The same by question: the rows that say the same are one. */
export function openQuestionRows(db: Db, moment: Moment | null): OpenRow[] {
  return db.all<OpenRow>(sql`
    select subject, said, phone, context, communityId, compoundId, buildingNumber, entity, min(recordId) as recordId,
      sum(rows) as rows, max(isAmbiguous) as isAmbiguous
    from (${openSql(moment)})
    group by subject, said, phone, context, communityId, compoundId, buildingNumber
    order by case subject when 'roster' then 0 when 'register' then 1 when 'reading' then 2 when 'place' then 3 else 4 end,
      isAmbiguous desc, rows desc, recordId`)
}

/**
 * Shifts that are over, cases that ended and posts that were given up are not asked for. Nothing is asked as long as there
 * is nothing to choose from: no register, no observed person, no compound on the base map, no building in the compound.
 * Asked after every edit: `cross join` makes SQLite look for the few open names first and not go through all shifts to come.
 */
function openSql(moment: Moment | null): SQL {
  const [after, until] = [moment ?? '', moment ?? '9999']
  return sql`
    select 'roster' as subject, a.name_written as said, a.phone_written as phone, s.checkpoint_name as context,
      null as communityId, null as compoundId, null as buildingNumber, 'shift' as entity, s.id as recordId, 1 as rows,
      a.match = 'ambiguous' as isAmbiguous
    from assignment a cross join shift s on s.id = a.shift_id
    where a.match <> 'linked' and s.end_at > ${after} and exists (select 1 from person)
      and not exists (select 1 from identity_tie t where t.subject = 'roster' and t.said = a.name_written
        and t.phone is a.phone_written and t.context = s.checkpoint_name)
    union all
    select 'reading', r.name, r.phone, null, null, null, null, 'temperature_reading', r.id, 1,
      exists (select 1 from key_person k where k.name = r.name)
    from temperature_reading r
    where r.case_id is null and r.id_number is null and r.day <= ${until} and exists (select 1 from key_person)
      and not exists (select 1 from identity_tie t where t.subject = 'reading' and t.said = r.name and t.phone is r.phone)
    union all
    select 'register', p.name, null, ${registerContext(sql`p`)}, null, null, null, 'person', p.id, 1, 1
    from person p
    where ${isBare(sql`p`)} and (p.effective_to is null or p.effective_to > ${after})
      and exists (select 1 from person q where q.name = p.name and q.id <> p.id and (not ${isBare(sql`q`)} or q.id < p.id))
      and not exists (select 1 from identity_tie t where t.subject = 'register' and t.said = p.name
        and t.context = ${registerContext(sql`p`)})
    union all
    select 'place', said, null, null, communityId, null, null, entity, recordId, rows, 0
    from (${unplacedSql(after, until)}) l
    where exists (select 1 from area where kind = 'compound')
      and not exists (select 1 from identity_tie t where t.subject = 'place' and t.said = l.said and t.community_id is l.communityId)
    union all
    select 'building', compound.name, null, null, null, l.compoundId, l.buildingNumber, entity, recordId, rows, 0
    from (${unhousedSql(after, until)}) l join area compound on compound.id = l.compoundId
    where exists (select 1 from area b where b.kind = 'building' and b.parent_id = l.compoundId)
      and not exists (select 1 from identity_tie t where t.subject = 'building' and t.compound_id = l.compoundId
        and t.building_number = l.buildingNumber)`
}

/** Neither number nor telephone: only the name and what stands beside it tell who it is. */
export function isBare(person: SQL): SQL {
  return sql`(${person}.is_id_number_valid = 0 and ${person}.phone is null)`
}

export function registerContext(person: SQL): SQL {
  return sql`${person}.category || '|' || coalesce(${person}.unit, '') || '|' || coalesce(${person}.team, '')`
}

const isObserved = (after: string, until: string) =>
  sql`(c.end_on is null or c.end_on > ${after}) and coalesce(c.start_on, '') <= ${until}`

function unplacedSql(after: string, until: string): SQL {
  return sql`
    select coalesce(c.compound_name, c.address) as said, c.community_id as communityId, 'isolation_case' as entity,
      c.id as recordId, 1 as rows
    from isolation_case c
    where c.compound_id is null and coalesce(c.compound_name, c.address) is not null and ${isObserved(after, until)}
    union all
    select p.compound_name, p.community_id, 'checkpoint', p.id, 1 from checkpoint p
    where p.compound_id is null and p.compound_name is not null and (p.effective_to is null or p.effective_to > ${after})
    union all
    select r.compound_name, r.community_id, 'resident', min(r.id), count(*) from resident r
    where r.area_id is null and r.compound_name is not null group by r.compound_name, r.community_id`
}

function unhousedSql(after: string, until: string): SQL {
  return sql`
    select c.compound_id as compoundId, c.building_number as buildingNumber, 'isolation_case' as entity, c.id as recordId, 1 as rows
    from isolation_case c
    where c.compound_id is not null and c.building_id is null and c.building_number is not null and ${isObserved(after, until)}
    union all
    select r.area_id, r.building_number, 'resident', min(r.id), count(*)
    from area a join resident r on r.area_id = a.id
    where a.kind = 'compound' and r.building_number is not null group by r.area_id, r.building_number`
}
