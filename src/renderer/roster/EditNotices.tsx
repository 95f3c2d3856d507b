/** Above the grid: what could not be stored and how to go on, and which days of a filled week were left. */
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { momentInChinese, shortDayInChinese } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { CellChanged } from '../../shared/roster/contract.ts'
import { inSeat } from '../../shared/roster/roster-grid.ts'
import { Failure, Notice } from '../ui/Notice.tsx'
import { sentenceOf } from '../ui/refusal.ts'
import type { Place } from './cell-place.ts'
import styles from './EditNotices.module.css'
import { PlacedNotice } from './PlacedNotice.tsx'
import { changeIn, isOfCell, leftIn, wantsReason } from './use-roster-edits.ts'
import type { CellChange, Edit, Outcome, RosterEdits } from './use-roster-edits.ts'

interface EditNoticesProps {
  edits: RosterEdits
  grid: RosterGrid
  word: string | null
  goTo: (place: Place) => void
  forget: () => void
}

export function EditNotices({ edits, grid, word, goTo, forget }: EditNoticesProps) {
  const { edit, error, outcome } = edits
  const change = changeIn(error)
  const left = leftIn(error)
  const asked = edit && isOfCell(edit) ? edit : null
  const isSaid = (change !== null && asked !== null) || wantsReason(error) || left !== null
  return (
    <>
      {word && <Notice action={<Button onClick={forget}>知道了</Button>}>{word}</Notice>}
      {asked && change && <Changed change={change} edit={asked} edits={edits} grid={grid} />}
      {edit && wantsReason(error) && <WantsReason key={sentenceOf(error)} error={error} edit={edit} edits={edits} />}
      {error && !isSaid && <Failure error={error} />}
      {left && (
        <PlacedNotice placed={left} beyond={0} grid={grid} sentence={sentenceOf(error)} goTo={goTo} forget={edits.forget} />
      )}
      {outcome?.kind === 'week' && outcome.week.skipped.length > 0 && <LeftDays outcome={outcome} forget={edits.forget} />}
      {outcome?.kind === 'placed' && (
        <PlacedNotice placed={outcome.placed} beyond={outcome.beyond} grid={grid} goTo={goTo} forget={edits.forget} />
      )}
    </>
  )
}

interface Asking {
  edit: Edit
  edits: RosterEdits
}

/** Two people at one cell: both are shown, and whoever came second decides. */
function Changed({ change, edit, edits, grid }: { change: CellChanged; edit: CellChange; edits: RosterEdits; grid: RosterGrid }) {
  const mine = wordsOf(edit)
  return (
    <Notice
      tone="red"
      action={
        <span className={styles.choice}>
          <Button onClick={edits.forget}>保留现在的</Button>
          <Button type="primary" onClick={() => edits.make(goingOn(edit, change.now, grid))}>
            仍{mine}
          </Button>
        </span>
      }
    >
      这一格刚被{change.by ?? '别的窗口'}
      {change.at && `（${momentInChinese(change.at)}）`}改过：您看到的是{listOf(change.was)}，现在是{listOf(change.now)}。您要
      {mine}。
    </Notice>
  )
}

/** Whoever sits there now alone gives way, as whoever was seen there would have. */
function goingOn(edit: CellChange, now: string[], { posts }: RosterGrid): Edit {
  if (edit.does !== 'assign') return { ...edit, was: now }
  const cells = posts.flatMap(({ bands }) => bands.flatMap(({ cells: own }) => own))
  const cell = cells.find((one) => one?.shiftId === edit.shiftId)
  const [only, ...others] = cell ? inSeat(cell, edit.seat) : []
  const { shiftId, seat, reason, who, name } = edit
  return {
    does: 'assign',
    shiftId,
    seat,
    who,
    name,
    was: now,
    ...(reason === undefined ? {} : { reason }),
    ...(only && others.length === 0 ? { replaces: only.id } : {}),
  }
}

function WantsReason({ error, edit, edits }: Asking & { error: unknown }) {
  const [reason, setReason] = useState('')
  const isEnough = reason.trim().length >= 2
  return (
    <Notice
      tone="red"
      action={
        <form
          className={styles.choice}
          onSubmit={(event) => {
            event.preventDefault()
            if (isEnough) edits.make({ ...edit, reason: reason.trim() })
          }}
        >
          <Input
            autoFocus
            aria-label="仍要排入的原因"
            placeholder="仍要排入的原因"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && edits.forget()}
          />
          <Button htmlType="submit" disabled={!isEnough}>
            仍要排入
          </Button>
          <Button onClick={edits.forget}>不排了</Button>
        </form>
      }
    >
      {sentenceOf(error)}
    </Notice>
  )
}

function LeftDays({ outcome, forget }: { outcome: Extract<Outcome, { kind: 'week' }>; forget: () => void }) {
  const { name, week } = outcome
  const { filled, skipped } = week
  return (
    <Notice action={<Button onClick={forget}>知道了</Button>}>
      {name}排入 {filled.length} 天；没排 {skipped.length} 天：
      {skipped.map(({ day, why }) => `${shortDayInChinese(day)}${why}`).join('；')}。
    </Notice>
  )
}

function wordsOf(edit: CellChange): string {
  switch (edit.does) {
    case 'assign':
    case 'fillWeek':
      return `排${edit.name}`
    case 'clear':
      return '清空'
    case 'sameAsDayBefore':
      return '同上一日'
  }
}

function listOf(names: string[]): string {
  return names.length === 0 ? '空格' : `“${names.join('、')}”`
}
