/** Everybody and every place that may be meant, read once and asked of many questions. */
import { sql } from 'drizzle-orm'
import type { AreaKind } from '../../shared/areas/area.ts'
import type { StaffCategory } from '../../shared/people/person.ts'
import type { Db } from '../db/open.ts'
import type { OpenRow } from './open-rows.ts'

export interface KnownPerson {
  id: number
  name: string
  phone: string | null
  idNumber: string | null
  category: StaffCategory
  unit: string | null
  team: string | null
  to: string | null
}

export interface KnownObserved {
  id: number
  name: string
  phone: string | null
  idNumber: string
  /** of their latest case */
  community: string | null
}

export interface KnownArea {
  id: number
  kind: Extract<AreaKind, 'compound' | 'building' | 'unit'>
  name: string
  number: number | null
  parentId: number | null
  parent: string | null
}

export interface KnownBusiness {
  id: number
  name: string
  address: string | null
  communityId: number | null
  community: string | null
  operator: string | null
  phone: string | null
}

export interface KnownPost {
  name: string
  community: string | null
  compound: string | null
}

export interface Register {
  people: KnownPerson[]
  observed: KnownObserved[]
  areas: KnownArea[]
  businesses: KnownBusiness[]
  communities: Map<number, string>
  posts: Map<string, KnownPost>
  /** post as written + number of a person who stands there already */
  standing: Set<string>
  /** name as written + number of the person it was confirmed to mean somewhere */
  confirmed: Set<string>
}

/** `posts`: names of posts, as rosters write them, that are asked about. */
export function readRegister(db: Db, posts: string[]): Register {
  const asked = sql`(select value from json_each(${JSON.stringify(posts)}))`
  const communities = db.all<{ id: number; name: string }>(sql`select id, name from area where kind = 'community'`)
  const known = db.all<KnownPost>(sql`
    select s.name as name, community.name as community, coalesce(compound.name, c.compound_name) as compound
    from (select distinct checkpoint_name as name, checkpoint_id from shift where checkpoint_name in ${asked}) s
    join checkpoint c on c.id = s.checkpoint_id
    left join area community on community.id = c.community_id
    left join area compound on compound.id = c.compound_id`)
  const standing = db.all<{ post: string; personId: number }>(sql`
    select distinct s.checkpoint_name as post, a.person_id as personId from shift s join assignment a on a.shift_id = s.id
    where s.checkpoint_name in ${asked} and a.person_id is not null`)
  const confirmed = db.all<{ said: string; personId: number }>(sql`
    select said, person_id as personId from identity_tie where subject = 'roster' and person_id is not null`)
  return {
    people: db.all<KnownPerson>(sql`
      select id, name, phone, id_number as idNumber, category, unit, team, effective_to as "to" from person`),
    observed: db.all<KnownObserved>(sql`
      select k.id, k.name, k.phone, k.id_number as idNumber, (select a.name from isolation_case c left join area a on a.id = c.community_id
        where c.key_person_id = k.id order by c.start_on desc limit 1) as community
      from key_person k`),
    areas: db.all<KnownArea>(sql`
      select a.id, a.kind, a.name, a.number, a.parent_id as parentId,
        iif(a.kind = 'unit' and instr(parent.name, beyond.name) = 0, beyond.name || ' ', '') || parent.name as parent
      from area a left join area parent on parent.id = a.parent_id left join area beyond on beyond.id = parent.parent_id
      where a.kind in ('compound', 'building', 'unit')`),
    businesses: db.all<KnownBusiness>(sql`
      select p.id, p.name, p.address, p.community_id as communityId, a.name as community, p.operator, p.phone
      from premises p left join area a on a.id = p.community_id`),
    communities: new Map(communities.map(({ id, name }) => [id, name])),
    posts: new Map(known.map((post) => [post.name, post])),
    standing: new Set(standing.map(({ post, personId }) => `${post}\n${personId}`)),
    confirmed: new Set(confirmed.map(({ said, personId }) => `${said}\n${personId}`)),
  }
}

/** Everybody who may be meant, with what is known of the posts these rows speak of. */
export function registerFor(db: Db, rows: OpenRow[]): Register {
  return readRegister(
    db,
    rows.flatMap(({ subject, context }) => (subject === 'roster' && context !== null ? [context] : [])),
  )
}
