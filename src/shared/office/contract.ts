import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Watched } from '../work/work.ts'
import { Moment } from '../days.ts'
import { Office, OfficeStatus } from './office.ts'
import { RuleChange, RulesPreview } from './rules.ts'

export const officeContract = {
  status: procedure().output(OfficeStatus),
  update: procedure('data_full', 'data_read_only').input(Office.partial()).output(OfficeStatus),
  /** Whom a change of rules would touch; nothing is stored. */
  previewRules: procedure().input(RuleChange.extend(AsOf.shape)).output(RulesPreview),
  /** null goes back to “now” */
  setMoment: procedure('data_full', 'data_read_only')
    .input(z.object({ moment: Moment.nullable() }))
    .output(OfficeStatus),
  /** Fills an empty office with the invented demo street; refused where anything is stored already. */
  loadDemo: procedure('office_not_empty', 'cancelled', 'data_full', 'data_read_only')
    .input(Watched.optional())
    .output(OfficeStatus),
}
