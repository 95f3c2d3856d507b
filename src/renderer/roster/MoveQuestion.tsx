/** Put down on somebody: the two change places, one takes the other's, or both stay; asked beside the cell, Enter for the first. */
import Button from 'antd/es/button'
import { useEffect, useRef } from 'react'
import styles from './Moving.module.css'
import { seen, sitting } from './use-moving.ts'
import type { PutDown } from './use-moving.ts'
import { usePlaceBeside } from './use-place-beside.ts'
import type { Edit } from './use-roster-edits.ts'

interface MoveQuestionProps {
  putDown: PutDown
  make: (edit: Edit) => void
  close: () => void
}

export function MoveQuestion({ putDown: { carried, to, spot }, make, close }: MoveQuestionProps) {
  const box = usePlaceBeside(to)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const { name } = carried.person
  const one = sitting(carried)
  const finish = (edit: Edit) => {
    close()
    make(edit)
  }
  const move = (replaces?: number) =>
    finish({ does: 'move', one, to: { ...seen(to, spot), ...(replaces === undefined ? {} : { replaces }) }, name })
  const isSameShift = carried.spot.cell.shiftId === spot.cell.shiftId
  return (
    <div
      ref={box}
      className={styles.question}
      role="dialog"
      aria-label={`${name}放到这里`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        event.stopPropagation()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <p>
        这一格有{spot.people.map((person) => person.name).join('、')}，<b>{name}</b>放到这里：
      </p>
      {spot.people.map((other, index) => (
        <div key={other.id} className={styles.choices}>
          <Button
            ref={index === 0 ? first : null}
            disabled={other.isLocked ?? false}
            onClick={() => finish({ does: 'exchange', one, other: { ...seen(to, spot), assignmentId: other.id }, name })}
          >
            与{other.name}对调
          </Button>
          {!isSameShift && (
            <Button disabled={other.isLocked ?? false} onClick={() => move(other.id)}>
              换下{other.name}
            </Button>
          )}
          {other.isLocked && <span className="warn">{other.name}已锁定</span>}
        </div>
      ))}
      <div className={styles.choices}>
        <Button onClick={() => move()}>另加一人</Button>
        <Button onClick={close}>
          不移了 <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  )
}
