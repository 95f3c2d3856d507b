/** The field a page's records are narrowed by as one types; Escape empties it. */
import type { KeyboardEvent, RefObject } from 'react'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  label: string
  hint: string
  value: string
  change: (value: string) => void
  field: RefObject<HTMLInputElement | null>
  /** Enter: on to what was found */
  goOn?: () => void
  /** where the bar has room for more */
  isWide?: boolean
}

export function SearchField({ label, hint, value, change, field, goOn, isWide = false }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') change('')
    if (event.key === 'Enter') goOn?.()
  }
  return (
    <label className={isWide ? styles.wide : styles.search}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="M10.5 10.5L14 14" />
      </svg>
      <input
        ref={field}
        type="text"
        aria-label={label}
        placeholder={hint}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}
