/** Ties residents' addresses by what was answered and by the base map: the building where it is known, else the compound. */
import { sql } from 'drizzle-orm'
import { compoundsCalled } from '../areas/other-names.ts'
import type { Db } from '../db/open.ts'
import { tieResidents, tieResidentsToBuildings } from '../identities/link-places.ts'

/**
 * Each place is looked up once, however many live there. Only residents that are not tied, or tied to a compound while
 * their building has a number, are touched.
 */
export function linkResidents(db: Db): void {
  tieResidents(db)
  db.run(sql`drop table if exists temp.place`)
  db.run(sql`create temp table place as
    select p.*, coalesce((select b.id from area b where b.kind = 'building' and b.parent_id = p.compound_id and b.number = p.number limit 1),
      p.compound_id) as area_id
    from (
      select community_id, compound_name, building_number as number, tied, coalesce(
        (select id from area where kind = 'compound' and parent_id = community_id and ${isMeant}),
        (select id from area where kind = 'compound' and ${isMeant})) as compound_id
      from (
        select distinct community_id, compound_name, building_number, area_id as tied from resident
        where compound_name is not null and (area_id is null or (building_number is not null
          and area_id in (select id from area where kind = 'compound'))))
    ) p where p.compound_id is not null`)
  db.run(sql`update resident set area_id = place.area_id from temp.place
    where place.area_id is not place.tied and resident.community_id is place.community_id
      and resident.compound_name = place.compound_name and resident.building_number is place.number
      and resident.area_id is place.tied`)
  db.run(sql`drop table temp.place`)
  tieResidentsToBuildings(db)
}

const isMeant = sql`(name = compound_name or id in ${compoundsCalled(sql`compound_name`)})`
