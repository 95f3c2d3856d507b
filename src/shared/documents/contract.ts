import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { Day } from '../days.ts'
import { Masking } from '../people/masking.ts'
import { RosterRange } from '../roster/contract.ts'
import { Watched } from '../work/work.ts'
import { MapFormat, MapName, PackPart, Paper, PaperFormat } from './document.ts'
import { RosterSheet } from './roster-paper.ts'

export const MapOrder = AsOf.extend({ map: MapName, paper: Paper, masking: Masking, format: MapFormat, ...Watched.shape })

export const RosterOrder = RosterRange.extend(AsOf.shape).extend({
  sheet: RosterSheet,
  /** `workbook` is always a workbook */
  format: PaperFormat.default('pdf'),
  /** of the papers that are made post by post: this post's alone */
  checkpointId: z.number().int().optional(),
  /** of the communities' sheets: this community's alone */
  community: z.string().optional(),
  /** of the cards: these people's alone */
  people: z.array(z.number().int()).min(1).max(2000).optional(),
  /** a version as it was published, in place of what is stored; its days are its own */
  versionId: z.number().int().optional(),
  ...Watched.shape,
})

/** Papers of one moment in one archive. Rosters are those of the days given, else of the week the moment falls in. */
export const PackOrder = RosterRange.extend(AsOf.shape).extend({
  parts: z.array(PackPart).min(1).default(PackPart.options),
  paper: Paper.default('A3'),
  masking: Masking.default('wall'),
  /** a version as it was published, where nothing but rosters is asked for; its days are its own */
  versionId: z.number().int().optional(),
  ...Watched.shape,
})

/** Which posts a span of the roster has; none where nothing is stored for those days. */
export const RosterContents = z.object({
  from: Day,
  to: Day,
  shifts: z.number().int(),
  posts: z.array(z.object({ id: z.number().int(), number: z.number().int().nullable(), name: z.string() })),
})
export type RosterContents = z.infer<typeof RosterContents>

export const documentsContract = {
  map: procedure('printer_missing', 'cancelled').input(MapOrder).output(z.file()),
  roster: procedure('printer_missing', 'not_found', 'invalid_input', 'cancelled').input(RosterOrder).output(z.file()),
  /** What a roster of these days would hold, before it is made. */
  rosterContents: procedure()
    .input(z.object({ from: Day, to: Day }))
    .output(RosterContents),
  briefing: procedure().input(AsOf).output(z.file()),
  /**
   * A zip. Days without a roster are no reason to go without the rest: then it holds none. Only where nothing but rosters
   * is asked for, not_found.
   */
  pack: procedure('printer_missing', 'not_found', 'invalid_input', 'cancelled').input(PackOrder).output(z.file()),
}
