/** The rules an office may change, and whom such a change would touch. */
import * as z from 'zod'
import { Moment } from '../days.ts'
import { Office } from './office.ts'

/** Left out: stays as it is. */
export const RuleChange = Office.pick({ isolationDays: true, minRestHours: true, feverCelsius: true }).partial()
export type RuleChange = z.infer<typeof RuleChange>

export const RuleEffect = z.object({ label: z.string(), unit: z.string(), before: z.number(), after: z.number() })
export type RuleEffect = z.infer<typeof RuleEffect>

export const RulesPreview = z.object({
  asOf: Moment,
  /** one for every rule that would change: what becomes of whom */
  sentences: z.array(z.string()),
  /** counted under the present rules and under the new ones */
  effects: z.array(RuleEffect),
})
export type RulesPreview = z.infer<typeof RulesPreview>
