/** What stands beside the title of a roster paper: from whom, which version, and how long it holds. */
import { UNTIL_NEXT, versionInWords } from '../../../shared/roster/papers/issue.ts'
import { validityInChinese } from '../../../shared/roster/papers/spans.ts'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { HeadPart } from '../../print/paper/PaperHead.tsx'

export function issueParts(week: RosterWeek, posts: readonly RosterPost[]): HeadPart[][] {
  return [[{ text: `${week.office.commandPostName}　` }, versionPart(week)], validParts(week, posts)]
}

export function versionPart({ standing }: RosterWeek): HeadPart {
  return { text: versionInWords(standing), ...(standing.state !== 'published' && { look: 'boxed' }) }
}

export function validParts(week: RosterWeek, posts: readonly RosterPost[]): HeadPart[] {
  return [{ text: '有效期：' }, { text: validityInChinese(week.from, week.to, posts), look: 'strong' }, { text: UNTIL_NEXT }]
}

/** Who signs the paper, and of when it is. */
export function signedOf({ standing, asOf }: RosterWeek) {
  return { preparedBy: standing.preparedBy, reviewedBy: standing.reviewedBy, asOf }
}
