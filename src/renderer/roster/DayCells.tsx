/**
 * The seats of one shift as the picture of the grid has them: dashed where somebody is missing, boxed where booked twice,
 * with signs for who leads, stands by or is locked, and with what a move, a proposal or a version says of them.
 */
import { Fragment, memo } from 'react'
import type { SeatChange } from '../../shared/planning/proposal.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { VersionChange } from '../../shared/roster/version.ts'
import { inSeat } from '../../shared/roster/roster-grid.ts'
import type { GridCell, GridPerson } from '../../shared/roster/roster-grid.ts'
import { stateOf } from './cell-place.ts'
import type { CellState } from './cell-place.ts'
import { STATE_WORDS, gapSign, missingIn, remarksOn, seatLabel } from './cell-words.ts'
import { conflictInChinese } from './grid-marks.ts'
import type { Marks } from './grid-marks.ts'
import { cellId } from './grid-measures.ts'
import type { DayColumns } from './grid-measures.ts'
import type { Verdict } from './overlays.ts'
import styles from './RosterGrid.module.css'

interface DayCellsProps {
  post: string
  band: number
  columns: DayColumns
  cell: GridCell | null
  marks: Marks
  /** the hour of the next day at which the shift ends, 8:00; null: it ends the same day */
  till: string | null
  /** the hour at which the shift of the day before ends, in the day's first column; null: it is over */
  runsOnTill: string | null
  /** undefined: the current cell lies elsewhere */
  currentSeat: Seat | null | undefined
  selected: readonly (Seat | null)[] | undefined
  isToday: boolean
  verdict: Verdict | undefined
  proposed: SeatChange[] | undefined
  changed: VersionChange | undefined
}

export const DayCells = memo(function DayCells(props: DayCellsProps) {
  const { columns } = props
  return (
    <Fragment>
      {columns.seats.map((seat, index) => (
        <SeatCell key={seat ?? ''} {...props} seat={seat} index={index} />
      ))}
    </Fragment>
  )
})

function SeatCell(props: DayCellsProps & { seat: Seat | null; index: number }) {
  const { post, band, columns, cell, marks, seat, index, till, runsOnTill, currentSeat, selected, isToday, verdict } = props
  const state = stateOf(cell, seat)
  const people = cell ? inSeat(cell, seat) : []
  const missing = cell ? missingIn(cell, seat) : 0
  const proposal = props.proposed?.find((change) => change.seat === seat)
  const change = changeIn(props.changed, seat)
  const conflicts = people.flatMap(({ id }) =>
    (marks.get(id) ?? []).map((one) => ({ kind: one.kind, text: conflictInChinese(one, id) })),
  )
  const isFirst = index === 0
  const isLast = index === columns.seats.length - 1
  const remarks = [
    ...conflicts.map(({ text }) => text),
    ...people.flatMap(remarksOn),
    ...(people.length > 0 && missing > 0 ? [`还缺${missing}人`] : []),
    ...(till ? [`值到次日${till}`] : []),
    ...(runsOnTill && isFirst ? [`前一日的这一班值到今日${runsOnTill}`] : []),
    ...(proposal ? [proposalInChinese(proposal)] : []),
    ...(change ? [change] : []),
  ]
  const wrong = conflicts.some(({ kind }) => kind === 'double_booking') ? styles.double : conflicts.length > 0 ? styles.rest : ''
  const names = people.map(({ name }) => name).join('、')
  const isCurrent = currentSeat === seat
  const isSelected = selected?.includes(seat) ?? false
  const endsLate = till !== null && isLast
  const content = proposal ? (
    <Proposed change={proposal} people={people} missing={missing} />
  ) : (
    contentOf(state, people, missing, endsLate)
  )
  // a box of its own only where something is drawn round the name: a fortnight is thousands of cells
  const isPlain = !proposal && wrong === '' && (state === 'filled' || state === 'unasked')
  return (
    <span
      id={cellId({ post, band, day: columns.day, seat })}
      role="gridcell"
      aria-colindex={columns.first + index + 3}
      aria-selected={isCurrent || isSelected}
      aria-label={[seatLabel(seat), state === 'filled' ? names : wordsOf(state, missing), ...remarks].join('，')}
      title={remarks.length > 0 || people.length > 1 ? [names, ...remarks].join('\n') : undefined}
      style={isFirst ? { gridColumn: columns.first + 3 } : undefined}
      className={classes(
        styles.cell,
        isToday && styles.ofToday,
        isLast && styles.lastOfDay,
        isFirst && runsOnTill && styles.runsOn,
        (seat === 'community' || seat === 'property') && styles.tinted,
        state === 'unasked' && styles.unasked,
        verdict && styles[VERDICT_CLASSES[verdict]],
        change && styles.changed,
        isSelected && styles.selected,
        isCurrent && styles.current,
      )}
    >
      {isPlain ? (
        content
      ) : (
        <span className={classes(proposal ? styles.proposed : styles[state], isNewcomer(proposal) && styles.newcomer, wrong)}>
          {content}
        </span>
      )}
      {endsLate && !proposal && state !== 'filled' && <i className={styles.till} data-sign="次日" />}
    </span>
  )
}

