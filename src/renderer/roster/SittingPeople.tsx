/** Who sits in the seat already, and whose place is taken: one's, or nobody's when somebody is put beside them. */
import Radio from 'antd/es/radio'
import type { Spot } from './cell-place.ts'
import styles from './SeatPopover.module.css'

interface SittingPeopleProps {
  spot: Spot
  /** assignment; undefined: beside them */
  replaced: number | undefined
  replace: (id: number | undefined) => void
  clear: (id: number) => void
}

const BESIDE = 0

export function SittingPeople({ spot: { people }, replaced, replace, clear }: SittingPeopleProps) {
  if (people.length === 0) return null
  return (
    <Radio.Group
      className={styles.sitting ?? ''}
      aria-label="排到谁的位置"
      value={replaced ?? BESIDE}
      onChange={(event) => replace(event.target.value === BESIDE ? undefined : (event.target.value as number))}
    >
      {people.map(({ id, name, isAmbiguous, personId }) => (
        <span key={id}>
          <Radio value={id}>换下{name}</Radio>
          {isAmbiguous ? <em>同名待核，请选定是哪一位</em> : personId === null && <em>花名册里没有</em>}
          {people.length > 1 && (
            <button type="button" className="plain" aria-label={`清空${name}`} onClick={() => clear(id)}>
              清空
            </button>
          )}
        </span>
      ))}
      <span>
        <Radio value={BESIDE}>另加一人</Radio>
      </span>
    </Radio.Group>
  )
}
