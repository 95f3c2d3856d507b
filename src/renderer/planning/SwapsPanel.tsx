/** 换班: a wish being asked, and those that wait for an answer, each with what stands against it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { shortDayInChinese } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Swap } from '../../shared/roster/swap.ts'
import { ask } from '../api.ts'
import type { Place } from '../roster/cell-place.ts'
import { placeOfShift } from '../roster/shift-places.ts'
import { Failure } from '../ui/Notice.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import styles from './Planning.module.css'
import { SwapForm } from './SwapForm.tsx'
import type { SwapWish } from './swap-wish.ts'

interface SwapsPanelProps {
  grid: RosterGrid
  wish: SwapWish | null
  goTo: (place: Place) => void
  isReadOnly: boolean
  close: () => void
}

/** Of those decided, the latest. */
const MOST = 20

export function SwapsPanel({ grid, wish, goTo, isReadOnly, close }: SwapsPanelProps) {
  const [isAsking, setAsking] = useState(wish !== null)
  const question = useQuery(ask.planning.swaps.queryOptions({ input: {} }))
  const open = question.data?.filter(({ state }) => state === 'open') ?? []
  const decided = question.data?.filter(({ state }) => state !== 'open').slice(0, MOST) ?? []
  return (
    <Panel title="换班" subtitle="同意后值班表随之改动，可撤销" close={close}>
      {wish && isAsking && !isReadOnly && <SwapForm wish={wish} grid={grid} done={() => setAsking(false)} />}
      <PanelSection title="待定的申请" remark={open.length > 0 ? `${open.length} 件` : undefined}>
        <Failure error={question.error} retry={() => void question.refetch()} />
        {question.data && open.length === 0 && (
          <p className="mute">没有待定的换班申请。要换班，先在表中选中那个人（Enter），再点“换班”。</p>
        )}
        <ul className={styles.list}>
          {open.map((swap) => (
            <OpenSwap key={swap.id} swap={swap} grid={grid} goTo={goTo} isReadOnly={isReadOnly} />
          ))}
        </ul>
      </PanelSection>
      {decided.length > 0 && (
        <PanelSection title="已定的">
          <ul className={styles.list}>
            {decided.map((swap) => (
              <li key={swap.id}>
                <b>{swap.state === 'approved' ? '同意' : '不同意'}</b> {swapInChinese(swap)}
                <p className="mute">
                  {swap.decidedBy} {swap.decidedAt && shortDayInChinese(swap.decidedAt)}
                  {swap.decision && `：${swap.decision}`}
                </p>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </Panel>
  )
}

interface OpenSwapProps {
  swap: Swap
  grid: RosterGrid
  goTo: (place: Place) => void
  isReadOnly: boolean
}

function OpenSwap({ swap, grid, goTo, isReadOnly }: OpenSwapProps) {
  const [decision, setDecision] = useState('')
  const decide = useMutation(ask.planning.decideSwap.mutationOptions())
  const send = (isApproved: boolean) =>
    decide.mutate({ id: swap.id, isApproved, ...(decision.trim() ? { decision: decision.trim() } : {}) })
  const place = placeOfShift(grid, swap.duty.shiftId, null)
  const seat = place && seatOfPerson(grid, place, swap.person.id)
  return (
    <li>
      <button type="button" className="plain" disabled={!seat} onClick={() => seat && goTo(seat)}>
        {swapInChinese(swap)}
      </button>
      {swap.reason && <p className="mute">原因：{swap.reason}</p>}
      <p className={swap.against ? 'warn' : 'good'}>{swap.against ?? '✓ 换了不违反规则'}</p>
      {!isReadOnly && (
        <p className={styles.buttons}>
          <input
            type="text"
            className={styles.note}
            aria-label={`批复${swap.person.name}的换班`}
            placeholder="批复，可不写"
            maxLength={200}
            value={decision}
            onChange={(event) => setDecision(event.target.value)}
          />
          <Button disabled={swap.against !== null} loading={decide.isPending} onClick={() => send(true)}>
            同意
          </Button>
          <Button disabled={decide.isPending} onClick={() => send(false)}>
            不同意
          </Button>
        </p>
      )}
      <Failure error={decide.error} />
    </li>
  )
}

function seatOfPerson(grid: RosterGrid, place: Place, personId: number): Place {
  const cell = grid.posts.find(({ name }) => name === place.post)?.bands[place.band]?.cells[place.day]
  return { ...place, seat: cell?.people.find((one) => one.personId === personId)?.seat ?? null }
}

/** 王强2月10日夜班（12号卡点）换李伟2月11日早班（3号卡点） */
function swapInChinese({ person, duty, other, otherDuty }: Swap): string {
  const own = `${person.name} ${dutyInChinese(duty)}`
  return otherDuty ? `${own} 换 ${other.name} ${dutyInChinese(otherDuty)}` : `${own} 由 ${other.name} 顶班`
}

function dutyInChinese({ day, band, number, checkpoint }: Swap['duty']): string {
  return `${shortDayInChinese(day)}${band}（${number === null ? checkpoint : `${number}号卡点`}）`
}
