/** Puts settled rows into the register by whole sets, inside an open act; every record keeps its before and after. */
import { sql } from 'drizzle-orm'
import type { AreaRegister } from '../../areas/register.ts'
import type { History } from '../../changes/history.ts'
import type { Client } from '../../db/backup.ts'
import type { Db } from '../../db/open.ts'
import { linkResidents } from '../../residents/link-residents.ts'
import { PLAIN, residentImage } from './columns.ts'

interface ApplyContext {
  db: Db
  history: History
  areas: AreaRegister
}

/**
 * With the staging file attached and settled against the register as it stands. Whoever a row brought in has the number
 * `base` + the row's `seq`.
 */
export function apply({ db, history, areas }: ApplyContext): { base: number } {
  const client = db.$client
  makeCommunities(client, areas)
  const act = history.touch('resident')
  const base = highestId(db)
  client.prepare(insertMade).run({ base })
  client.prepare(recordMade).run({ act, base })
  client.exec(`create temp table turned as select r.id, ${residentImage('r')} as before
    from staging.state t join main.resident r on r.id = t.known where t.known > 0`)
  client.exec(updateTurned)
  client.prepare(recordTurned).run({ act })
  client.exec(`drop table temp.turned; ${confirmSame}`)
  linkResidents(db)
  return { base }
}

/** `temp.community`: what each community a row names is in the register now; null where it is not known yet. */
export function lookUpCommunities(client: Client, find: (name: string) => number | null): void {
  client.exec('drop table if exists temp.community; create temp table community (ref integer primary key, area_id integer)')
  const insert = client.prepare('insert into temp.community values (?, ?)')
  const said = client.prepare('select ref, name from staging.community').all() as { ref: number; name: string }[]
  for (const { ref, name } of said) insert.run(ref, find(name))
}

/** Only communities that a stored row names come into being. */
function makeCommunities(client: Client, areas: AreaRegister): void {
  const missing = client
    .prepare(
      `select ref, name from staging.community where ref in (
        select s.community from staging.staged s join staging.verdict v on v.seq = s.seq where v.outcome in ('created', 'changed'))`,
    )
    .all() as { ref: number; name: string }[]
  const update = client.prepare('update temp.community set area_id = ? where ref = ?')
  for (const { ref, name } of missing) update.run(areas.community(name), ref)
}

/** Numbers of residents that were removed are not given again: an undone removal brings them back. */
function highestId(db: Db): number {
  return db.get<{ id: number }>(sql`select max(
    coalesce((select max(id) from resident), 0),
    coalesce((select max(entity_id) from record_change where entity = 'resident'), 0)) as id`).id
}

const NOT_PLAIN = ['community_id', 'id_number', 'is_id_number_valid', 'stated_at']

/** A later file of the same run may already have said more of someone new. */
const insertMade = `insert into main.resident (id, ${NOT_PLAIN.join(', ')}, ${PLAIN.join(', ')})
  select @base + s.seq, coalesce(iif(t.community_id < 0, null, t.community_id),
      (select area_id from temp.community where ref = coalesce(-t.community_id, s.community))),
    coalesce(t.id_number, s.id_number), coalesce(t.is_id_number_valid, s.is_id_number_valid), coalesce(t.stated_at, s.stated_at),
    ${PLAIN.map((name) => `coalesce(t.${name}, s.${name})`).join(', ')}
  from staging.verdict v cross join staging.staged s on s.seq = v.seq left join staging.state t on t.known = -v.seq
  where v.outcome = 'created' order by v.seq`

const recordMade = `insert into main.record_change (batch_id, entity, entity_id, before, after)
  select @act, 'resident', r.id, null, ${residentImage('r')} from main.resident r where r.id > @base order by r.id`

/** Someone who has moved is tied anew. */
const updateTurned = `update main.resident
  set ${PLAIN.map((name) => `${name} = t.${name}`).join(', ')}, id_number = t.id_number, is_id_number_valid = t.is_id_number_valid,
    stated_at = t.stated_at,
    community_id = iif(t.community_id < 0, (select area_id from temp.community where ref = -t.community_id), t.community_id),
    area_id = iif(resident.compound_name is not t.compound_name or resident.building_number is not t.building_number, null, resident.area_id)
  from staging.state t where t.known = resident.id`

const recordTurned = `insert into main.record_change (batch_id, entity, entity_id, before, after)
  select @act, 'resident', r.id, o.before, ${residentImage('r')} from temp.turned o join main.resident r on r.id = o.id order by r.id`

/** What a newer ledger says again is as new as that ledger; nothing that anybody changed. */
const confirmSame = `update main.resident set stated_at = s.stated_at
  from staging.verdict v cross join staging.staged s on s.seq = v.seq
  where v.outcome = 'unchanged' and v.known = resident.id and s.stated_at is not null
    and (resident.stated_at is null or resident.stated_at < s.stated_at)`
