/** Publishing the roster: what was published when, how it stands to what is stored now, and what changed between two. */
import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Day } from '../days.ts'
import { BreachRule } from '../planning/breach.ts'
import { RosterGrid } from './roster-grid.ts'
import { RosterWeek } from './roster-week.ts'
import { RosterVersion, VersionChange, versionInChinese } from './version.ts'

const Id = z.number().int()
const Name = z.string().trim().max(30)

/** What a span of days is: 草稿, 已发布, or 已发布后有改动. */
export const RosterState = z.object({
  /** draft: no version covers any of the days; changed: the stored roster differs from what was published */
  state: z.enum(['draft', 'published', 'changed']),
  /** the latest that covers any of the days */
  version: RosterVersion.nullable(),
  /** shifts that differ from what was published last for their day */
  changes: z.number().int(),
  /** days with shifts that no version covers, where others of the span are covered */
  unpublishedDays: z.array(Day),
})
export type RosterState = z.infer<typeof RosterState>

/** 值班表V2（2月9日20:00发布）; 值班表草稿: what a paper that goes by the roster of some days calls it. */
export function rosterStateInChinese({ state, version }: RosterState): string {
  if (state === 'draft' || !version) return '值班表草稿'
  return state === 'published' ? `值班表${versionInChinese(version)}` : `值班表V${version.number}之后有改动`
}

/** Hard rules that a roster breaks: how many, of which rule how many, most first, and the first of them in words. */
export const RosterDoubts = z.object({
  count: z.number().int(),
  rules: z.array(z.object({ rule: BreachRule, label: z.string(), count: z.number().int() })),
  breaches: z.array(z.string()),
})
export type RosterDoubts = z.infer<typeof RosterDoubts>

/** Of the days whose duties an act has written. */
export const DoubtsOfAct = RosterDoubts.extend({ from: Day, to: Day })
export type DoubtsOfAct = z.infer<typeof DoubtsOfAct>

/** Data of `invalid_input` when something hard stands against publishing: a reason puts up with it. */
export const PublishingDoubted = RosterDoubts.extend({ isReasonNeeded: z.literal(true) })
export type PublishingDoubted = z.infer<typeof PublishingDoubted>

export const versionsContract = {
  /** Newest first; only those that cover any day of the range. */
  list: procedure('invalid_input')
    .input(z.object({ from: Day.optional(), to: Day.optional() }))
    .output(z.array(RosterVersion)),
  /** `asOf`: against what had been published by then. */
  state: procedure('invalid_input')
    .input(AsOf.extend({ from: Day, to: Day }))
    .output(RosterState),
  /** What to say before it is printed or published; neither is refused for it. */
  doubts: procedure('invalid_input')
    .input(z.object({ from: Day, to: Day }))
    .output(RosterDoubts),
  /** What to say after an import; null where it has put nobody on duty. */
  doubtsOfAct: procedure()
    .input(z.object({ actId: Id }))
    .output(DoubtsOfAct.nullable()),
  /**
   * One act, undone like any other. Refused where the span has no shifts, where nothing changed since the last version, and
   * without a reason where hard rules are broken (`PublishingDoubted`).
   */
  publish: procedure('invalid_input', 'not_found', 'data_full', 'data_read_only')
    .input(
      z.object({
        from: Day,
        to: Day,
        /** 制表、审核; left empty: a line to sign on */
        preparedBy: Name.optional(),
        reviewedBy: Name.optional(),
        note: z.string().trim().max(200).optional(),
        reason: z.string().trim().min(2).max(200).optional(),
      }),
    )
    .output(RosterVersion.extend({ title: z.string().describe('what was done, as the log says it') })),
  /** The roster as it was published, laid out for paper and for the screen. Numbers of shifts and people in it are its own. */
  get: procedure('not_found')
    .input(z.object({ id: Id }))
    .output(z.object({ version: RosterVersion, week: RosterWeek, grid: RosterGrid })),
  /** What changed from `with` to `of`, over the days both cover; by day, time and post. */
  compare: procedure('not_found')
    .input(z.object({ of: z.union([Id, z.literal('now')]), with: Id }))
    .output(z.object({ of: RosterVersion.nullable(), with: RosterVersion, changes: z.array(VersionChange) })),
}
