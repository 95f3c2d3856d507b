/** The desk of the residents' register: a page of it at a time, and one resident with the history. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { Refusal } from '../../shared/refusals.ts'
import type { Resident } from '../../shared/residents/resident.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { LAST, beginningsOf } from '../find/search-keys.ts'
import type { FindDesk } from '../find/find.ts'
import { parseAddress } from '../ledgers/read/values/addresses.ts'
import { historyOf } from '../records/history-of-record.ts'
import { residents } from './residents.ts'
import type { ResidentRow } from './residents.ts'

interface Narrowing {
  search: string
  communityId?: number | undefined
}

/** Residents that are written to a file: their number is known before their rows are taken, a stretch at a time. */
export interface FoundResidents {
  count: number
  rows: (unmasked: boolean) => Iterable<Resident>
}

interface PageQuestion extends Narrowing {
  from: number
  limit: number
  unmaskReason?: string | undefined
}

export type ResidentsDesk = ReturnType<typeof createResidents>

export function createResidents({ db, history, find }: { db: Db; history: History; find: FindDesk }) {
  /** Refusals: data_full, data_read_only, where the search keys are behind and cannot be written. */
  async function page({ search, communityId, from, limit, unmaskReason }: PageQuestion) {
    const where = await narrowed({ search, communityId })
    tellUnmasking(unmaskReason, { search: search.trim(), communityId })
    const total = db.get<{ total: number }>(sql`select count(*) as total from resident where ${where}`).total
    const rows = db.all<ResidentRow>(sql`
      select listed.* from (
        select id as listed_id, row_number() over () as place from (
          select id from resident where ${where} order by ${DOORS} limit ${limit} offset ${from})
      ) cross join (${residents.asOf('', NO_OFFICE)}) listed on listed.id = listed_id order by place`)
    return { rows: rows.map((row) => residents.toRecord(row, unmaskReason !== undefined)), total }
  }

  async function narrowed({ search, communityId }: Narrowing): Promise<SQL> {
    const text = search.trim()
    if (text !== '') await find.inStep()
    return sql`${text === '' ? sql`1` : matching(text)} and ${communityId === undefined ? sql`1` : sql`community_id = ${communityId}`}`
  }

  /** In the order of doors; who is there is settled at once, what is said of them when their turn comes. Refusals: as `page`. */
  async function found(narrowing: Narrowing): Promise<FoundResidents> {
    const where = await narrowed(narrowing)
    const ids = db.values<[number]>(sql`select id from resident where ${where} order by ${DOORS}`).map(([id]) => id)
    function* rows(unmasked: boolean): Generator<Resident> {
      for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
        const wanted = JSON.stringify(ids.slice(from, from + ROWS_AT_ONCE))
        const stretch = db.all<ResidentRow>(sql`
          select listed.* from json_each(${wanted}) wanted
            cross join (${residents.asOf('', NO_OFFICE)}) listed on listed.id = wanted.value order by wanted.key`)
        for (const row of stretch) yield residents.toRecord(row, unmasked)
      }
    }
    return { count: ids.length, rows }
  }

  function communities() {
    return db.all<{ id: number | null; name: string | null; residents: number }>(sql`
      select c.id, a.name, c.residents
      from (select community_id as id, count(*) as residents from resident group by community_id) c
      left join area a on a.id = c.id order by a.name is null, a.name`)
  }

  /** Refusal: not_found. */
  function get(id: number, unmaskReason?: string): { resident: Resident; history: ReturnType<typeof historyOf> } {
    const row = db.get<ResidentRow | undefined>(sql`select * from (${residents.asOf('', NO_OFFICE)}) where id = ${id}`)
    if (!row) throw new Refusal('not_found', '名单里没有这个人了，可能已经撤销。')
    tellUnmasking(unmaskReason, { id })
    const resident = residents.toRecord(row, unmaskReason !== undefined)
    return { resident, history: historyOf(db, [{ entity: 'resident', id }]) }
  }

  function tellUnmasking(reason: string | undefined, of: object): void {
    if (!reason) return
    history.act({ kind: 'unmask', title: '查看居民全号', reason, detail: { kind: 'residents', ...of } }, () => undefined)
  }

  return { page, found, communities, get }
}

const ROWS_AT_ONCE = 500

/** The index `resident_place` has this order, so that no page is sorted. */
const DOORS = sql`community_id, compound_name, building_number, unit_number, length("door"), door, id`
/** the list asks for neither a moment nor rules */
const NO_OFFICE = {} as Parameters<typeof residents.asOf>[1]

/** By the keys everything is found by; an address also by its parts. */
function matching(text: string): SQL {
  const keys = beginningsOf(text).map((beginning) => sql`(key >= ${beginning} and key < ${beginning + LAST})`)
  const byKey = sql`id in (select record_id from search_key where kind = 'residents' and is_inside in (0, 1)
    and (${keys.length > 0 ? sql.join(keys, sql` or `) : sql`0`}))`
  const { compound, buildingNumber, unitNumber, door } = parseAddress(text)
  if (compound === null || buildingNumber === null) return sql`(${byKey})`
  const parts = [sql`compound_name = ${compound}`, sql`building_number = ${buildingNumber}`]
  if (unitNumber !== null) parts.push(sql`unit_number = ${unitNumber}`)
  if (door !== null) parts.push(sql`door = ${door}`)
  return sql`(${byKey} or (${sql.join(parts, sql` and `)}))`
}
