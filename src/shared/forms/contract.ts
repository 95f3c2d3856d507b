import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { FillReport, FormSummary, FormView, LONGEST_FORM_NAME, Place, SheetView, Source, CellTie, RowsTie } from './form.ts'

const Id = z.object({ id: z.number().int() })
const WRITING = ['data_full', 'data_read_only'] as const
const READING = ['file_unreadable', 'file_password', 'file_too_large'] as const

export const FormChange = Id.extend({
  set: z.object({ cells: z.array(CellTie).default([]), rows: z.array(RowsTie).default([]) }).default({ cells: [], rows: [] }),
  /** what fills these cells, or the region they lie in, is let go */
  clear: z.array(Place).default([]),
  /** what is proposed for these cells is not wanted */
  dismiss: z.array(Place).default([]),
  /** indexes of lost ties that need not be told again */
  forget: z.array(z.number().int()).default([]),
})

export const formsContract = {
  list: procedure().output(z.array(FormSummary)),
  get: procedure('not_found', 'file_unreadable').input(Id.extend(AsOf.shape)).output(FormView),
  /** The filled form's sheets, nothing stored. invalid_input: a region cannot grow where it stands. */
  preview: procedure('not_found', 'invalid_input', 'file_unreadable')
    .input(Id.extend(AsOf.shape))
    .output(z.object({ sheets: z.array(SheetView) })),
  /** Everything a cell can be filled with, and what each is at the moment. */
  sources: procedure()
    .input(AsOf.extend({ community: z.string().nullable().default(null) }))
    .output(
      z.object({
        communities: z.array(z.string()),
        sources: z.array(z.object({ source: Source, group: z.string(), label: z.string(), text: z.string() })),
      }),
    ),
  /** `accept`: what is certain of the suggestions is tied at once; else everything is only proposed. */
  load: procedure('invalid_input', ...READING, ...WRITING)
    .input(z.object({ file: z.file(), accept: z.enum(['none', 'certain']).default('none') }))
    .output(FormSummary),
  change: procedure('not_found', 'invalid_input', 'file_unreadable', ...WRITING)
    .input(FormChange)
    .output(FormSummary),
  rename: procedure('not_found', 'already_there', ...WRITING).input(
    Id.extend({ name: z.string().trim().min(1).max(LONGEST_FORM_NAME) }),
  ),
  /** A changed version: ties go along by the labels around their cells. */
  replace: procedure('not_found', 'invalid_input', ...READING, ...WRITING)
    .input(Id.extend({ file: z.file() }))
    .output(FormSummary.extend({ carried: z.number().int() })),
  remove: procedure('not_found', ...WRITING).input(Id.extend({ reason: z.string().trim().min(1).optional() })),
  /** The loaded form a file is a version of; null where none is like it. */
  match: procedure(...READING)
    .input(z.object({ file: z.file() }))
    .output(FormSummary.nullable()),
  /** `file`: another version, filled in place of the one that is kept; nothing of it is stored. */
  fill: procedure('not_found', 'invalid_input', ...READING)
    .input(Id.extend(AsOf.shape).extend({ file: z.file().optional(), unmaskReason: z.string().min(2).optional() }))
    .output(z.object({ file: z.file(), report: FillReport })),
}
