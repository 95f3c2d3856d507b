/** The roster's papers for a span of days: a sheet per post, all of them in one file, the overview, the workbook. */
import type { Moment } from '../../../shared/days.ts'
import type { Client } from '../connect.ts'
import type { Range } from './roster-range.ts'
import { safeFileName } from './write-file.ts'

export interface Paper {
  /** below the folder asked for */
  name: string
  content: Blob | string
}

/** As of one moment. Refusals: not_found where the span has no roster, printer_missing. */
export async function rosterPapers(
  api: Client,
  asked: Range & { asOf?: Moment },
  note: (text: string) => void,
): Promise<Paper[]> {
  const asOf = asked.asOf ?? (await api.office.status()).moment
  const { from, to, posts } = await api.roster.week({ ...asked, asOf })
  const range = { from, to, asOf }
  const sheet = (kind: 'posts' | 'overview' | 'workbook') => api.documents.roster({ ...range, sheet: kind })
  note(`正在出${posts.length}个卡点的值班表……`)
  const digits = Math.max(2, String(posts.length).length)
  const names = posts.map(({ number, name }, i) => `${String(number ?? i + 1).padStart(digits, '0')}-${safeFileName(name)}`)
  const [singles, bound, overview, workbook] = await Promise.all([
    api.documents.postRosters(range),
    sheet('posts'),
    sheet('overview'),
    sheet('workbook'),
  ])
  return [
    ...singles.map((content, i) => ({ name: `卡点值班表/${distinct(names, i)}.pdf`, content })),
    { name: '卡点值班表.pdf', content: bound },
    { name: '值班总表.pdf', content: overview },
    { name: '值班表.xlsx', content: workbook },
  ]
}

/** Two posts of one number and name keep a sheet each. */
function distinct(names: string[], i: number): string {
  const name = names[i] ?? ''
  const before = names.slice(0, i).filter((each) => each === name).length
  return before === 0 ? name : `${name}（${before + 1}）`
}
