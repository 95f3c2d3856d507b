/** Under the head of a post's sheet: where it is, who leads it and whom to ring. */
import { factsOf } from '../../../shared/roster/papers/post-facts.ts'
import type { PostFact } from '../../../shared/roster/papers/post-facts.ts'
import { paperWidth } from '../../print/paper/OfficePaper.tsx'
import { fitText, widthOf } from '../../print/text-ruler.ts'
import type { Ruler } from '../../print/text-ruler.ts'
import type { PostSheetProps } from './PostSheet.tsx'

const LABEL = { size: 8.6, gap: 1.4 }
const COLUMN_GAP = 4
/** Shares of the four columns of facts. */
const COLUMNS = [1.5, 1.15, 0.85, 0.8]

export function PostSheetFacts({ week, post, ruler }: PostSheetProps) {
  return (
    <dl className="facts" style={{ gridTemplateColumns: COLUMNS.map((share) => `${share}fr`).join(' ') }}>
      {factsOf(post, week.office.dutyPhone).map((fact, index) => (
        <FactLine key={fact.label} fact={fact} room={columnWidth(index % COLUMNS.length)} ruler={ruler} />
      ))}
    </dl>
  )
}

function FactLine({ fact: { label, value, isStrong }, room, ruler }: { fact: PostFact; room: number; ruler: Ruler }) {
  const fitted = fitText(ruler(value), room - widthOf(ruler(label), LABEL.size) - LABEL.gap, {
    max: isStrong ? 11 : 10,
    min: 7,
    lines: 2,
  })
  return (
    <div>
      <dt>{label}</dt>
      {value === '' ? (
        <dd className="blank" />
      ) : (
        <dd className={isStrong ? 'strong' : ''} style={{ fontSize: `${fitted.size}pt` }}>
          {value}
        </dd>
      )}
    </div>
  )
}

function columnWidth(column: number): number {
  const shares = COLUMNS.reduce((sum, share) => sum + share, 0)
  return ((paperWidth('a4') - COLUMN_GAP * (COLUMNS.length - 1)) * (COLUMNS[column] ?? 1)) / shares
}
