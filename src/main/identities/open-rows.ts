/** Every stored row that could not be tied and that nobody has answered for yet, in one query. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Moment } from '../../shared/days.ts'
import type { Db } from '../db/open.ts'
import { openBusinessesSql } from './businesses.ts'
import { openPlacesSql } from './open-places.ts'
import type { QuestionKey } from './question-key.ts'

export interface OpenRow extends QuestionKey {
  /** the table of `recordId`, one of the rows */
  entity:
    | 'shift'
    | 'temperature_reading'
    | 'person'
    | 'isolation_case'
    | 'checkpoint'
    | 'resident'
    | 'household'
    | 'closure_order'
    | 'reopening_application'
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
    select ${KEY}, entity, min(recordId) as recordId, sum(rows) as rows, max(isAmbiguous) as isAmbiguous
    from (${openSql(moment)})
    group by ${KEY}
    order by case subject when 'roster' then 0 when 'register' then 1 when 'reading' then 2 when 'business' then 3
      when 'place' then 4 when 'building' then 5 else 6 end, isAmbiguous desc, rows desc, recordId`)
}

const KEY = sql.raw(
  'subject, said, phone, context, communityId, compoundId, buildingNumber, buildingName, buildingId, unitNumber',
)

/**
 * Shifts that are over, cases that ended and posts that were given up are not asked for. Nothing is asked as long as there
 * is nothing to choose from: no register, no observed person.
 * Asked after every edit: `cross join` makes SQLite look for the few open names first and not go through all shifts to come.
 */
function openSql(moment: Moment | null): SQL {
  const [after, until] = [moment ?? '', moment ?? '9999']
  return sql`
    select 'roster' as subject, a.name_written as said, a.phone_written as phone, s.checkpoint_name as context,
      null as communityId, null as compoundId, null as buildingNumber, null as buildingName, null as buildingId,
      null as unitNumber, 'shift' as entity, s.id as recordId, 1 as rows, a.match = 'ambiguous' as isAmbiguous
    from assignment a cross join shift s on s.id = a.shift_id
    where a.match <> 'linked' and not is_unnamed(a.name_written) and s.end_at > ${after} and exists (select 1 from person)
      and not exists (select 1 from identity_tie t where t.subject = 'roster' and t.said = a.name_written
        and t.phone is a.phone_written and t.context = s.checkpoint_name)
    union all
    select 'reading', r.name, r.phone, null, null, null, null, null, null, null, 'temperature_reading', r.id, 1,
      exists (select 1 from key_person k where k.name = r.name)
    from temperature_reading r
    where r.case_id is null and r.id_number is null and r.day <= ${until} and exists (select 1 from key_person)
      and not exists (select 1 from identity_tie t where t.subject = 'reading' and t.said = r.name and t.phone is r.phone)
    union all
    select 'register', p.name, null, ${registerContext(sql`p`)}, null, null, null, null, null, null, 'person', p.id, 1, 1
    from person p
    where ${isBare(sql`p`)} and (p.effective_to is null or p.effective_to > ${after})
      and exists (select 1 from person q where q.name = p.name and q.id <> p.id and (not ${isBare(sql`q`)} or q.id < p.id))
      and not exists (select 1 from identity_tie t where t.subject = 'register' and t.said = p.name
        and t.context = ${registerContext(sql`p`)})
    union all
    ${openBusinessesSql({ until })}
    union all
    ${openPlacesSql({ after, until })}`
}

/** Neither number nor telephone: only the name and what stands beside it tell who it is. */
export function isBare(person: SQL): SQL {
  return sql`(${person}.is_id_number_valid = 0 and ${person}.phone is null)`
}

export function registerContext(person: SQL): SQL {
  return sql`${person}.category || '|' || coalesce(${person}.unit, '') || '|' || coalesce(${person}.team, '')`
}
