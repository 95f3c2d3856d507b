/**
 * Rows whose address is not tied as far down as it speaks, as a part of the query of all open rows. Nothing is asked as long
 * as there is nothing to choose from: no compound on the base map, no building in the compound, no unit in the building.
 */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { buildingNameIn, placeSaid } from '../areas/link-addresses.ts'
import type { Addressed } from '../areas/link-addresses.ts'

/** What ended before the one or begins after the other is not asked for. */
interface Period {
  after: string
  until: string
}

export function openPlacesSql(period: Period): SQL {
  return sql`
    select 'place', said, null, null, communityId, null, null, null, null, null, entity, recordId, rows, 0
    from (${untied(period, unplacedIn, [postsWithoutPlace(period), RESIDENTS_WITHOUT_PLACE])}) l
    where exists (select 1 from area where kind = 'compound')
      and not exists (select 1 from identity_tie t where t.subject = 'place' and t.said = l.said and t.community_id is l.communityId)
    union all
    select 'building', compound.name, null, null, null, l.compoundId, l.buildingNumber, l.buildingName, null, null,
      entity, recordId, rows, 0
    from (${untied(period, unhousedIn, [RESIDENTS_WITHOUT_BUILDING])}) l join area compound on compound.id = l.compoundId
    where exists (select 1 from area b where b.kind = 'building' and b.parent_id = l.compoundId)
      and not exists (select 1 from identity_tie t where t.subject = 'building' and t.compound_id = l.compoundId
        and t.building_number is l.buildingNumber and t.building_name is l.buildingName)
    union all
    select 'unit', ${nameInFull}, null, null, null, null, null, null, l.buildingId, l.unitNumber, entity, recordId, rows, 0
    from (${untied(period, withoutUnitIn, [])}) l join area b on b.id = l.buildingId left join area c on c.id = b.parent_id
    where exists (select 1 from area u where u.kind = 'unit' and u.parent_id = l.buildingId)
      and not exists (select 1 from identity_tie t where t.subject = 'unit' and t.building_id = l.buildingId
        and t.unit_number = l.unitNumber)`
}

/** 丽江南新村1号楼, whether the map calls the building so or 1号楼. */
const nameInFull = sql`iif(c.name is null or instr(b.name, c.name) > 0, '', c.name) || b.name`

/** The rows asked about: which record each is, and whether it still is in force. */
interface Asked {
  entity: string
  /** the columns of the address lie in `r` */
  from: SQL
  recordId: SQL
  inForce: SQL
}

function askedIn({ after, until }: Period): Record<Addressed, Asked> {
  return {
    isolation_case: {
      entity: 'isolation_case',
      from: sql`isolation_case r`,
      recordId: sql`r.id`,
      inForce: sql`(r.end_on is null or r.end_on > ${after}) and coalesce(r.start_on, '') <= ${until}`,
    },
    household: {
      entity: 'household',
      from: sql`household r`,
      recordId: sql`r.id`,
      inForce: sql`coalesce(r.screened_on, '') <= ${until}`,
    },
    premises: {
      entity: 'closure_order',
      from: sql`premises r join closure_order o on o.premises_id = r.id`,
      recordId: sql`o.id`,
      inForce: sql`(o.reopened_on is null or o.reopened_on > ${after}) and coalesce(o.closed_on, '') <= ${until}`,
    },
    reopening_application: {
      entity: 'reopening_application',
      from: sql`reopening_application r`,
      recordId: sql`r.id`,
      inForce: sql`r.result <> 'approved' and r.applied_on <= ${until}`,
    },
  }
}

type Part = (table: Addressed, asked: Asked) => SQL

function untied(period: Period, part: Part, others: SQL[]): SQL {
  const asked = Object.entries(askedIn(period)) as [Addressed, Asked][]
  return sql.join([...asked.map(([table, one]) => part(table, one)), ...others], sql` union all `)
}

const unplacedIn: Part = (table, { entity, from, recordId, inForce }) => sql`
  select ${placeSaid(table, sql`r`)} as said, r.community_id as communityId, ${entity} as entity, ${recordId} as recordId, 1 as rows
  from ${from} where r.compound_id is null and ${placeSaid(table, sql`r`)} is not null and ${inForce}`

const unhousedIn: Part = (table, { entity, from, recordId, inForce }) => {
  const name = buildingNameIn(table, sql`r`)
  return sql`
    select r.compound_id as compoundId, r.building_number as buildingNumber, iif(r.building_number is null, ${name}, null) as buildingName,
      ${entity} as entity, ${recordId} as recordId, 1 as rows
    from ${from}
    where r.compound_id is not null and r.building_id is null and coalesce(r.building_number, ${name}) is not null and ${inForce}`
}

const withoutUnitIn: Part = (_table, { entity, from, recordId, inForce }) => sql`
  select r.building_id as buildingId, r.unit_number as unitNumber, ${entity} as entity, ${recordId} as recordId, 1 as rows
  from ${from} where r.building_id is not null and r.unit_id is null and r.unit_number is not null and ${inForce}`

function postsWithoutPlace({ after }: Period): SQL {
  return sql`select p.compound_name, p.community_id, 'checkpoint', p.id, 1 from checkpoint p
    where p.compound_id is null and p.compound_name is not null and (p.effective_to is null or p.effective_to > ${after})`
}

/** Residents, who come by the hundred thousand, are asked for by what they say. */
const RESIDENTS_WITHOUT_PLACE = sql`select r.compound_name, r.community_id, 'resident', min(r.id), count(*) from resident r
  where r.area_id is null and r.compound_name is not null group by r.compound_name, r.community_id`

const RESIDENTS_WITHOUT_BUILDING = sql`select r.area_id, r.building_number, null, 'resident', min(r.id), count(*)
  from area a join resident r on r.area_id = a.id
  where a.kind = 'compound' and r.building_number is not null group by r.area_id, r.building_number`
