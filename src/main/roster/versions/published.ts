/** The published versions as rows, and what was in force for which day. */
import { and, asc, gte, lte } from 'drizzle-orm'
import type { Day, Moment } from '../../../shared/days.ts'
import type { PublishedShift } from '../../../shared/roster/version.ts'
import type { Db } from '../../db/open.ts'
import { withNamesOfNow } from './snapshot.ts'
import { rosterVersion } from './table.ts'

export type VersionRow = typeof rosterVersion.$inferSelect

export interface Span {
  from: Day
  to: Day
}

/** Oldest first: those that cover any day of the span; `asOf`: that were published by then. */
export function versionsIn(db: Db, { from = '', to = '9999' }: Partial<Span>, asOf: Moment = '9999'): VersionRow[] {
  return db
    .select()
    .from(rosterVersion)
    .where(and(lte(rosterVersion.from, to), gte(rosterVersion.to, from), lte(rosterVersion.publishedAt, asOf)))
    .orderBy(asc(rosterVersion.id))
    .all()
}

export function covers({ from, to }: Span, day: Day): boolean {
  return from <= day && day <= to
}

export function overlap(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** What was published last for each day of the span by `versions` (oldest first), and for which days anything was. */
export function inForce(
  versions: VersionRow[],
  { from, to }: Span,
  db: Db,
): { shifts: PublishedShift[]; isCovered: (day: Day) => boolean } {
  const latest = (day: Day) => versions.findLast((version) => covers(version, day))
  const shifts = versions.flatMap((version) =>
    version.content.filter(({ day }) => covers({ from, to }, day) && latest(day) === version),
  )
  return { shifts: withNamesOfNow(shifts, db), isCovered: (day) => latest(day) !== undefined }
}
