/** One rule as a line: how it is used, its number, what it does. What is chosen or typed is kept at once. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { DutyRule } from '../../shared/standards/duty-rule.ts'
import {
  DUTY_RULE_WORDS,
  WEIGHTS,
  strictnessInWords,
  valueInWords,
  weightInWords,
} from '../../shared/standards/duty-rule-words.ts'
import styles from './Standards.module.css'

interface RuleRowProps {
  rule: DutyRule
  isReadOnly: boolean
  set: (change: Partial<DutyRule>) => void
  children: ReactNode
}

const HARD = 'hard'
const OFF = 'off'

export function RuleRow({ rule, isReadOnly, set, children }: RuleRowProps) {
  const { label, value: number, strictness, explains } = DUTY_RULE_WORDS[rule.code]
  const [text, setText] = useState(String(rule.value ?? ''))
  const [isWrong, setWrong] = useState(false)
  const name = rule.category === null ? label : STAFF_CATEGORY_LABELS[rule.category]
  const used = !rule.isOn ? OFF : rule.isHard ? HARD : weightInWords(rule.weight ?? 0)
  const use = (to: string) => {
    const weight = WEIGHTS.find((one) => one.label === to)?.weight ?? null
    if (to === OFF) set({ isOn: false })
    else set({ isOn: true, isHard: to === HARD, weight })
  }
  const keep = () => {
    const value = Number(text)
    if (!number || text.trim() === '' || !(value >= number.from && value <= number.to)) {
      setWrong(number !== null)
      return
    }
    setWrong(false)
    if (value !== rule.value) set({ value })
  }
  return (
    <tr className={rule.isOn ? undefined : styles.past}>
      <th scope="row" className={rule.category === null ? undefined : styles.under}>
        {name}
      </th>
      <td>
        {isReadOnly ? (
          strictnessInWords(rule)
        ) : (
          <select
            aria-label={`${label}${rule.category === null ? '' : `（${name}）`}怎么用`}
            value={used}
            onChange={({ target }) => use(target.value)}
          >
            {strictness === 'either' && <option value={HARD}>必须做到</option>}
            {WEIGHTS.map((one) => (
              <option key={one.label} value={one.label}>
                尽量做到，{one.label}
              </option>
            ))}
            <option value={OFF}>不用</option>
          </select>
        )}
      </td>
      <td>
        {number &&
          (isReadOnly ? (
            valueInWords(rule)
          ) : (
            <form
              className={styles.inline}
              onSubmit={(event) => {
                event.preventDefault()
                keep()
              }}
            >
              {number.before}
              <input
                inputMode="decimal"
                aria-label={`${label}${rule.category === null ? '' : `（${name}）`}的数`}
                aria-invalid={isWrong || undefined}
                value={text}
                onChange={({ target }) => setText(target.value)}
                onBlur={keep}
              />
              {number.after}
              {isWrong && (
                <span className="warn" role="alert">
                  应是 {number.from} 到 {number.to}
                </span>
              )}
            </form>
          ))}
      </td>
      <td>{rule.category === null ? explains : `只对${name}人员，先于上面一条`}</td>
      <td>{children}</td>
    </tr>
  )
}
