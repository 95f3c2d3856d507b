/** Making, changing, ending and removing records by hand, and what was typed but not stored yet. */
import * as z from 'zod'
import { procedure } from '../contract.ts'
import { Day, Moment } from '../days.ts'
import { FieldProblem, FieldValue, FieldValues } from './field.ts'
import { RecordKind } from './record.ts'

const One = z.object({ kind: RecordKind, id: z.number().int() })

/** Something the record belongs to or that belongs to it: a list narrowed, or one record of it. */
export const RecordLink = z.object({
  label: z.string(),
  /** kind of list of `figures/figures.ts` */
  kind: z.enum(['checkpoints', 'people', 'shifts', 'cases', 'closures', 'screenings', 'findings', 'bulletins']),
  id: z.number().int().nullable(),
  /** words that narrow the list where no single record is meant */
  search: z.string().nullable(),
})
export type RecordLink = z.infer<typeof RecordLink>

export const RecordView = One.extend({
  /** 32 康乐北新村南门 */
  title: z.string(),
  /** what the form begins with; personal numbers masked unless unmasked */
  values: FieldValues,
  /** keys of the values that are masked */
  masked: z.array(z.string()),
  /** 解除观察 and since when; null while it goes on */
  ended: z.object({ label: z.string(), on: z.string() }).nullable(),
  /** WGS-84, for the small map */
  place: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  links: z.array(RecordLink),
})
export type RecordView = z.infer<typeof RecordView>

/** One change of one field: what the editor saw, and what it should be. */
export const FieldChange = z.object({ key: z.string(), was: FieldValue, to: FieldValue })
export type FieldChange = z.infer<typeof FieldChange>

/** What a `record_changed` refusal carries: the field as it was seen, as somebody else left it, and as it was to be. */
export const FieldConflict = z.object({
  id: z.number().int(),
  key: z.string(),
  label: z.string(),
  was: z.string(),
  stored: z.string(),
  mine: z.string(),
  by: z.string(),
  at: Moment,
})
export type FieldConflict = z.infer<typeof FieldConflict>

export const HistoryEntry = z.object({
  actId: z.number().int(),
  at: Moment,
  by: z.string(),
  title: z.string(),
  reason: z.string().nullable(),
  isUndone: z.boolean(),
  /** in words; empty text where there was or is nothing. No fields: the record was made or removed. */
  fields: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const Draft = z.object({ key: z.string(), at: Moment, values: z.record(z.string(), z.unknown()) })
export type Draft = z.infer<typeof Draft>

const Done = z.object({ actId: z.number().int() })
const writing = ['invalid_input', 'not_found', 'data_full', 'data_read_only'] as const

export const recordsContract = {
  /** `unmaskReason` shows personal numbers in full and goes to the log. */
  get: procedure('not_found')
    .input(One.extend({ unmaskReason: z.string().min(2).optional() }))
    .output(RecordView),
  /** What many records hold now, before they are changed together; personal numbers masked. */
  values: procedure('not_found')
    .input(z.object({ kind: RecordKind, ids: z.array(z.number().int()).min(1) }))
    .output(z.array(RecordView.pick({ id: true, title: true, values: true }))),
  /** invalid_input carries `{ problems: FieldProblem[] }`; already_there carries `{ id, title }` of the record that is the same one. */
  create: procedure(...writing, 'already_there')
    .input(z.object({ kind: RecordKind, values: FieldValues }))
    .output(Done.extend({ id: z.number().int(), problems: z.array(FieldProblem) })),
  /**
   * One act for any number of records. record_changed carries `{ conflicts: FieldConflict[] }` when a field is neither as
   * the editor saw it nor as it should become; `force` overwrites.
   */
  update: procedure(...writing, 'record_changed')
    .input(
      z.object({
        kind: RecordKind,
        changes: z.array(z.object({ id: z.number().int(), fields: z.array(FieldChange).min(1) })).min(1),
        reason: z.string().max(200).optional(),
        force: z.boolean().optional(),
      }),
    )
    .output(Done.extend({ changed: z.number().int() })),
  end: procedure(...writing)
    .input(
      z.object({
        kind: RecordKind,
        ids: z.array(z.number().int()).min(1),
        ending: z.string(),
        on: Day,
        reason: z.string().min(1).max(200),
      }),
    )
    .output(Done),
  /** Into the recycle bin, together with what belongs to the record alone; `acts.undo` brings it back. */
  remove: procedure(...writing)
    .input(z.object({ kind: RecordKind, ids: z.array(z.number().int()).min(1), reason: z.string().min(1).max(200) }))
    .output(Done),
  /** Newest first. */
  history: procedure().input(One).output(z.array(HistoryEntry)),
}

export const draftsContract = {
  /** The draft kept under a form's key, or null. */
  get: procedure()
    .input(z.object({ key: z.string() }))
    .output(Draft.nullable()),
  keep: procedure('data_full', 'data_read_only')
    .input(z.object({ key: z.string().max(100), values: z.record(z.string(), z.unknown()) }))
    .output(Draft),
  drop: procedure('data_full', 'data_read_only').input(z.object({ key: z.string() })),
  list: procedure().output(z.array(Draft)),
}
