/** The roster's papers for a span of days: a sheet per post, all of them in one file, the overview, the workbook. */
import type { Moment } from '../../shared/days.ts'
import { PAPER_SIZES } from '../../shared/documents/document.ts'
import type { RosterWeek } from '../../shared/roster/roster-week.ts'
import { rosterWorkbook } from '../roster/roster-workbook.ts'
import { safeFileName } from './file-name.ts'
import type { Printer } from './printer.ts'
import type { ArchivedFile } from './zip.ts'

/** One step of making papers: what it is called while it is made, and the files it gives. */
export interface PaperStep {
  title: string
  make: (signal: AbortSignal | undefined) => Promise<ArchivedFile[]>
}

export function rosterSteps(week: RosterWeek, asOf: Moment, printer: Printer): PaperStep[] {
  const route = (page: string) => `${page}?${new URLSearchParams({ from: week.from, to: week.to, asOf }).toString()}`
  const posts = { route: route('roster-posts'), ...PAPER_SIZES.A4 }
  const overview = { route: route('roster-overview'), ...PAPER_SIZES.A3 }
  return [
    {
      title: `${week.posts.length}个卡点的值班表`,
      make: async (signal) => {
        const { whole, sheets } = await printer.pdfsBySheet(posts, signal)
        return [...sheetsOfPosts(week, sheets), { name: '卡点值班表.pdf', bytes: whole }]
      },
    },
    { title: '值班总表', make: async (signal) => [{ name: '值班总表.pdf', bytes: await printer.pdf(overview, signal) }] },
    { title: '值班表工作簿', make: async () => [{ name: '值班表.xlsx', bytes: await rosterWorkbook(week) }] },
  ]
}

/** 卡点值班表/01-东门卡点.pdf; two posts of one number and name keep a sheet each. */
function sheetsOfPosts({ posts }: RosterWeek, sheets: { key: string; bytes: Uint8Array }[]): ArchivedFile[] {
  const byPost = new Map(sheets.map(({ key, bytes }) => [key, bytes]))
  const digits = Math.max(2, String(posts.length).length)
  const names = posts.map(({ number, name }, i) => `${String(number ?? i + 1).padStart(digits, '0')}-${safeFileName(name)}`)
  return posts.map(({ id }, i) => {
    const bytes = byPost.get(String(id))
    if (!bytes) throw new Error(`post ${id} was not printed`)
    return { name: `卡点值班表/${distinct(names, i)}.pdf`, bytes }
  })
}

function distinct(names: string[], i: number): string {
  const name = names[i] ?? ''
  const before = names.slice(0, i).filter((each) => each === name).length
  return before === 0 ? name : `${name}（${before + 1}）`
}
