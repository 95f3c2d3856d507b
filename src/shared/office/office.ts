/** The office: names, masthead and the rules it works by. One data folder is one office. */
import * as z from 'zod'
import { Day, Moment } from '../days.ts'

/** Hours between two shifts of one person, until the office says otherwise. */
export const USUAL_REST_HOURS = 12

export const Office = z.object({
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
  isolationDays: z.number().int().min(1).max(60),
  minRestHours: z.number().min(0).max(48),
  /** a temperature from here on is fever (体温异常); axillary, as local orders of January 2020 set it */
  feverCelsius: z.number().min(36).max(40),
  /** 底图来源, as maps print it; null = not said */
  baseMapCredit: z.string().nullable(),
  /** the office's present: the moment everything is asked for and recorded at; null = the clock's */
  workingMoment: Moment.nullable(),
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
