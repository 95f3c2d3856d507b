/** What a roster breaks, hard rules first; each line leads to its cell. */
import { countText } from '../../shared/counts.ts'
import type { RosterBreach } from '../../shared/planning/breach.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { inSeat } from '../../shared/roster/roster-grid.ts'
import { SEATS } from '../../shared/people/person.ts'
import { spotAt } from '../roster/cell-place.ts'
import type { Place } from '../roster/cell-place.ts'
import { placeOfShift } from '../roster/shift-places.ts'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './Planning.module.css'

interface BreachesProps {
  title: string
  breaches: readonly RosterBreach[]
  grid: RosterGrid
  goTo: (place: Place) => void
}

const MOST = 60

export function Breaches({ title, breaches, grid, goTo }: BreachesProps) {
  if (breaches.length === 0) return null
  const hard = breaches.filter(({ isHard }) => isHard).length
  return (
    <PanelSection
      title={title}
      remark={`${countText(breaches.length)} 处${hard > 0 ? `，硬性 ${countText(hard)} 处` : '，都不是硬性'}`}
    >
      <ul className={styles.list}>
        {breaches.slice(0, MOST).map((breach) => {
          const place = placeOfBreach(breach, grid)
          return (
            <li key={`${breach.rule} ${breach.sentence}`}>
              <button type="button" className="plain" disabled={!place} onClick={() => place && goTo(place)}>
                <span className={breach.isHard ? styles.hard : 'mute'}>{breach.isHard ? '必须' : '尽量'}</span> {breach.sentence}
              </button>
            </li>
          )
        })}
      </ul>
      {breaches.length > MOST && <p className="mute">还有 {countText(breaches.length - MOST)} 处。</p>}
    </PanelSection>
  )
}

/** The seat the person sits in where they are known, else the shift's first. */
function placeOfBreach({ shiftIds, personId }: RosterBreach, grid: RosterGrid): Place | null {
  for (const shiftId of shiftIds) {
    const place = placeOfShift(grid, shiftId, SEATS[0] ?? null)
    const cell = place && spotAt(grid.posts, place)?.cell
    if (!place || !cell) continue
    const seat = [...SEATS, null].find((one) => inSeat(cell, one).some((person) => person.personId === personId))
    return { ...place, seat: seat === undefined ? place.seat : seat }
  }
  return null
}
