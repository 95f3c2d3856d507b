/** The desk for published rosters: publishing, what was published when, and what changed between two. */
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { countText } from '../../../shared/counts.ts'
import { addDays, shortDayInChinese } from '../../../shared/days.ts'
import type { Day, Moment } from '../../../shared/days.ts'
import { Refusal } from '../../../shared/refusals.ts'
import type { RosterGrid } from '../../../shared/roster/roster-grid.ts'
import type { RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { RosterVersion, VersionChange } from '../../../shared/roster/version.ts'
import type { PublishingDoubted, RosterDoubts, RosterState, versionsContract } from '../../../shared/roster/versions-contract.ts'
import type { History } from '../../changes/history.ts'
import { createRows } from '../../changes/rows.ts'
import { whoActs } from '../../changes/seat.ts'
import type { Db } from '../../db/open.ts'
import type { OfficeDesk } from '../../office/office.ts'
import type { DayRange } from '../check-roster.ts'
import { readShifts } from '../read-shifts.ts'
import { runningInto } from '../paper.ts'
import type { RosterDesk } from '../roster.ts'
import { compareRosters } from './compare.ts'
import { doubtsOf, doubtsOfAct } from './doubts.ts'
import type { Proof } from './doubts.ts'
import { covers, inForce, overlap, versionsIn } from './published.ts'
import type { Span, VersionRow } from './published.ts'
import { shiftsOf, snapshotOf, withNamesOfNow } from './snapshot.ts'
import { differencesFrom, standingOfVersion } from './standing.ts'
import { rosterVersion } from './table.ts'

export type VersionsDesk = ReturnType<typeof createVersions>

interface Options {
  db: Db
  history: History
  office: OfficeDesk
  roster: RosterDesk
  proof: Proof
}

type Publishing = z.infer<(typeof versionsContract.publish)['~orpc']['inputSchema'] & object>

export function createVersions({ db, history, office, roster, proof }: Options) {
  const rows = createRows({ db, history })

  /** Newest first. Refusal: invalid_input. */
  function list(range: DayRange): RosterVersion[] {
    if (range.from && range.to) requireOrder({ from: range.from, to: range.to })
    const all = versionsIn(db, {})
    return all
      .filter((version) => overlap(version, { from: range.from ?? '', to: range.to ?? '9999' }))
      .map((version) => summaryOf(version, all))
      .reverse()
  }

  /** Against what had been published by `asOf`. Refusal: invalid_input. */
  function state({ asOf, ...span }: Span & { asOf?: Moment | undefined }): z.infer<typeof RosterState> {
    requireOrder(span)
    const versions = versionsIn(db, span, asOf)
    const latest = versions.at(-1)
    if (!latest) return { state: 'draft', version: null, changes: 0, unpublishedDays: [] }
    const { changes, unpublishedDays } = differencesFrom(versions, span, readShifts(db, span), db)
    return {
      state: changes.length + unpublishedDays.length === 0 ? 'published' : 'changed',
      version: summaryOf(latest, versionsIn(db, {}, asOf)),
      changes: changes.length,
      unpublishedDays,
    }
  }

  /** Refusals: invalid_input, not_found, data_full, data_read_only. */
  async function publish({ from, to, reason, ...signed }: Publishing): Promise<RosterVersion & { title: string }> {
    const span = { from, to }
    requireOrder(span)
    const found = reason ? null : await doubtsOf(proof, span)
    // from here on nothing is waited for, so that what is judged is what is kept
    const shifts = readShifts(db, span)
    if (shifts.length === 0) throw new Refusal('not_found', '这几天没有班次，没有可以发布的。请先排班，或换一段日期。')
    const { state: now, version: latest } = state(span)
    if (now === 'published' && latest) {
      throw new Refusal('invalid_input', `这几天的值班表与V${latest.number}相同，不用再发布。`)
    }
    if (found) refuseDoubtful(found)
    const number = 1 + Math.max(0, ...versionsIn(db, span).map((version) => version.number))
    const title = `发布值班表V${number}（${spanInChinese(span)}）`
    const id = history.act({ kind: 'edit', title, reason }, () =>
      rows.insert(rosterVersion, {
        number,
        ...span,
        publishedAt: office.moment(),
        publishedBy: whoActs(),
        preparedBy: signed.preparedBy || null,
        reviewedBy: signed.reviewedBy || null,
        note: signed.note || null,
        // the night that runs into the first day stands on its sheets too
        content: snapshotOf([...runningInto(db, from), ...shifts]),
      }),
    )
    return { ...summaryOf(versionRow(id), versionsIn(db, {})), title }
  }

  /** Refusal: not_found. */
  function get(id: number): { version: RosterVersion; week: RosterWeek; grid: RosterGrid } {
    const row = versionRow(id)
    const { from, to, publishedAt } = row
    const span = { from, to }
    const kept = shiftsOf(withNamesOfNow(withNightBefore(row), db))
    const shifts = kept.filter(({ day }) => covers(span, day))
    const before = kept.filter(({ day }) => day < from)
    const laid = standingOfVersion(db, row, span, shifts)
    const nightMissing = before.length === 0 && shifts.some(isOvernight) ? addDays(from, -1) : null
    const standing = { ...laid.standing, nightMissing }
    return {
      version: summaryOf(row, versionsIn(db, {})),
      week: roster.layWeek(shifts, span, publishedAt, { ...laid, standing, before }),
      grid: roster.layGrid(shifts, span, publishedAt),
    }
  }

  /** Early versions kept no night before their first day: it is what was in force for that day when they were published. */
  function withNightBefore({ id, from, content }: VersionRow): VersionRow['content'] {
    if (content.some(({ day }) => day < from)) return content
    const night = { from: addDays(from, -1), to: addDays(from, -1) }
    const earlier = versionsIn(db, night).filter((version) => version.id < id)
    return [...inForce(earlier, night, db).shifts.filter(isOvernight), ...content]
  }

  /** Refusal: not_found. */
  function compare(of: number | 'now', earlier: number) {
    const all = versionsIn(db, {})
    const before = versionRow(earlier)
    const after = of === 'now' ? null : versionRow(of)
    const span = { from: later(before.from, after?.from), to: sooner(before.to, after?.to) }
    const content = after ? after.content : snapshotOf(readShifts(db, span))
    return {
      of: after && summaryOf(after, all),
      with: summaryOf(before, all),
      changes: compareRosters(within(before.content, span), within(content, span)),
    }
  }

  function within(content: VersionRow['content'], span: Span): VersionRow['content'] {
    return withNamesOfNow(
      content.filter(({ day }) => covers(span, day)),
      db,
    )
  }

  function summaryOf(version: VersionRow, all: VersionRow[]): RosterVersion {
    const { id, number, from, to, publishedAt, publishedBy, preparedBy, reviewedBy, note } = version
    const successor = all.find((one) => one.id > version.id && overlap(one, version))
    return {
      ...{ id, number, from, to, publishedAt, publishedBy, preparedBy, reviewedBy, note },
      state: successor ? 'superseded' : 'published',
      supersededBy: successor ? { id: successor.id, number: successor.number } : null,
      changes: changesOf(version, all)?.length ?? null,
    }
  }

  /** Against what was in force for its days before; null: nothing was. */
  function changesOf(version: VersionRow, all: VersionRow[]): VersionChange[] | null {
    const earlier = all.filter((one) => one.id < version.id && overlap(one, version))
    if (earlier.length === 0) return null
    const { shifts, isCovered } = inForce(earlier, version, db)
    const covered = version.content.filter(({ day }) => covers(version, day) && isCovered(day))
    return compareRosters(shifts, withNamesOfNow(covered, db))
  }

  /** Refusal: invalid_input, with data saying that a reason would do. */
  function refuseDoubtful({ count, rules, breaches }: RosterDoubts): void {
    if (count === 0) return
    const data: PublishingDoubted = { isReasonNeeded: true, count, rules, breaches }
    const said = `这几天的值班表有${countText(count)}处违反硬性规则，如${breaches[0] ?? ''}。请先改好；仍要发布，请写明原因。`
    throw new Refusal('invalid_input', said, data)
  }

  /** Refusal: invalid_input. */
  async function doubts(span: Span): Promise<RosterDoubts> {
    requireOrder(span)
    return doubtsOf(proof, span)
  }

  /** Refusal: not_found. */
  function versionRow(id: number): VersionRow {
    const found = db.select().from(rosterVersion).where(eq(rosterVersion.id, id)).get()
    if (!found) throw new Refusal('not_found', '没有这一版值班表，可能发布已被撤销。请看更新后的版本列表。')
    return found
  }

  return { list, state, doubts, doubtsOfAct: (actId: number) => doubtsOfAct(db, proof, actId), publish, get, compare }
}

function requireOrder({ from, to }: Span): void {
  if (from > to) throw new Refusal('invalid_input', '开始日期晚于结束日期，请对调后再试。')
}

/** Is not over when the next day begins. */
function isOvernight({ day, end }: { day: Day; end: Moment }): boolean {
  return end > `${addDays(day, 1)}T00:00`
}

/** 2月10日—2月16日 */
function spanInChinese({ from, to }: Span): string {
  return from === to ? shortDayInChinese(from) : `${shortDayInChinese(from)}—${shortDayInChinese(to)}`
}

function later(a: string, b = ''): string {
  return a > b ? a : b
}

function sooner(a: string, b = '9999'): string {
  return a < b ? a : b
}
