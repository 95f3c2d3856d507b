/** 到岗签到表, 值班日志 and 考勤汇总 on A4: which page each is printed from, and what its file is called. */
import type { AttendancePaper } from '../../shared/attendance/contract.ts'
import { dayInChinese } from '../../shared/days.ts'
import type { Day, Moment } from '../../shared/days.ts'
import { PAPER_SIZES } from '../../shared/documents/document.ts'
import { fileOf, safeFileName } from './file-name.ts'
import type { Printer } from './printer.ts'

const TITLES: Record<AttendancePaper, string> = {
  'sign-in': '到岗签到表',
  'sign-in-street': '到岗签到表',
  'duty-log': '值班日志',
  'attendance-summary': '值班考勤汇总表',
}

interface Order {
  paper: AttendancePaper
  asOf: Moment
  from: Day
  to: Day
  post: string | undefined
}

/** Refusals: printer_missing, cancelled. */
export async function attendancePaper(order: Order, street: string, printer: Printer): Promise<File> {
  const { paper, asOf, from, to, post } = order
  const query = new URLSearchParams({ asOf, from, to, ...(post !== undefined && { post }) })
  const { width, height } = PAPER_SIZES.A4
  const size = paper === 'sign-in-street' ? { width, height } : { width: height, height: width }
  const bytes = await printer.pdf({ route: `${paper}?${query.toString()}`, ...size })
  return fileOf(bytes, attendancePaperName(order, street), 'pdf')
}

/** 示范街道到岗签到表（2020年2月10日18时00分） */
export function attendancePaperName({ paper, asOf, from, to, post }: Order, street: string): string {
  const span = paper === 'sign-in-street' ? `${dayInChinese(asOf)}${asOf.slice(11).replace(':', '时')}分` : spanOf(from, to)
  return `${post === undefined ? street : safeFileName(post)}${TITLES[paper]}（${span}）`
}

function spanOf(from: Day, to: Day): string {
  return from === to ? dayInChinese(from) : `${dayInChinese(from)}至${dayInChinese(to)}`
}
