/** Records in force that the former version of a ledger spoke of and the one coming in does not, by kind of ledger. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Vanished, VersionedKind } from '../../shared/ledgers/ledger.ts'
import type { Db } from '../db/open.ts'
import { ENTITIES } from './entities.ts'
import type { RecordIds } from './table.ts'

interface Shelf {
  /** columns `id`, `label`, `community`; a record that has ended is not missed */
  inForce: SQL
  /** narrows `former` to the records this version could have spoken of, given the ids it names */
  within?: (named: SQL) => SQL
}

const SHELVES: Record<VersionedKind, Shelf> = {
  checkpoints: {
    inForce: sql`select r.id, trim(coalesce(r.number, '') || ' ' || r.name) as label, a.name as community
      from checkpoint r left join area a on a.id = r.community_id where r.effective_to is null`,
  },
  people: { inForce: sql`select r.id, r.name as label, null as community from person r where r.effective_to is null` },
  cases: {
    inForce: sql`select r.id, k.name as label, a.name as community from isolation_case r
      join key_person k on k.id = r.key_person_id left join area a on a.id = r.community_id where r.end_on is null`,
  },
  closures: {
    inForce: sql`select r.id, p.name as label, a.name as community from closure_order r
      join premises p on p.id = r.premises_id left join area a on a.id = p.community_id where r.reopened_on is null`,
  },
  // a later cut-off stands beside the earlier: what can be missed is a community
  screenings: {
    inForce: sql`select r.id, a.name as label, a.name as community
      from screening_summary r join area a on a.id = r.community_id where 1`,
    within: (named) => sql`r.community_id not in (select community_id from screening_summary where id in ${named})`,
  },
  // nobody in the register has an end
  residents: {
    inForce: sql`select r.id, r.name as label, a.name as community
      from resident r left join area a on a.id = r.community_id where 1`,
  },
  // a list of one day's round says nothing of the rounds of other days
  findings: {
    inForce: sql`select r.id, trim(coalesce(r.place, '') || ' ' || r.description) as label, a.name as community
      from inspection_finding r join inspection_round d on d.id = r.round_id left join area a on a.id = r.community_id
      where r.state <> 'corrected'`,
    within: (named) => sql`coalesce(d.on_day, '') in (select coalesce(o.on_day, '') from inspection_round o
      join inspection_finding f on f.round_id = o.id where f.id in ${named})`,
  },
}

/** `former`: records the former version speaks of; `named`: a set in brackets, those of this import. */
export function vanishedOf(db: Db, kind: VersionedKind, former: RecordIds, named: SQL, most = Infinity): Vanished[] {
  const limit = Number.isFinite(most) ? sql` limit ${most}` : sql``
  const rows = db.all<Omit<Vanished, 'entity'>>(sql`${missing(kind, former, named)} order by r.id${limit}`)
  return rows.map((row) => ({ entity: ENTITIES[kind] ?? kind, ...row }))
}

export function countVanished(db: Db, kind: VersionedKind, former: RecordIds, named: SQL): number {
  return db.get<{ count: number }>(sql`select count(*) as count from (${missing(kind, former, named)})`).count
}

function missing(kind: VersionedKind, former: RecordIds, named: SQL): SQL {
  const { inForce, within } = SHELVES[kind]
  const narrowed = within ? sql` and ${within(named)}` : sql``
  return sql`${inForce} and r.id in ${setOf(former)} and r.id not in ${named}${narrowed}`
}

export function setOf(ids: RecordIds): SQL {
  return sql`(with recursive run (id, last) as (
    select coalesce(value ->> 0, value), coalesce(value ->> 1, value) from json_each(${JSON.stringify(ids)})
    union all select id + 1, last from run where id < last) select id from run)`
}
