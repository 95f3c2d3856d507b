/** One box of a form, by its field's type. Everything is typed freely; days are read back beside what was typed. */
import { dayInChinese, isDay, weekdayInChinese } from '../../shared/days.ts'
import { fieldText, readField } from '../../shared/records/field.ts'
import type { Field } from '../../shared/records/field.ts'
import styles from './RecordForm.module.css'

export interface FieldInputProps {
  id: string
  field: Field
  text: string
  /** the masked number that a new one would replace */
  masked: string | null
  today: string
  isWrong: boolean
  describedBy: string | undefined
  /** names offered while typing */
  suggestions: readonly string[]
  type: (text: string) => void
}

export function FieldInput(props: FieldInputProps) {
  const { field } = props
  switch (field.type) {
    case 'yes_no':
      return <YesNo {...props} />
    case 'choice':
      return <Choice {...props} options={field.options} />
    case 'long_text':
      return (
        <textarea
          {...boxOf(props)}
          className={styles.box}
          rows={2}
          value={props.text}
          onChange={(event) => props.type(event.target.value)}
        />
      )
    default:
      return <Line {...props} />
  }
}

function boxOf({ id, isWrong, describedBy, field }: FieldInputProps) {
  return {
    id,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': describedBy,
    'aria-required': field.isRequired,
  }
}

const INPUT_MODES: Partial<Record<Field['type'], 'numeric' | 'decimal' | 'tel'>> = {
  number: 'numeric',
  longitude: 'decimal',
  latitude: 'decimal',
  phone: 'tel',
}

function Line(props: FieldInputProps) {
  const { id, field, text, masked, suggestions, type, today } = props
  const readBack = readBackOf(field, text, today)
  const isNarrow = field.type === 'number'
  return (
    <div className={styles.line}>
      <input
        {...boxOf(props)}
        type="text"
        className={isNarrow ? styles.narrow : styles.box}
        autoComplete="off"
        spellCheck={false}
        inputMode={INPUT_MODES[field.type] ?? 'text'}
        list={suggestions.length > 0 ? `${id}-names` : undefined}
        placeholder={masked === null ? undefined : `${masked}　要换就写新的`}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => readBack && type(readBack.text)}
      />
      {readBack && <output className={styles.readBack}>{readBack.said}</output>}
      {suggestions.length > 0 && (
        <datalist id={`${id}-names`}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  )
}

/** How a day or moment typed shortly was understood; null where it stands there already or cannot be read. */
function readBackOf(field: Field, text: string, today: string): { text: string; said: string } | null {
  if (field.type !== 'day' && field.type !== 'moment') return null
  const value = readField(field, text, today)
  if (typeof value !== 'string' || !isDay(value.slice(0, 10))) return null
  const read = fieldText(field, value)
  if (read === text) return null
  const day = value.slice(0, 10)
  return { text: read, said: `${dayInChinese(day)}${value.slice(11)} ${weekdayInChinese(day)}` }
}

function YesNo(props: FieldInputProps) {
  const { id, field, text, type } = props
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`} className={styles.choices} aria-describedby={props.describedBy}>
      {['是', '否'].map((word) => (
        <label key={word}>
          <input
            // the first stands for the group where a fault leads to it
            id={word === '是' ? id : undefined}
            type="radio"
            name={`${id}-${field.key}`}
            checked={text === word}
            onChange={() => type(word)}
          />
          {word}
        </label>
      ))}
    </div>
  )
}

function Choice({ options, ...props }: FieldInputProps & { options: { value: string; label: string }[] }) {
  const { text, type, field } = props
  const isKnown = text === '' || options.some(({ value }) => value === text)
  return (
    <select {...boxOf(props)} className={styles.box} value={text} onChange={(event) => type(event.target.value)}>
      {(!field.isRequired || text === '') && <option value="">未填</option>}
      {!isKnown && <option value={text}>{text}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
