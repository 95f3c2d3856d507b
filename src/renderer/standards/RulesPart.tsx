/** 排班规则: each rule switched, made firm or weighed, and given its number in place; one category may have its own. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { STAFF_CATEGORY_LABELS, StaffCategory } from '../../shared/people/person.ts'
import { DUTY_RULES, dutyRuleFor, isAsShipped } from '../../shared/standards/duty-rule.ts'
import type { DutyRule, DutyRuleCode } from '../../shared/standards/duty-rule.ts'
import { DUTY_RULE_WORDS } from '../../shared/standards/duty-rule-words.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import type { PartProps } from './DutyRulesPage.tsx'
import { RuleRow } from './RuleRow.tsx'
import styles from './Standards.module.css'

/** The office's one number is nobody's own. */
const FOR_EVERYBODY: ReadonlySet<DutyRuleCode> = new Set([
  'rest_hours',
  'day_hours',
  'same_day_gap_hours',
  'stability',
  'property_own_gate',
])

export function RulesPart({ standards: { dutyRules }, isReadOnly }: PartProps) {
  const set = useMutation(ask.standards.setDutyRule.mutationOptions())
  const reset = useMutation(ask.standards.resetDutyRule.mutationOptions())
  return (
    <>
      <div className={styles.lead}>
        <p>
          “必须做到”的是硬性规则，排班绝不违反，宁可空着报缺；“尽量做到”的，人手紧时可以让步，看得越重越少让。改了立即生效，已经排好的班不动，核验照新的说。原样没改的班数、夜班数只管自动排班，手工排和发布时超了只提示；改过的数，超了要写明原因。
        </p>
      </div>
      <Failure error={set.error ?? reset.error} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col">怎么用</th>
            <th scope="col">数</th>
            <th scope="col">说明</th>
            <th scope="col">
              <span className="unseen">改动</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {DUTY_RULES.flatMap((code) => {
            const own = dutyRules.filter((rule) => rule.code === code && rule.category !== null)
            const everybodys = dutyRuleFor(dutyRules, code, null)
            const row = (rule: DutyRule) => (
              <RuleRow
                key={`${code}-${rule.category ?? ''}-${String(rule.value)}`}
                rule={rule}
                isReadOnly={isReadOnly}
                set={(change) => set.mutate({ ...rule, ...change })}
              >
                {!isReadOnly && (
                  <span className={styles.acts}>
                    {rule.category === null && !FOR_EVERYBODY.has(code) && (
                      <OwnCategory
                        code={code}
                        taken={own.map(({ category }) => category)}
                        add={(category) => set.mutate({ ...everybodys, category })}
                      />
                    )}
                    {(rule.category !== null || !isAsShipped(rule)) && (
                      <button
                        type="button"
                        className="plain"
                        aria-label={`${DUTY_RULE_WORDS[code].label}${rule.category === null ? '恢复原样' : `不再单定${STAFF_CATEGORY_LABELS[rule.category]}`}`}
                        onClick={() => reset.mutate({ code, category: rule.category })}
                      >
                        {rule.category === null ? '恢复原样' : '不再单定'}
                      </button>
                    )}
                  </span>
                )}
              </RuleRow>
            )
            return [row(everybodys), ...own.map(row)]
          })}
        </tbody>
      </table>
    </>
  )
}

interface OwnCategoryProps {
  code: DutyRuleCode
  taken: (StaffCategory | null)[]
  add: (category: StaffCategory) => void
}

/** Opens into the list of categories, so that no column of selects stands on the page. */
function OwnCategory({ code, taken, add }: OwnCategoryProps) {
  const [isOpen, setOpen] = useState(false)
  const label = `单定一类“${DUTY_RULE_WORDS[code].label}”`
  if (!isOpen) {
    return (
      <button type="button" className="plain" aria-label={label} onClick={() => setOpen(true)}>
        单定一类
      </button>
    )
  }
  return (
    <select
      aria-label={label}
      autoFocus
      defaultValue=""
      onBlur={() => setOpen(false)}
      onChange={({ target }) => {
        const category = StaffCategory.safeParse(target.value).data
        setOpen(false)
        if (category) add(category)
      }}
    >
      <option value="">哪一类</option>
      {StaffCategory.options
        .filter((category) => !taken.includes(category))
        .map((category) => (
          <option key={category} value={category}>
            {STAFF_CATEGORY_LABELS[category]}
          </option>
        ))}
    </select>
  )
}
