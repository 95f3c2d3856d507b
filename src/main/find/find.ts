/** The desk for finding: walks the shelves of keys, keeps what is there at the moment, best first. */
import { sql } from 'drizzle-orm'
import type { Moment } from '../../shared/days.ts'
import { MOST_FOUND } from '../../shared/find/find.ts'
import type { FindAnswer } from '../../shared/find/find.ts'
import type { Db } from '../db/open.ts'
import { refusalFromSqlite } from '../db/refusals.ts'
import type { OfficeDesk } from '../office/office.ts'
import { bringIndexIntoStep } from './search-index.ts'
import { LAST, beginningsOf } from './search-keys.ts'
import { SHELVES } from './shelves.ts'
import type { Shelf } from './shelves.ts'

export type FindDesk = ReturnType<typeof createFind>

/** Rows looked at: for posts all a street can have, as their numbers put them in order only after they are found. */
const MOST_ROWS = 40
const MOST_POSTS = 400

export interface Question {
  text: string
  asOf?: Moment | undefined
  limit?: number | undefined
}

interface Row {
  id: number
  number?: number | null
  foundKey: string
}

interface Hit {
  shelf: Shelf
  row: Row
  /** 0 the whole key, 1 its beginning, 2 inside */
  distance: number
}

interface FindOptions {
  db: Db
  office: Pick<OfficeDesk, 'moment' | 'settings'>
  dataDir: string
}

export function createFind({ db, office, dataDir }: FindOptions) {
  let filing: Promise<void> | null = null

  /** Text that holds nothing to look for finds nothing. Refusals: data_full, data_read_only. */
  async function query({ text, asOf, limit = MOST_FOUND }: Question): Promise<FindAnswer> {
    await inStep()
    const moment = office.moment(asOf)
    const beginnings = beginningsOf(text)
    const shelves = SHELVES.map((shelf) => hitsOn(shelf, beginnings, moment, limit)).filter((hits) => hits.length > 0)
    const groups = deal(shelves, limit).map((hits) => hits.map(({ shelf, row }) => shelf.toFound(row, text)))
    const listed = groups.reduce((sum, found) => sum + found.length, 0)
    return {
      asOf: moment,
      groups: groups.flatMap((found) => (found[0] ? [{ kind: found[0].kind, found }] : [])),
      isCut: shelves.reduce((sum, hits) => sum + hits.length, 0) > listed,
    }
  }

  /** Everybody who asks meanwhile waits for the same filing. Refusals: data_full, data_read_only. */
  function inStep(): Promise<void> {
    filing ??= bringIndexIntoStep(db)
      .catch((error: unknown) => {
        throw refusalFromSqlite(error, dataDir)
      })
      .finally(() => (filing = null))
    return filing
  }

  function hitsOn(shelf: Shelf, beginnings: string[], moment: Moment, limit: number): Hit[] {
    const mostRows = Math.max(shelf.isNumbered ? MOST_POSTS : MOST_ROWS, limit + 1)
    const hits = new Map<number, Hit>()
    for (const isInside of [0, 1]) {
      for (const beginning of beginnings) {
        for (const row of rowsFrom(shelf, beginning, isInside, moment, mostRows)) {
          const distance = isInside ? 2 : row.foundKey === beginning ? 0 : 1
          const known = hits.get(row.id)
          if (!known || distance < known.distance) hits.set(row.id, { shelf, row, distance })
        }
      }
      // what begins so leaves no room for what only holds it
      if (hits.size >= mostRows) break
    }
    const found = [...hits.values()]
    // the sort is stable: without numbers the order of the keys stays
    return found.sort((a, b) => a.distance - b.distance || (shelf.isNumbered ? numberOf(a) - numberOf(b) : 0))
  }

  /** In the order of keys. The keys are walked first and each record looked at once, whatever else the list would allow. */
  function rowsFrom({ kind, asOf }: Shelf, beginning: string, isInside: number, moment: Moment, mostRows: number): Row[] {
    return db.all<Row>(sql`
      select r.*, k.key as foundKey from search_key k cross join (${asOf(moment, office.settings())}) r on r.id = k.record_id
      where k.kind = ${kind} and k.is_inside = ${isInside} and k.key >= ${beginning} and k.key < ${beginning + LAST}
      order by k.key, k.record_id limit ${mostRows}`)
  }

  return { query, inStep }
}

/** One to each group in turn, so that a hundred namesakes on a roster leave room for the one who is observed. */
function deal(shelves: Hit[][], limit: number): Hit[][] {
  // the sort is stable: equally good groups keep the order of the kinds
  const groups = [...shelves].sort((a, b) => bestOf(a) - bestOf(b)).map((hits) => ({ hits, dealt: [] as Hit[] }))
  let left = limit
  for (let turn = 0; left > 0 && groups.some(({ hits }) => turn < hits.length); turn += 1) {
    for (const { hits, dealt } of groups) {
      const hit = hits[turn]
      if (!hit || left === 0) continue
      dealt.push(hit)
      left -= 1
    }
  }
  return groups.map(({ dealt }) => dealt)
}

function bestOf(hits: Hit[]): number {
  return hits[0]?.distance ?? Infinity
}

/** Posts without a number come last. */
function numberOf({ row }: Hit): number {
  return row.number ?? Number.MAX_SAFE_INTEGER
}
