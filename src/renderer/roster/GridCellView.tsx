/** One seat of one shift as the picture of the grid has it: dashed where somebody is missing, boxed where booked twice. */
import type { Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import { inSeat } from '../../shared/roster/roster-grid.ts'
import type { GridCell, GridPerson } from '../../shared/roster/roster-grid.ts'
import { stateOf } from './cell-place.ts'
import type { CellState, Place } from './cell-place.ts'
import { conflictInChinese } from './grid-marks.ts'
import type { Marks } from './grid-marks.ts'
import { cellId } from './grid-measures.ts'
import styles from './RosterGrid.module.css'

interface GridCellProps {
  place: Place
  cell: GridCell | null
  marks: Marks
  column: number
  /** the hour of the next day at which the shift ends, 8:00; null: it ends the same day */
  till: string | null
  /** the hour at which the shift of the day before ends, in the day's first column; null: it is over */
  runsOnTill: string | null
  isCurrent: boolean
  isLastOfDay: boolean
  isToday: boolean
  choose: (place: Place) => void
}

export function GridCellView({
  place,
  cell,
  marks,
  column,
  till,
  runsOnTill,
  isCurrent,
  isLastOfDay,
  isToday,
  choose,
}: GridCellProps) {
  const state = stateOf(cell, place.seat)
  const people = cell ? inSeat(cell, place.seat) : []
  const conflicts = people.flatMap(({ id }) =>
    (marks.get(id) ?? []).map((one) => ({ kind: one.kind, text: conflictInChinese(one, id) })),
  )
  const remarks = [
    ...conflicts.map(({ text }) => text),
    ...people.flatMap(remarksOn),
    ...(till ? [`值到次日${till}`] : []),
    ...(runsOnTill ? [`前一日的这一班值到今日${runsOnTill}`] : []),
  ]
  const wrong = conflicts.some(({ kind }) => kind === 'double_booking') ? styles.double : conflicts.length > 0 ? styles.rest : ''
  const names = people.map(({ name }) => name).join('、')
  const content = state === 'filled' ? <Names people={people} /> : SIGNS[state]
  // a box of its own only where something is drawn round the name: a week is a thousand cells
  const isPlain = wrong === '' && (state === 'filled' || state === 'unasked')
  return (
    <span
      id={cellId(place)}
      role="gridcell"
      aria-colindex={column}
      aria-selected={isCurrent}
      aria-label={[seatLabel(place.seat), state === 'filled' ? names : STATE_WORDS[state], ...remarks].join('，')}
      title={remarks.length > 0 || people.length > 1 ? [names, ...remarks].join('\n') : undefined}
      className={[
        styles.cell,
        isToday && styles.ofToday,
        isLastOfDay && styles.lastOfDay,
        runsOnTill && styles.runsOn,
        isTinted(place.seat) && styles.tinted,
        state === 'unasked' && styles.unasked,
        isCurrent && styles.current,
      ]
        .filter(Boolean)
        .join(' ')}
      onMouseDown={(event) => {
        event.preventDefault()
        choose(place)
      }}
    >
      {isPlain ? content : <span className={[styles[state], wrong].filter(Boolean).join(' ')}>{content}</span>}
      {till && isLastOfDay && <i className={styles.till} data-sign="次日" />}
    </span>
  )
}

const SIGNS: Record<CellState, string> = { none: '', gap: '缺', unasked: '—', filled: '' }
const STATE_WORDS: Record<CellState, string> = { none: '没有这一班', gap: '缺', unasked: '标准不要求', filled: '' }

function Names({ people }: { people: GridPerson[] }) {
  const [first] = people
  if (!first) return null
  const sign = people.some(({ isAmbiguous }) => isAmbiguous) ? '核' : people.some(({ standsIn }) => standsIn) && '顶'
  return (
    <>
      {first.name}
      {people.length > 1 && <i className={styles.more} data-sign={`+${people.length - 1}`} />}
      {sign && <i className={styles.sign} data-sign={sign} />}
    </>
  )
}

function remarksOn({ name, standsIn, isAmbiguous, personId }: GridPerson): string[] {
  if (isAmbiguous) return [`几个人都叫${name}，待核是哪一位`]
  if (personId === null) return [`花名册里没有${name}`]
  return standsIn ? [`${name}顶岗`] : []
}

function seatLabel(seat: Seat | null): string {
  return seat ? SEAT_SHORT_LABELS[seat] : '其他'
}

/** Every second seat has a ground of its own, so that the eye keeps to its column. */
function isTinted(seat: Seat | null): boolean {
  return seat === 'community' || seat === 'property'
}
