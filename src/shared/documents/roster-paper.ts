/** The papers a roster is put on: which there are, what each is called, and on what it is printed. */
import * as z from 'zod'

export const RosterSheet = z.enum(['posts', 'communities', 'overview', 'leaders', 'people', 'handover', 'entries', 'workbook'])
export type RosterSheet = z.infer<typeof RosterSheet>

interface RosterPaper {
  title: string
  /** null: a workbook only */
  paper: 'A4' | 'A3' | null
  remark: string
  /** of one post, where one is asked for */
  isByPost?: true
}

export const ROSTER_PAPERS: Record<RosterSheet, RosterPaper> = {
  posts: { title: '卡点值班表', paper: 'A4', remark: '每个卡点一张，A4', isByPost: true },
  communities: { title: '社区值班表', paper: 'A3', remark: '每个社区一份，A4，人多的A3' },
  overview: { title: '值班总表', paper: 'A3', remark: '全部卡点，A3' },
  leaders: { title: '分包领导一览表', paper: 'A4', remark: '领导、卡点、负责人、带班，A4' },
  people: { title: '个人值班卡', paper: 'A4', remark: '每人一张，一页九张，裁开发给本人' },
  handover: { title: '交接班记录表', paper: 'A4', remark: '空白，卡点和日期已填，A4', isByPost: true },
  entries: { title: '出入登记表', paper: 'A4', remark: '空白，每个卡点每天一页，A4', isByPost: true },
  workbook: { title: '值班表工作簿', paper: null, remark: '总表和各卡点，一个文件' },
}
