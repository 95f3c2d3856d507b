/** How a span of the roster stands to what was published: what its papers are headed with, and what is marked on them. */
import { countText } from '../../../shared/counts.ts'
import type { Moment } from '../../../shared/days.ts'
import { versionInChinese } from '../../../shared/roster/version.ts'
import { leadersOf } from '../../../shared/roster/roster-week.ts'
import type { RosterCell, RosterStanding } from '../../../shared/roster/roster-week.ts'
import type { Shift } from '../../../shared/roster/roster.ts'
import type { PublishedShift, VersionChange } from '../../../shared/roster/version.ts'
import type { Db } from '../../db/open.ts'
import { comparePeople, compareRosters, placeKey } from './compare.ts'
import { inForce, overlap, versionsIn } from './published.ts'
import type { Span, VersionRow } from './published.ts'
import { formerPeople, snapshotOf } from './snapshot.ts'

type Marks = Map<number, RosterCell['changes']>

export interface Standing {
  standing: RosterStanding
  /** by shift */
  marks: Marks
  /** published before for these days, and no more there */
  cancelled: PublishedShift[]
}

const DRAFT: RosterStanding = {
  state: 'draft',
  words: '草稿',
  against: null,
  changes: 0,
  preparedBy: null,
  reviewedBy: null,
  nightMissing: null,
}

/** Of the stored roster, against what had been published by `asOf`: a version where it says the same, else a draft. */
export function standingOf(db: Db, span: Span, shifts: Shift[], asOf: Moment): Standing {
  const versions = versionsIn(db, span, asOf)
  const latest = versions.at(-1)
  if (!latest) return { standing: DRAFT, marks: new Map(), cancelled: [] }
  const { changes, unpublishedDays } = differencesFrom(versions, span, shifts, db)
  if (changes.length + unpublishedDays.length === 0) return standingOfVersion(db, latest, span, shifts, asOf)
  const against = `V${latest.number}`
  const words = changes.length === 0 ? '草稿' : `草稿（${against}之后改动${countText(changes.length)}处）`
  return { standing: { ...DRAFT, words, against, changes: changes.length }, ...marksFrom(versions, span, shifts, db) }
}

/** Of what stood in a version, in all its days or some of them; without `asOf` as seen from now. */
export function standingOfVersion(db: Db, version: VersionRow, span: Span, shifts: Shift[], asOf?: Moment): Standing {
  const all = versionsIn(db, span, asOf)
  const earlier = all.filter(({ id }) => id < version.id)
  const isSuperseded = all.some((one) => one.id > version.id && overlap(one, version))
  return {
    standing: {
      state: isSuperseded ? 'superseded' : 'published',
      words: versionInChinese(version),
      against: earlier.length === 0 ? null : `V${earlier.at(-1)?.number ?? 0}`,
      changes: differencesFrom(earlier, span, shifts, db).changes.length,
      preparedBy: version.preparedBy,
      reviewedBy: version.reviewedBy,
      nightMissing: null,
    },
    ...marksFrom(earlier, span, shifts, db),
  }
}

/** Days that nothing was published for hold no changes: they are new. */
export function differencesFrom(
  versions: VersionRow[],
  span: Span,
  shifts: Shift[],
  db: Db,
): { changes: VersionChange[]; unpublishedDays: string[] } {
  const { shifts: before, isCovered } = inForce(versions, span, db)
  const published = shifts.filter(({ day }) => isCovered(day))
  const days = new Set(shifts.map(({ day }) => day))
  return {
    changes: compareRosters(before, snapshotOf(published)),
    unpublishedDays: [...days].filter((day) => !isCovered(day)).sort(),
  }
}

function marksFrom(versions: VersionRow[], span: Span, shifts: Shift[], db: Db): Omit<Standing, 'standing'> {
  const { shifts: before, isCovered } = inForce(versions, span, db)
  const was = Map.groupBy(before, placeKey)
  const marks: Marks = new Map()
  for (const shift of shifts.filter(({ day }) => isCovered(day))) {
    const people = was.get(placeKey(shift))?.flatMap((one) => one.people) ?? []
    const changes = marksOf(shift, people)
    if (changes) marks.set(shift.id, changes)
  }
  const kept = new Set(shifts.map(placeKey))
  return { marks, cancelled: before.filter((shift) => !kept.has(placeKey(shift))) }
}

function marksOf(shift: Shift, before: PublishedShift['people']): RosterCell['changes'] {
  const { joined, left, turned } = comparePeople(
    before,
    snapshotOf([shift]).flatMap(({ people }) => people),
  )
  if (joined.length + left.length + turned.length === 0) return undefined
  const marked = new Set([...joined, ...turned.map(([, is]) => is)])
  return {
    marked: shift.assignments.flatMap(({ id }, index) => (marked.has(index) ? [id] : [])),
    left: left.flatMap((index) => formerPeople(before.slice(index, index + 1))),
    ledBefore: formerPeople(leadersOf(before)),
  }
}
