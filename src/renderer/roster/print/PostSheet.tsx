/** One post's week on one A4 sheet: head, shifts by day with the cells for handover signatures, legend and sign-off. */
import type { CSSProperties } from 'react'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { OfficePaper } from '../../print/paper/OfficePaper.tsx'
import { PaperHead } from '../../print/paper/PaperHead.tsx'
import type { Ruler } from '../../print/text-ruler.ts'
import { issueParts, signedOf } from './issue-parts.ts'
import { PostSheetFacts } from './PostSheetFacts.tsx'
import { PostSheetFoot } from './PostSheetFoot.tsx'
import { PostSheetTable } from './PostSheetTable.tsx'
import { rowPadding } from './sheet-density.ts'
import type { PostSheetPlan } from './post-sheet-plan.ts'

export interface PostSheetProps {
  week: RosterWeek
  post: RosterPost
  plan: PostSheetPlan
  ruler: Ruler
}

export function PostSheet({ page, ...sheet }: PostSheetProps & { page: { number: number; of: number } }) {
  const { week, post, plan, ruler } = sheet
  return (
    <OfficePaper size="a4" kind="post-sheet" sheet={post.id} page={page} signed={signedOf(week)} style={sizesOf(plan)}>
      <PaperHead
        size="a4"
        title={post.name}
        kind="值班表"
        number={post.number}
        beside={issueParts(week, [post])}
        most={plan.density.title > 11 ? 21 : 18}
        ruler={ruler}
      />
      <PostSheetFacts {...sheet} />
      <PostSheetTable {...sheet} />
      <PostSheetFoot {...sheet} />
    </OfficePaper>
  )
}

function sizesOf({ density, line, place, sizes, signature }: PostSheetPlan): CSSProperties {
  return {
    '--title': `${density.title}mm`,
    '--facts': `${density.facts}mm`,
    '--dates': `${density.dates}mm`,
    '--signature': `${signature}mm`,
    '--foot': `${density.foot}mm`,
    '--small-print': density.foot < 9 ? '7.4pt' : '8.4pt',
    '--date': density.dates < 9 ? '9.4pt' : '11pt',
    '--above': `${rowPadding(density) / 2 - 0.15}mm`,
    '--line': `${line}mm`,
    '--place': `${place}mm`,
    '--name': `${sizes.name}pt`,
    '--phone': `${sizes.phone}pt`,
    '--mark': `${sizes.mark}mm`,
  } as CSSProperties
}