const VERDICT_CLASSES: Record<Verdict, string> = { free: 'mayGo', soft: 'mayGoSoft', hard: 'mayNotGo' }

function contentOf(state: CellState, people: GridPerson[], missing: number, endsLate = false) {
  if (state === 'filled') return <Names people={people} missing={missing} endsLate={endsLate} />
  return state === 'gap' ? gapSign(missing) : state === 'unasked' ? '—' : ''
}

function wordsOf(state: CellState, missing: number): string {
  return state === 'gap' ? gapSign(missing) : STATE_WORDS[state]
}

/** A name alone stands in the middle; with signs it stands under them, so that none is written over it. */
function Names({ people, missing, endsLate }: { people: GridPerson[]; missing: number; endsLate: boolean }) {
  const [first] = people
  if (!first) return null
  const sign = signOf(people)
  const isLocked = people.some((one) => one.isLocked)
  if (!sign && !isLocked && people.length === 1 && missing === 0 && !endsLate) return first.name
  return (
    <>
      <i className={styles.signs}>
        {sign && <i className={styles.sign} data-sign={sign} />}
        {isLocked && <i className={styles.lock} />}
        <i className={styles.between} />
        {people.length > 1 && <i className={styles.more} data-sign={`+${people.length - 1}`} />}
        {missing > 0 && <i className={styles.short} data-sign={gapSign(missing)} />}
        {endsLate && <i className={styles.till} data-sign="次日" />}
      </i>
      <b className={styles.below}>{first.name}</b>
    </>
  )
}

/** The one that most needs to be known. */
function signOf(people: GridPerson[]): string | null {
  if (people.some(({ isAmbiguous }) => isAmbiguous)) return '核'
  if (people.some(({ role }) => role === 'leader')) return '带'
  if (people.some(({ role }) => role === 'standby')) return '备'
  return people.some(({ standsIn }) => standsIn) ? '顶' : null
}

/** A corner tells whoever would come to an empty place from whoever would come instead of somebody. */
function isNewcomer(change: SeatChange | undefined): boolean {
  return change !== undefined && change.comes.length > 0 && change.goes.length === 0
}

/** Who would come, doubly underlined; who would go, struck through. */
function Proposed({ change: { comes, goes }, people, missing }: { change: SeatChange; people: GridPerson[]; missing: number }) {
  const [comer] = comes
  const [goer] = goes
  if (!comer) return <s>{goer?.name ?? contentOf('gap', people, missing)}</s>
  if (comes.length === 1) return comer.name
  return (
    <>
      <i className={styles.signs}>
        <i className={styles.between} />
        <i className={styles.more} data-sign={`+${comes.length - 1}`} />
      </i>
      <b className={styles.below}>{comer.name}</b>
    </>
  )
}

function proposalInChinese({ comes, goes, leads }: SeatChange): string {
  const names = (people: { name: string }[]) => people.map(({ name }) => name).join('、')
  if (comes.length + goes.length === 0) return `方案：${names(leads)}带班`
  if (comes.length === 0) return `方案：${names(goes)}不排这一格`
  return goes.length === 0 ? `方案：排入${names(comes)}` : `方案：${names(comes)}换下${names(goes)}`
}

/** What a version changed in this seat; those without a known seat stand in the last column. */
function changeIn(change: VersionChange | undefined, seat: Seat | null): string | null {
  if (!change) return null
  const here = (people: VersionChange['joined']) => people.filter((one) => one.seat === seat).map(({ name }) => name)
  const [joined, left] = [here(change.joined), here(change.left)]
  if (change.kind === 'added') return '新增的班次'
  if (joined.length === 0 && left.length === 0) return null
  return [joined.length > 0 && `新来${joined.join('、')}`, left.length > 0 && `原有${left.join('、')}`].filter(Boolean).join('，')
}

function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
