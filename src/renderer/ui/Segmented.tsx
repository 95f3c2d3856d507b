/** A choice of one among few that all stand there: arrow keys move it, as in every group of radio buttons. */
import { useId } from 'react'
import styles from './Segmented.module.css'

interface SegmentedProps<Value extends string> {
  'aria-label': string
  /** a bare word is its own value */
  options: readonly (Value | { value: Value; label: string; disabled?: boolean })[]
  value: Value
  onChange: (value: Value) => void
  size?: 'small'
  /** as wide as there is room */
  block?: boolean
}

export function Segmented<Value extends string>({ options, value, onChange, size, block, ...rest }: SegmentedProps<Value>) {
  const name = useId()
  const looks = [styles.group, size && styles[size], block && styles.block]
  return (
    <div role="radiogroup" className={looks.filter(Boolean).join(' ')} {...rest}>
      {options
        .map((one) => (typeof one === 'string' ? { value: one, label: one, disabled: false } : one))
        .map((one) => (
          <label key={one.value}>
            <input
              type="radio"
              name={name}
              checked={one.value === value}
              disabled={one.disabled}
              onChange={() => onChange(one.value)}
            />
            <span>{one.label}</span>
          </label>
        ))}
    </div>
  )
}
