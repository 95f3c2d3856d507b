import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Masking } from '../people/masking.ts'
import { RosterRange } from '../roster/contract.ts'
import { MapFormat, MapName, Paper } from './document.ts'

export const MapOrder = AsOf.extend({ map: MapName, paper: Paper, masking: Masking, format: MapFormat })

/** `posts`: every post's A4 sheet, or one post's; `overview`: the week on A3; `workbook`: both as xlsx. */
export const RosterOrder = RosterRange.extend(AsOf.shape).extend({
  sheet: z.enum(['posts', 'overview', 'workbook']),
  checkpointId: z.number().int().optional(),
})

export const documentsContract = {
  map: procedure('printer_missing').input(MapOrder).output(z.file()),
  roster: procedure('printer_missing', 'not_found', 'invalid_input').input(RosterOrder).output(z.file()),
  /** One PDF per post of the span, in the order of `roster.week`. */
  postRosters: procedure('printer_missing', 'not_found', 'invalid_input')
    .input(RosterRange.extend(AsOf.shape))
    .output(z.array(z.file())),
  briefing: procedure().input(AsOf).output(z.file()),
}
