/** 规定: the number of each rule, from which day on which, and the way to another number from some day on. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fromInChinese, termsInChinese, valueInChinese } from '../../shared/office/rule-words.ts'
import { RULES, RuleCode, ruleOn, termsOf } from '../../shared/office/rules.ts'
import type { RuleTerm } from '../../shared/office/rules.ts'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import styles from './SystemPage.module.css'

export function RulesTable({ rules, isReadOnly }: { rules: RuleTerm[]; isReadOnly: boolean }) {
  const [changed, setChanged] = useState<RuleCode | null>(null)
  const remove = useMutation(ask.office.removeRule.mutationOptions())
  const today = useOffice()?.today ?? ''
  return (
    <>
      <section className={styles.rules} aria-labelledby="rules-title">
        <h2 id="rules-title">规定</h2>
        <p className="mute">从哪天起改成多少，那天以前的数字、名单和提示都不变。</p>
        <Failure error={remove.error} />
        <table>
          <thead>
            <tr>
              <th scope="col">规定</th>
              <th scope="col">当天</th>
              <th scope="col">各时期</th>
              <th scope="col">怎么算</th>
              {!isReadOnly && (
                <th scope="col">
                  <span className="unseen">改动</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {RuleCode.options.map((code) => {
              const { label, remark } = RULES[code]
              const [, ...dated] = termsOf(rules, code)
              const ahead = dated.flatMap(({ from }) => (from !== null && from > today ? [from] : []))
              return (
                <tr key={code}>
                  <th scope="row">{label}</th>
                  <td>
                    <b>{valueInChinese(code, ruleOn(rules, code, today))}</b>
                  </td>
                  <td>{termsInChinese(rules, code, today)}</td>
                  <td className="mute">{remark}</td>
                  {!isReadOnly && (
                    <td className={styles.acts}>
                      <button type="button" className="plain" aria-label={`改${label}`} onClick={() => setChanged(code)}>
                        改
                      </button>
                      {ahead.map((from) => (
                        <button key={from} type="button" className="plain" onClick={() => remove.mutate({ code, from })}>
                          取消{fromInChinese(from, today)}的
                        </button>
                      ))}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {changed && <RuleDialog code={changed} rules={rules} today={today} close={() => setChanged(null)} />}
    </>
  )
}
