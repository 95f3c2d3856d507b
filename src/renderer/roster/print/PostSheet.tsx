/** One post's week on one A4 sheet: head, shifts by day with the cells for handover signatures, legend and sign-off. */
import type { CSSProperties } from 'react'
import type { RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { HEI } from '../../print/fonts.ts'
import { PostSheetFoot } from './PostSheetFoot.tsx'
import { PostSheetHead } from './PostSheetHead.tsx'
import { PostSheetTable } from './PostSheetTable.tsx'
import { SignOff } from './SignOff.tsx'
import { rowPadding } from './sheet-density.ts'
import type { PostSheetPlan } from './post-sheet-plan.ts'
import type { Ruler } from './text-ruler.ts'

export interface PostSheetProps {
  week: RosterWeek
  post: RosterPost
  plan: PostSheetPlan
  ruler: Ruler
}

export function PostSheet({ page, ...sheet }: PostSheetProps & { page: { number: number; of: number } }) {
  const { week, post, plan } = sheet
  return (
    <section className="post-sheet" data-post={post.id} data-sheet={post.id} style={sizesOf(plan)}>
      <PostSheetHead {...sheet} />
      <PostSheetTable {...sheet} />
      <PostSheetFoot {...sheet} />
      <SignOff week={week} page={page} />
    </section>
  )
}

function sizesOf({ density, line, place, sizes, signature }: PostSheetPlan): CSSProperties {
  return {
    fontFamily: HEI,
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
