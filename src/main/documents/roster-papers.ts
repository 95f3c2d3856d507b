/** The roster's papers for a span of days: what each is printed from and called, and all of them for a folder. */
import type { z } from 'zod'
import type { Moment } from '../../shared/days.ts'
import type { RosterOrder } from '../../shared/documents/contract.ts'
import { PAPER_SIZES } from '../../shared/documents/document.ts'
import { ROSTER_PAPERS } from '../../shared/documents/roster-paper.ts'
import type { RosterSheet } from '../../shared/documents/roster-paper.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import { rosterWorkbook } from '../roster/workbooks/roster-workbook.ts'
import { safeFileName } from './file-name.ts'
import type { Printer } from './printer.ts'
import type { ArchivedFile } from './zip.ts'

/** One step of making papers: what it is called while it is made, and the files it gives. */
export interface PaperStep {
  title: string
  make: (signal: AbortSignal | undefined) => Promise<ArchivedFile[]>
}

type Chosen = Partial<Pick<z.infer<typeof RosterOrder>, 'checkpointId' | 'community' | 'people' | 'versionId'>>

/** Of the print page. */
export function rosterRoute(sheet: RosterSheet, { from, to }: RosterWeek, order: Chosen & { asOf: Moment }): string {
  const { asOf, checkpointId, community, people, versionId } = order
  const query = new URLSearchParams({ from, to, asOf })
  if (checkpointId !== undefined && ROSTER_PAPERS[sheet].isByPost) query.set('checkpointId', String(checkpointId))
  if (community !== undefined && sheet === 'communities') query.set('community', community)
  if (people !== undefined && sheet === 'people') query.set('people', people.join(','))
  if (versionId !== undefined) query.set('versionId', String(versionId))
  return `roster-${sheet}?${query.toString()}`
}

/** Refusal: not_found, where the post has no shift in these days. */
export function rosterPaperName({ sheet, checkpointId, community }: z.infer<typeof RosterOrder>, week: RosterWeek): string {
  const { title, isByPost } = ROSTER_PAPERS[sheet]
  if (community !== undefined && sheet === 'communities') return `${community}值班表`
  if (checkpointId === undefined || !isByPost) return title
  const post = week.posts.find(({ id }) => id === checkpointId)
  if (!post) throw new Refusal('not_found', '这个卡点在这几天没有班次。请换一个卡点或一段日期。')
  return sheet === 'posts' ? post.name : `${post.name}${title}`
}

interface RosterToPrint {
  week: RosterWeek
  asOf: Moment
  /** of a week that was published; left out: what is stored */
  versionId?: number | undefined
}

/** What a pack holds of the roster: a sheet per post, all of them in one file, the overview, the workbook. */
export function rosterSteps(roster: RosterToPrint, printer: Printer): PaperStep[] {
  const make = makerOf(roster, printer)
  return [
    { title: `${roster.week.posts.length}个卡点的值班表`, make: make.postByPost('posts') },
    { title: '值班总表', make: make.whole('overview') },
    { title: '值班表工作簿', make: async () => [{ name: '值班表.xlsx', bytes: await rosterWorkbook(roster.week) }] },
  ]
}

/** Every kind of paper, to print and as a workbook, those of posts and communities cut into a folder of their own. */
export function everyRosterStep(roster: RosterToPrint, printer: Printer): PaperStep[] {
  const make = makerOf(roster, printer)
  return [
    ...rosterSteps(roster, printer),
    { title: '社区值班表', make: make.byCommunity() },
    { title: '分包领导一览表', make: make.whole('leaders') },
    { title: '个人值班卡', make: make.whole('people') },
    { title: '交接班记录表', make: make.postByPost('handover') },
    { title: '出入登记表', make: make.postByPost('entries') },
    ...WORKBOOKS.map((sheet) => ({ title: `${ROSTER_PAPERS[sheet].title}的工作簿`, make: make.workbook(sheet) })),
  ]
}

/** 值班表.xlsx holds the posts' sheets and the overview. */
const WORKBOOKS = ['communities', 'leaders', 'people', 'handover', 'entries'] as const

function makerOf({ week, asOf, versionId }: RosterToPrint, printer: Printer) {
  const orderOf = (sheet: RosterSheet) => {
    const route = rosterRoute(sheet, week, { asOf, versionId })
    return { route, ...PAPER_SIZES[ROSTER_PAPERS[sheet].paper ?? 'A4'] }
  }
  const titleOf = (sheet: RosterSheet) => ROSTER_PAPERS[sheet].title
  return {
    whole: (sheet: RosterSheet): PaperStep['make'] => {
      return async (signal) => [{ name: `${titleOf(sheet)}.pdf`, bytes: await printer.pdf(orderOf(sheet), signal) }]
    },
    postByPost: (sheet: RosterSheet): PaperStep['make'] => {
      return async (signal) => {
        const { whole, sheets } = await printer.pdfsBySheet(orderOf(sheet), signal)
        return [...sheetsOfPosts(week, titleOf(sheet), sheets), { name: `${titleOf(sheet)}.pdf`, bytes: whole }]
      }
    },
    byCommunity: (): PaperStep['make'] => {
      const folder = titleOf('communities')
      return async (signal) => {
        const { whole, sheets } = await printer.pdfsBySheet(orderOf('communities'), signal)
        const own = sheets.map(({ key, bytes }) => ({ name: `${folder}/${safeFileName(key || '未定社区')}.pdf`, bytes }))
        return [...own, { name: `${folder}.pdf`, bytes: whole }]
      }
    },
    workbook: (sheet: RosterSheet): PaperStep['make'] => {
      return async () => [{ name: `${titleOf(sheet)}.xlsx`, bytes: await rosterWorkbook(week, sheet) }]
    },
  }
}

/** 卡点值班表/01-东门卡点.pdf; two posts of one number and name keep a sheet each. A post without shifts has no blank forms. */
function sheetsOfPosts({ posts }: RosterWeek, folder: string, sheets: { key: string; bytes: Uint8Array }[]): ArchivedFile[] {
  const byPost = new Map(sheets.map(({ key, bytes }) => [key, bytes]))
  const digits = Math.max(2, String(posts.length).length)
  const names = posts.map(({ number, name }, i) => `${String(number ?? i + 1).padStart(digits, '0')}-${safeFileName(name)}`)
  return posts.flatMap(({ id }, i) => {
    const bytes = byPost.get(String(id))
    return bytes ? [{ name: `${folder}/${distinct(names, i)}.pdf`, bytes }] : []
  })
}

function distinct(names: string[], i: number): string {
  const name = names[i] ?? ''
  const before = names.slice(0, i).filter((each) => each === name).length
  return before === 0 ? name : `${name}（${before + 1}）`
}
