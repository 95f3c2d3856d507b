import * as z from 'zod'
import { CompoundType } from '../areas/area.ts'
import { CheckpointKind } from '../checkpoints/checkpoint-kind.ts'
import { StaffingRule } from '../checkpoints/staffing.ts'
import { AsOf, procedure } from '../contract.ts'
import { Day } from '../days.ts'
import { Holiday } from './calendar.ts'
import { DutyRule } from './duty-rule.ts'
import { PatternBand, PatternUse, ShiftPattern } from './shift-pattern.ts'
import { Standard } from './standard.ts'

export const StandardsPost = z.object({
  id: z.number().int(),
  number: z.number().int().nullable(),
  name: z.string(),
  community: z.string().nullable(),
  kind: CheckpointKind,
  compoundType: CompoundType.nullable(),
})
export type StandardsPost = z.infer<typeof StandardsPost>

export const StandardsOverview = z.object({
  staffing: z.array(StaffingRule),
  patterns: z.array(ShiftPattern),
  uses: z.array(PatternUse),
  /** one for everybody of every code, and those for single categories */
  dutyRules: z.array(DutyRule),
  holidays: z.array(Holiday),
  /** the street's posts at the moment, for choosing and for naming */
  posts: z.array(StandardsPost),
})
export type StandardsOverview = z.infer<typeof StandardsOverview>

/** Stored shifts from a day on that fall short of the standard, and the people missing in them. */
const Shortage = z.object({ shifts: z.number().int(), missing: z.number().int() })

export const StandardPreview = z.object({
  from: Day,
  /** posts and shifts the standard speaks of */
  posts: z.number().int(),
  shifts: z.number().int(),
  before: Shortage,
  after: Shortage,
})
export type StandardPreview = z.infer<typeof StandardPreview>

const One = z.object({ id: z.number().int() })
const Id = z.number().int().nullable()
const writing = ['invalid_input', 'not_found', 'data_full', 'data_read_only'] as const
const write = procedure(...writing)

export const standardsContract = {
  /** Everything the page 值班规则 shows of the office's own rules. */
  overview: procedure().input(AsOf).output(StandardsOverview),
  /** What the stored roster would lack under the standard; without `asks` it would be gone. Nothing is stored. */
  previewStandard: procedure('not_found').input(Standard.extend(AsOf.shape)).output(StandardPreview),
  /** Makes a standard, or turns the one of these ids into this. invalid_input: no ask, a half band, days turned round, one of that scope is there. */
  saveStandard: write.input(Standard),
  removeStandard: write.input(Standard.pick({ ids: true })),
  /** null, or a negative id of a shipped one: a new row. invalid_input: bands overlap, or the name is taken. */
  savePattern: write
    .input(z.object({ id: Id, name: ShiftPattern.shape.name, bands: z.array(PatternBand).min(1).max(12) }))
    .output(One),
  /** invalid_input: posts keep it. */
  removePattern: write.input(One),
  /** A shipped pattern becomes a row when it is used. invalid_input: days turned round, or one of that scope is there. */
  saveUse: write.input(PatternUse.extend({ id: Id })).output(One),
  removeUse: write.input(One),
  /** The number of 两班间隔 goes to the office's settings. invalid_input: a rule that is weighed has no weight, or a needed number is missing. */
  setDutyRule: write.input(DutyRule),
  /** Back to what is shipped; for one category: back to everybody's. */
  resetDutyRule: write.input(DutyRule.pick({ code: true, category: true })),
  /** Every day of the span; days entered before are replaced. invalid_input: days turned round, or too many. */
  saveHolidays: write.input(Holiday.pick({ name: true, isRestDay: true }).extend({ from: Day, to: Day })),
  removeHolidays: write.input(z.object({ ids: z.array(z.number().int()).min(1).max(400) })),
}
