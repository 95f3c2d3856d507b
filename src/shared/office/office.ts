/** The office: names, masthead and the rules it works by. One data folder is one office. */
import * as z from 'zod'
import { Day, Moment } from '../days.ts'
import { RuleTerm } from './rules.ts'

/** What the office says of itself, to be filled in. */
export const OfficeSettings = z.object({
  streetName: z.string().describe('示范街道'),
  commandPostName: z.string().describe('示范街道疫情防控指挥部'),
  dutyPhone: z.string().nullable(),
  mastheadName: z.string().describe('the briefing series, 示范街道信息'),
  editor: z.string().nullable().describe('责任编辑'),
  sendTo: z.string().nullable().describe('本期送'),
  issueTo: z.string().nullable().describe('发'),
  printCount: z.number().int().positive(),
  /** province whose travellers are 省内 */
  homeProvince: z.string(),
  /** 底图来源, as maps print it; null = not said */
  baseMapCredit: z.string().nullable(),
  /** the office's present: the moment everything is asked for and recorded at; null = the clock's */
  workingMoment: Moment.nullable(),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>

export const Office = OfficeSettings.extend({
  /** every term the office has set; what holds on a day is asked of `ruleOn` */
  rules: z.array(RuleTerm),
})
export type Office = z.infer<typeof Office>

export const OfficeStatus = z.object({
  office: Office,
  /** the moment in force: the working moment, else the clock's */
  moment: Moment,
  today: Day,
  isDemo: z.boolean(),
  /** why nothing can be stored now, in a sentence; null = all is well */
  readOnly: z.string().nullable(),
  isEmpty: z.boolean(),
})
export type OfficeStatus = z.infer<typeof OfficeStatus>
