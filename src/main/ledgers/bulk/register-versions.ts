/**
 * Versions of a residents' register: held against the one before it by sets in the database, and kept as runs of numbers, since
 * a district has 714,070 people. Who is left out is listed and otherwise left alone.
 */
import { sql } from 'drizzle-orm'
import type { Vanished } from '../../../shared/ledgers/ledger.ts'
import type { History } from '../../changes/history.ts'
import type { Db } from '../../db/open.ts'
import { scopeIn } from '../ledger-scope.ts'
import { headingKey } from '../read/said-layout.ts'
import { ledgerKey, latestBefore, storeVersion } from '../versions.ts'
import type { Ledger } from '../versions.ts'
import { countVanished, vanishedOf } from '../vanished.ts'
import type { StagedSheet } from './staged-report.ts'

/** listed by name; all are counted */
const MOST_LISTED = 500
/** everybody stored whom this import speaks of */
const NAMED = sql`(select known from staging.verdict where known > 0)`

/** By the number of the sheet; only those that miss somebody. */
export type VanishedBySheet = Map<number, { vanished: Vanished[]; vanishedCount: number }>

interface Part {
  no: number
  ledger: Ledger
  statedAt: string | null
}

/** With the staging file attached and settled, and `temp.community` filled. */
export function createVersions(db: Db) {
  const client = db.$client

  /** Each ledger's missing people at its first sheet. */
  function compare(sheets: StagedSheet[]): VanishedBySheet {
    const found: VanishedBySheet = new Map()
    for (const [first, ...more] of Map.groupBy(partsOf(sheets), ({ ledger }) => ledgerKey(ledger)).values()) {
      if (!first) continue
      const dates = [first, ...more].flatMap(({ statedAt }) => statedAt ?? []).toSorted()
      const former = latestBefore(db, first.ledger, dates.at(-1) ?? null)
      // who moved to another sheet of the same import has not vanished
      const vanishedCount = former ? countVanished(db, 'residents', former, NAMED) : 0
      if (former === null || vanishedCount === 0) continue
      found.set(first.no, { vanished: vanishedOf(db, 'residents', former, NAMED, MOST_LISTED), vanishedCount })
    }
    return found
  }

  /** Inside the open act, behind `apply`: who was brought in has the number `base` + seq. */
  function keep(sheets: StagedSheet[], base: number, history: History): void {
    for (const { no, ledger, statedAt } of partsOf(sheets)) {
      storeVersion(db, history, { ...ledger, statedAt, recordIds: runsOf(no, base) })
    }
  }

  function partsOf(sheets: StagedSheet[]): Part[] {
    return sheets.flatMap(({ no, reading }) => {
      const { columns, statedAt, isLeftOut } = reading
      if (isLeftOut === true || !namesAnybody(no)) return []
      const ledger = { kind: 'residents' as const, headings: headingKey(columns), scope: scopeIn(reading, communitiesOf(no)) }
      return [{ no, ledger, statedAt }]
    })
  }

  function namesAnybody(no: number): boolean {
    return client.prepare('select 1 from staging.staged where sheet = ? and not is_rejected limit 1').get(no) !== undefined
  }

  /** null: one that is not known yet */
  function communitiesOf(no: number): Set<number | null> {
    const rows = client.prepare(
      `select distinct p.area_id from (select distinct community from staging.staged
        where sheet = ? and not is_rejected and community is not null) s left join temp.community p on p.ref = s.community`,
    )
    return new Set(rows.pluck().all(no) as (number | null)[])
  }

  /** Numbers of all residents a sheet speaks of, what follows each other as first and last. */
  function runsOf(no: number, base: number): [number, number][] {
    const rows = client.prepare(
      `select min(id), max(id) from (
        select id, id - row_number() over (order by id) as run from (
          select distinct case when v.known > 0 then v.known else @base + coalesce(-v.known, v.seq) end as id
          from staging.verdict v join staging.staged s on s.seq = v.seq where s.sheet = @no))
      group by run order by 1`,
    )
    return rows.raw().all({ no, base }) as [number, number][]
  }

  return { compare, keep }
}
