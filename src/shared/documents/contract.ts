import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Masking } from '../people/masking.ts'
import { RosterRange } from '../roster/contract.ts'
import { MapFormat, MapName, Paper } from './document.ts'

const MapOrder = AsOf.extend({ map: MapName, paper: Paper, masking: Masking, format: MapFormat })
export type MapOrder = z.infer<typeof MapOrder>

export const documentsContract = {
  map: procedure('printer_missing').input(MapOrder).output(z.file()),
  /** `posts`: every post's A4 sheet; `overview`: the week on A3; `workbook`: both as xlsx. */
  roster: procedure('printer_missing', 'not_found', 'invalid_input')
    .input(RosterRange.extend({ sheet: z.enum(['posts', 'overview', 'workbook']), checkpointId: z.number().int().optional() }))
    .output(z.file()),
  briefing: procedure().input(AsOf).output(z.file()),
}
