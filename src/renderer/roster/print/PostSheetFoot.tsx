/** Foot of a post's sheet: what its marks and words mean, made from what this sheet shows, and how to hand over. */
import { DUTY_ROLE_LABELS } from '../../../shared/people/duty-role.ts'
import { ROLE_MARKS } from '../../../shared/roster/papers/entries.ts'
import { marksOf, notesOf, rolesOn, versionSigns } from '../../../shared/roster/papers/post-facts.ts'
import { paperWidth } from '../../print/paper/OfficePaper.tsx'
import { fitText } from '../../print/text-ruler.ts'
import type { PostSheetProps } from './PostSheet.tsx'
import { CategoryMark } from './ShiftCell.tsx'
import { shapeOf } from './shift-entries.ts'

export function PostSheetFoot({ week, post, plan, ruler }: PostSheetProps) {
  const notes = notesOf(post, { inDirectory: plan.directory !== null, leftOut: plan.phonesLeftOut })
  return (
    <div className="foot">
      <ul className="legend">
        {marksOf(post).map(({ entry, label }) => (
          <li key={entry.mark}>
            <CategoryMark character={entry.mark} shape={shapeOf(entry)} />
            {label}
          </li>
        ))}
        {rolesOn(post).map((role) => (
          <li key={role}>
            <span className="note">{ROLE_MARKS[role]}</span>
            {DUTY_ROLE_LABELS[role]}
          </li>
        ))}
        {versionSigns(week, [post]).map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <p
        style={{
          fontSize: `${fitText(ruler(notes), paperWidth('a4'), { max: plan.density.foot < 9 ? 7.6 : 8.6, min: 7, lines: 1 }).size}pt`,
        }}
      >
        {notes}
      </p>
    </div>
  )
}
