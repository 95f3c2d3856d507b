/** Foot of a post's sheet: what its marks and words mean, made from what this sheet shows, and how to hand over. */
import { DUTY_ROLE_LABELS, DutyRole } from '../../../shared/people/duty-role.ts'
import { STAFF_CATEGORY_LABELS } from '../../../shared/people/person.ts'
import type { Seat, StaffCategory } from '../../../shared/people/person.ts'
import type { RosterPost } from '../../../shared/roster/roster-week.ts'
import type { PostSheetProps } from './PostSheet.tsx'
import { datesExplained } from './roster-pages.ts'
import { CategoryMark } from './ShiftCell.tsx'
import { SHEET } from './sheet-density.ts'
import { CATEGORY_OF_SEAT, NEW, ROLE_MARKS, markOf, phoneText } from './shift-entries.ts'
import type { Mark } from './shift-entries.ts'
import { fitText } from './text-ruler.ts'

const HANDING_OVER = '提前10分钟到岗，面对面交接，双方签字；换人先报指挥部值班电话。'

export function PostSheetFoot({ week, post, plan, ruler }: PostSheetProps) {
  const notes = notesOf(post, plan.phonesLeftOut, plan.directory !== null)
  const width = SHEET.width - SHEET.left - SHEET.right
  return (
    <div className="foot">
      <ul className="legend">
        {legendOf(post).map(({ mark, label }) => (
          <li key={mark.character}>
            <CategoryMark mark={mark} />
            {label}
          </li>
        ))}
        {DutyRole.options
          .filter((role) => assignmentsOf(post).some((one) => one.role === role))
          .map((role) => (
            <li key={role}>
              <span className="note">{ROLE_MARKS[role]}</span>
              {DUTY_ROLE_LABELS[role]}
            </li>
          ))}
        {week.standing.against !== null && <Changes against={week.standing.against} post={post} />}
      </ul>
      <p
        style={{
          fontSize: `${fitText(ruler(notes), width, { max: plan.density.foot < 9 ? 7.6 : 8.6, min: 7, lines: 1 }).size}pt`,
        }}
      >
        {notes}
      </p>
    </div>
  )
}

function Changes({ against, post }: { against: string; post: RosterPost }) {
  const changed = cellsOf(post).flatMap(({ changes }) => changes ?? [])
  if (changed.length === 0) return <li>与{against}相比无改动</li>
  return (
    <>
      {changed.some(({ marked }) => marked.length > 0) && (
        <li>
          {NEW}与{against}相比新上或改岗
        </li>
      )}
      <li>
        <i className="bar" />与{against}不同的班
      </li>
    </>
  )
}

/** The marks this sheet prints, on people and on vacancies, in the order of the staffing standard. */
function legendOf(post: RosterPost): { mark: Mark; label: string }[] {
  const labels = new Map<string, { mark: Mark; label: string }>()
  const note = (category: StaffCategory | null, seat: Seat | null) => {
    const mark = markOf(category, seat)
    labels.set(mark.character, { mark, label: labelOf(category) })
  }
  for (const { category, seat } of assignmentsOf(post)) note(category, seat)
  for (const seat of cellsOf(post).flatMap(({ missing }) => missing)) note(CATEGORY_OF_SEAT[seat], seat)
  return Array.from('机区社志物警医兵巡他核').flatMap((character) => labels.get(character) ?? [])
}

function labelOf(category: StaffCategory | null): string {
  if (category === null) return '类别待核'
  return category === 'volunteer' ? '党员、志愿者' : STAFF_CATEGORY_LABELS[category]
}

function notesOf(post: RosterPost, phonesLeftOut: boolean, directory: boolean): string {
  const phones = new Set(assignmentsOf(post).map(phoneText))
  const roles = new Set(assignmentsOf(post).map(({ role }) => role))
  return [
    datesExplained(post.bands),
    roles.has('standby') ? '备勤在家待命，不占岗；' : '',
    phones.has('同名待核') ? '“同名待核”的人花名册中不止一人，核实后填电话；' : '',
    phones.has('未登记') ? '“未登记”的人花名册中没有；' : '',
    directory ? '人多的班次电话列在表末；' : '',
    phonesLeftOut ? '只印姓名的班次人数过多，电话问指挥部；' : '',
    HANDING_OVER,
  ].join('')
}

function assignmentsOf(post: RosterPost) {
  return cellsOf(post).flatMap(({ assignments }) => assignments)
}

function cellsOf(post: RosterPost) {
  return post.bands.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))
}
