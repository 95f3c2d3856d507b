/** One way to mend the roster: in a sentence, and every seat it touches. */
import Radio from 'antd/es/radio'
import { shortDayInChinese } from '../../shared/days.ts'
import type { Repair, SeatChange } from '../../shared/planning/proposal.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import type { Place } from '../roster/cell-place.ts'
import { placeOfShift } from '../roster/shift-places.ts'
import styles from './Planning.module.css'

interface RepairChoiceProps {
  repair: Repair
  isChosen: boolean
  choose: () => void
  grid: RosterGrid
  goTo: (place: Place) => void
}

export function RepairChoice({ repair, isChosen, choose, grid, goTo }: RepairChoiceProps) {
  const { sentence, changes, touched, empty, breaches } = repair
  const missing = empty.reduce((sum, one) => sum + one.missing, 0)
  return (
    <div className={isChosen ? styles.chosenWay : styles.way}>
      <Radio checked={isChosen} onChange={choose}>
        {sentence}
      </Radio>
      <p className="mute">
        改动 {touched} 格{missing > 0 && <span className="warn">，仍空 {missing} 个位子</span>}
        {breaches.length > 0 && <span className="warn">，有 {breaches.length} 处不合规则</span>}
      </p>
      {isChosen && (
        <ul className={styles.list}>
          {changes.map((change) => {
            const place = placeOfShift(grid, change.shiftId, change.seat)
            return (
              <li key={`${change.shiftId} ${change.seat}`}>
                <button type="button" className="plain" disabled={!place} onClick={() => place && goTo(place)}>
                  {changeInChinese(change)}
                </button>
              </li>
            )
          })}
          {[...empty.map(({ why }) => why), ...breaches.map((breach) => breach.sentence)].map((why) => (
            <li key={why} className="warn">
              {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** 2月10日中班 43 丽江西小区南门 社区：李轩芳换下王强 */
function changeInChinese({ day, band, number, checkpoint, seat, comes, goes }: SeatChange): string {
  const names = (people: SeatChange['comes']) => people.map(({ name }) => name).join('、')
  const where = `${shortDayInChinese(day)}${band} ${number ?? ''} ${checkpoint.replace(/卡点$/, '')} ${SEAT_SHORT_LABELS[seat]}`
  if (comes.length === 0) return `${where}：${names(goes)}不来，先空着`
  return goes.length === 0 ? `${where}：排入${names(comes)}` : `${where}：${names(comes)}换下${names(goes)}`
}
