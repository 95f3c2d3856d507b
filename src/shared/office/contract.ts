import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Watched } from '../work/work.ts'
import { Day, Moment } from '../days.ts'
import { OfficeSettings, OfficeStatus } from './office.ts'
import { RuleCode, RulePreview, RuleTerm } from './rules.ts'

export const officeContract = {
  status: procedure().output(OfficeStatus),
  update: procedure('data_full', 'data_read_only').input(OfficeSettings.partial()).output(OfficeStatus),
  /** Whom a rule's new number would touch; nothing is stored. */
  previewRule: procedure('invalid_input').input(RuleTerm.extend(AsOf.shape)).output(RulePreview),
  /**
   * Sets a rule's number from a day on, until the next day another was set for; a term of the same day is replaced, and goes
   * where the number is the one that held before it. invalid_input: out of range, or it is so already.
   */
  setRule: procedure('invalid_input', 'data_full', 'data_read_only').input(RuleTerm).output(OfficeStatus),
  /** Takes back a number that does not hold yet. Refusals: not_found; invalid_input: it holds already. */
  removeRule: procedure('invalid_input', 'not_found', 'data_full', 'data_read_only')
    .input(z.object({ code: RuleCode, from: Day }))
    .output(OfficeStatus),
  /** null goes back to “now” */
  setMoment: procedure('data_full', 'data_read_only')
    .input(z.object({ moment: Moment.nullable() }))
    .output(OfficeStatus),
  /** Fills an empty office with the invented demo street; refused where anything is stored already. */
  loadDemo: procedure('office_not_empty', 'cancelled', 'data_full', 'data_read_only')
    .input(Watched.optional())
    .output(OfficeStatus),
}
