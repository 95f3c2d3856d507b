/** After a block was pasted or a week copied: how many were put in, and everybody who was not, each with its reason and cell. */
import Button from 'antd/es/button'
import { useState } from 'react'
import { countText } from '../../shared/counts.ts'
import type { LeftOut, Placed } from '../../shared/roster/placing.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Place } from './cell-place.ts'
import styles from './EditNotices.module.css'
import { placeOfShift } from './shift-places.ts'

interface PlacedNoticeProps {
  placed: Placed
  /** pasted past the edges of the grid */
  beyond: number
  grid: RosterGrid
  /** instead of the number put in */
  sentence?: string
  goTo: (place: Place) => void
  forget: () => void
}

const FEW = 2

export function PlacedNotice({
  placed: { placed, cleared, left, unknown },
  beyond,
  grid,
  sentence,
  goTo,
  forget,
}: PlacedNoticeProps) {
  const [isOpen, setOpen] = useState(false)
  const words = [
    sentence ?? (cleared > 0 ? `清空 ${countText(cleared)} 人` : `排入 ${countText(placed)} 人`),
    left.length > 0 && `${countText(left.length)} 人没有${cleared > 0 ? '动' : '排'}`,
    beyond > 0 && `${beyond} 格落在没有班次的地方`,
    unknown.length > 0 && `${unknown.slice(0, 5).join('、')}${unknown.length > 5 ? '等' : ''}花名册里对不上，照写了姓名`,
  ].filter(Boolean)
  const shown = isOpen ? left : left.slice(0, FEW)
  return (
    <Notice
      tone={placed + cleared === 0 ? 'red' : 'amber'}
      action={
        <span className={styles.choice}>
          {left.length > FEW && (
            <Button onClick={() => setOpen(!isOpen)}>{isOpen ? '收起' : `看全部 ${countText(left.length)} 人`}</Button>
          )}
          <Button onClick={forget}>知道了</Button>
        </span>
      }
    >
      {words.join('；').replace(/。；/g, '；').replace(/。$/, '')}。
      {shown.length > 0 && (
        <span className={styles.left} role="list">
          {shown.map((one, index) => (
            <LeftLine key={index} one={one} grid={grid} goTo={goTo} />
          ))}
        </span>
      )}
    </Notice>
  )
}

function LeftLine({ one, grid, goTo }: { one: LeftOut; grid: RosterGrid; goTo: (place: Place) => void }) {
  const place = placeOfShift(grid, one.shiftId, one.seat)
  return (
    <span role="listitem">
      <button type="button" className="plain" disabled={!place} onClick={() => place && goTo(place)}>
        {one.place}
      </button>
      <b>{one.name}</b> <span>{one.why}</span>
    </span>
  )
}
