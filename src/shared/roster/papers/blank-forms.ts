/** The papers that are filled in at the gate: the columns of the handover log and of the entry register, and what stands under them. */
import type { Day } from '../../days.ts'
import type { RosterBand, RosterPost } from '../roster-week.ts'

export interface FormColumn {
  head: string
  /** under the heading, small */
  remark?: string
  /** over this heading and its neighbours of the same group */
  group?: string
  /** millimetres */
  width: number
}

export const HANDOVER_COLUMNS: FormColumn[] = [
  { head: '日期', width: 16 },
  { head: '天气', width: 12 },
  { head: '班次', width: 20 },
  { head: '值守人', width: 30 },
  { head: '进入', remark: '人数', width: 13 },
  { head: '外出', remark: '人数', width: 13 },
  { head: '车辆', remark: '辆数', width: 13 },
  { head: '测温异常', remark: '人数、处置', width: 30 },
  { head: '重点事项', remark: '突发情况', width: 42 },
  { head: '口罩', group: '物　资', width: 10 },
  { head: '消毒液', group: '物　资', width: 10 },
  { head: '测温枪', group: '物　资', width: 10 },
  { head: '电量', group: '物　资', width: 10 },
  { head: '交班人', remark: '签字', width: 15 },
  { head: '接班人', remark: '签字', width: 15 },
  { head: '时间', width: 12 },
]
export const HANDOVER_REMARK =
  '双方当面点清人、物、钥匙后签字；“测温异常”写人数和处置（就地隔离、拨120、报指挥部）；没有的写“无”，不留空。'

export const ENTRY_COLUMNS: FormColumn[] = [
  { head: '序号', width: 10 },
  { head: '进', remark: '时间', width: 13 },
  { head: '出', remark: '时间', width: 13 },
  { head: '姓名', width: 19 },
  { head: '身份证号、证件', width: 40 },
  { head: '现住址', remark: '楼栋—单元—室', width: 29 },
  { head: '电话', width: 26 },
  { head: '车牌', width: 19 },
  { head: '体温', width: 13 },
  { head: '来自地区', remark: '14天旅居史', width: 30 },
  { head: '事由、到访户', width: 28 },
  { head: '健康码', remark: '绿、黄、红', width: 15 },
  { head: '登记人', width: 17 },
]
export const ENTRY_REMARK =
  '一排队、二询问、三查证、四测温。体温异常的就地隔离，拨120，同时报指挥部值班电话；外来人员问清14天内去过哪里。'
/** lines of one day's page */
export const ENTRY_ROWS = 18

export interface HandoverDay {
  day: Day
  bands: RosterBand[]
}

/** The days on which the post is kept, each with its shifts. */
export function handoverDays({ bands }: RosterPost, days: readonly Day[]): HandoverDay[] {
  return days
    .map((day, index) => ({ day, bands: bands.filter(({ cells }) => cells[index] != null) }))
    .filter((one) => one.bands.length > 0)
}
