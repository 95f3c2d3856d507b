/** Why something is done: typed, or taken from the usual reasons. */
import { useId } from 'react'
import styles from './Dialog.module.css'

interface ReasonFieldProps {
  reason: string
  usual: readonly string[]
  isFirst?: boolean
  write: (reason: string) => void
}

export function ReasonField({ reason, usual, isFirst = false, write }: ReasonFieldProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>事由</label>
      <div>
        <input
          id={id}
          type="text"
          className={styles.box}
          value={reason}
          maxLength={200}
          autoComplete="off"
          aria-required="true"
          data-first={isFirst || undefined}
          onChange={(event) => write(event.target.value)}
        />
        <div className={styles.chips} role="group" aria-label="常用事由">
          {usual.map((words) => (
            <button key={words} type="button" aria-pressed={reason === words} onClick={() => write(words)}>
              {words}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
