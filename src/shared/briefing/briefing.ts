/** A briefing (简报) as text and figures, before it becomes a document. */
import * as z from 'zod'
import { Day, Moment } from '../days.ts'
import { FigureCode } from '../figures/figures.ts'

/** A stretch of text; `figure` names the figure whose value it prints, so that a reader can open its records. */
export const BriefingRun = z.object({
  text: z.string(),
  style: z.enum(['body', 'heading', 'lead']).describe('heading: run-in 黑体; lead: run-in 楷体 bold (一是…)'),
  figure: FigureCode.nullable(),
})
export type BriefingRun = z.infer<typeof BriefingRun>

export const Briefing = z.object({
  asOf: Moment,
  masthead: z.string(),
  issueNo: z.number().int().positive(),
  publisher: z.string(),
  date: Day,
  /** one string per line of the title */
  title: z.array(z.string()),
  paragraphs: z.array(z.array(BriefingRun)),
  contributor: z.string(),
  sendTo: z.string(),
  issueTo: z.string(),
  editor: z.string(),
  printCount: z.number().int().positive(),
})
export type Briefing = z.infer<typeof Briefing>
