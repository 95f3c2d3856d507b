/** A rule's new number and the day it holds from, with whom that touches, counted under both, before it is stored. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { momentInChinese, shortDayInChinese, weekdayInChinese } from '../../shared/days.ts'
import { valueInChinese, whyNotValue } from '../../shared/office/rule-words.ts'
import { RULES, ruleOn } from '../../shared/office/rules.ts'
import type { RuleCode, RulePreview, RuleTerm } from '../../shared/office/rules.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialog from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'
import { dayTyped } from './log-question.ts'
import styles from './SystemPage.module.css'

interface RuleDialogProps {
  code: RuleCode
  rules: RuleTerm[]
  today: string
  close: () => void
}

export function RuleDialog({ code, rules, today, close }: RuleDialogProps) {
  const id = useId()
  const { label, unit, from: least, to: most } = RULES[code]
  const [value, setValue] = useState('')
  const [since, setSince] = useState(shortDayInChinese(today))
  const [isAlways, setAlways] = useState(false)
  const store = useMutation(ask.office.setRule.mutationOptions({ onSuccess: close }))
  const from = isAlways ? null : (dayTyped(since, today) ?? undefined)
  const problem = value.trim() === '' ? null : whyNotValue(code, Number(value))
  const term = value.trim() === '' || problem !== null || from === undefined ? null : { code, from, value: Number(value) }
  const asOf = useAsOf()
  const preview = useQuery({
    ...ask.office.previewRule.queryOptions({ input: term ? { ...term, ...asOf } : { code, from: null, value: 0 } }),
    enabled: term !== null,
    gcTime: 0,
  })
  return (
    <Dialog
      title={`改${label}`}
      close={close}
      leaves="不改"
      does={{
        label: '照此保存',
        isDisabled: term === null || !preview.data,
        isBusy: store.isPending,
        act: () => term && store.mutate(term),
      }}
    >
      <div className={dialog.row}>
        <label htmlFor={`${id}-value`}>改为</label>
        <div>
          <span className={styles.number}>
            <input
              id={`${id}-value`}
              className={dialog.box}
              type="number"
              min={least}
              max={most}
              step="any"
              autoComplete="off"
              aria-invalid={problem !== null || undefined}
              aria-describedby={`${id}-said`}
              value={value}
              data-first
              onChange={({ target }) => setValue(target.value)}
            />
            {unit}
          </span>
          <p id={`${id}-said`} className="mute">
            {problem ?? `现在是${valueInChinese(code, ruleOn(rules, code, today))}`}
          </p>
        </div>
      </div>
      <div className={dialog.row}>
        <label htmlFor={`${id}-from`}>自哪天起</label>
        <div>
          <input
            id={`${id}-from`}
            className={dialog.box}
            autoComplete="off"
            disabled={isAlways}
            aria-invalid={from === undefined || undefined}
            aria-describedby={`${id}-day`}
            value={since}
            onChange={({ target }) => setSince(target.value)}
          />
          <p id={`${id}-day`} className="mute" aria-live="polite">
            {daySaid(from)}
          </p>
          <label className={styles.always}>
            <input type="checkbox" checked={isAlways} onChange={({ target }) => setAlways(target.checked)} />
            更正：一直以来就是这个数
          </label>
        </div>
      </div>
      <Failure error={preview.error ?? store.error} />
      {term && (preview.data ? <Effects preview={preview.data} /> : preview.isPending && <p className="mute">正在核算</p>)}
    </Dialog>
  )
}

function daySaid(from: string | null | undefined): string {
  if (from === undefined) return '日期写成 2月10日 或 2020-02-10 的样子。'
  if (from === null) return '以前的数字也照新数重新算。'
  return `${shortDayInChinese(from)}（${weekdayInChinese(from)}）起，那天以前的不变`
}

function Effects({ preview: { asOf, sentences, effects } }: { preview: RulePreview }) {
  return (
    <div className={styles.effects}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">截至{momentInChinese(asOf)}</th>
            <th scope="col">不改</th>
            <th scope="col">改后</th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ label, unit, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {countText(before)} {unit}
              </td>
              <td>{before === after ? '不变' : <b>{`${countText(after)} ${unit}`}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
