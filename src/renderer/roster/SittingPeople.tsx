/** Who sits in the seat already: what can be done with each, and whose place is taken by whoever is chosen. */
import Radio from 'antd/es/radio'
import { DUTY_ROLE_LABELS } from '../../shared/people/duty-role.ts'
import type { DutyRole } from '../../shared/people/duty-role.ts'
import type { GridPerson } from '../../shared/roster/roster-grid.ts'
import type { Spot } from './cell-place.ts'
import styles from './SeatPopover.module.css'

/** What can be done with somebody who sits in a cell. */
export interface PersonDeeds {
  lock: (people: GridPerson[]) => void
  setRole: (person: GridPerson, role: DutyRole | null) => void
  move: (person: GridPerson) => void
  /** 来不了 */
  absent: (person: GridPerson) => void
  /** 换班 */
  swap: (person: GridPerson) => void
}

interface SittingPeopleProps {
  spot: Spot
  /** assignment; undefined: beside them */
  replaced: number | undefined
  replace: (id: number | undefined) => void
  clear: (id: number) => void
  deeds: PersonDeeds
}

const BESIDE = 0

export function SittingPeople({ spot: { people }, replaced, replace, clear, deeds }: SittingPeopleProps) {
  if (people.length === 0) return null
  return (
    <Radio.Group
      className={styles.sitting ?? ''}
      aria-label="排到谁的位置"
      value={replaced ?? BESIDE}
      onChange={(event) => replace(event.target.value === BESIDE ? undefined : (event.target.value as number))}
    >
      {people.map((person) => {
        const { id, name, isAmbiguous, personId } = person
        return (
          <div key={id} className={styles.sitter}>
            <span>
              <Radio value={id}>换下{name}</Radio>
              {isAmbiguous ? <em>同名待核，请选定是哪一位</em> : personId === null && <em>花名册里没有</em>}
            </span>
            <Deeds person={person} deeds={deeds} clear={people.length > 1 ? () => clear(id) : null} />
          </div>
        )
      })}
      <div className={styles.sitter}>
        <Radio value={BESIDE}>另加一人</Radio>
      </div>
      <p className={styles.personKeys}>
        <span>
          <kbd>Ctrl+L</kbd> 锁定
        </span>
        <span>
          <kbd>Ctrl+B</kbd> 带班→备勤→无
        </span>
        <span>
          <kbd>Ctrl+M</kbd> 移动
        </span>
        <span>
          <kbd>Ctrl+I</kbd> 来不了
        </span>
      </p>
    </Radio.Group>
  )
}

function Deeds({ person, deeds, clear }: { person: GridPerson; deeds: PersonDeeds; clear: (() => void) | null }) {
  const { name, role, isLocked, personId } = person
  const roleButton = (own: DutyRole) => (
    <button
      type="button"
      className="plain"
      aria-pressed={role === own}
      aria-label={`${name}${DUTY_ROLE_LABELS[own]}`}
      onClick={() => deeds.setRole(person, role === own ? null : own)}
    >
      {DUTY_ROLE_LABELS[own]}
    </button>
  )
  return (
    <span className={styles.deeds}>
      <button
        type="button"
        className="plain"
        aria-label={`${isLocked ? '解锁' : '锁定'}${name}`}
        onClick={() => deeds.lock([person])}
      >
        {isLocked ? '解锁' : '锁定'}
      </button>
      {roleButton('leader')}
      {roleButton('standby')}
      <button type="button" className="plain" disabled={isLocked} aria-label={`移动${name}`} onClick={() => deeds.move(person)}>
        移动
      </button>
      {personId !== null && (
        <>
          <button type="button" className="plain" aria-label={`${name}来不了`} onClick={() => deeds.absent(person)}>
            来不了
          </button>
          <button type="button" className="plain" aria-label={`${name}换班`} onClick={() => deeds.swap(person)}>
            换班
          </button>
        </>
      )}
      {clear && (
        <button type="button" className="plain" aria-label={`清空${name}`} onClick={clear}>
          清空
        </button>
      )}
    </span>
  )
}
