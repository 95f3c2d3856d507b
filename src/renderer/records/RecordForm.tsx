/** A record being written, part by part, wholly by keyboard: Enter goes on, Ctrl+S stores, Esc leaves and keeps the draft. */
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Link } from 'wouter'
import type { Field } from '../../shared/records/field.ts'
import { listAddress } from '../lists/list-address.ts'
import { Button } from '../ui/Button.tsx'
import { Failure, Notice } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { FieldRow } from './FieldRow.tsx'
import { PlaceFinder } from './PlaceFinder.tsx'
import { partsOf } from './record-parts.ts'
import styles from './RecordForm.module.css'
import { storeRefusal } from './refusal-data.ts'
import { useFieldRemarks } from './use-field-remarks.ts'
import { useRecordForm } from './use-record-form.ts'
import type { RecordFormOptions, RecordFormState } from './use-record-form.ts'
import { useSuggestions } from './use-suggestions.ts'

interface RecordFormProps extends RecordFormOptions {
  /** above the fields: what was brought back, who changed something meanwhile */
  notices?: ReactNode
  leave: () => void
}

export function RecordForm({ notices, leave, ...options }: RecordFormProps) {
  const { kind, id, stored, today, title } = options
  const form = useRecordForm(options)
  const formId = useId()
  const root = useRef<HTMLFormElement>(null)
  const suggestions = useSuggestions(form.values)
  const remarkOf = useFieldRemarks({ kind, id, form, stored, today })
  const refusal = storeRefusal(form.error)
  const focusOn = (key: string) => goTo(document.getElementById(`${formId}-${key}`))
  const save = () => {
    // a question stands open
    if (document.querySelector('dialog[open]')) return
    const wrong = form.save()
    if (wrong) focusOn(wrong)
  }

  useEffect(() => goTo(root.current?.querySelector<HTMLElement>('input, select, textarea')), [])
  useKeys({ 'ctrl+s': save })
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && goesOn(event)) goOn(event.currentTarget, event.target)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const row = (field: Field) => (
    <FieldRow
      key={field.key}
      id={`${formId}-${field.key}`}
      field={field}
      text={form.textOf(field)}
      masked={stored.masked.includes(field.key) ? String(stored.values[field.key]) : null}
      today={today}
      suggestions={suggestions(field)}
      problems={form.problemsOf(field)}
      remark={remarkOf(field)}
      type={(text) => form.type([[field, text]])}
    />
  )
  return (
    <>
      <form
        ref={root}
        className={styles.form}
        aria-label={title}
        noValidate
        onKeyDown={onKeyDown}
        onBlur={() => void form.flush()}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className={styles.fields}>
          {notices}
          {form.draftFailure !== null && <Failure error={form.draftFailure} />}
          {partsOf(form.fields).map(({ part, fields }) => (
            <fieldset key={part} className={styles.part}>
              <legend>{part}</legend>
              {fields.map(row)}
              {fields.some(({ type }) => type === 'longitude') && <PlaceFinder form={form} title={title} />}
            </fieldset>
          ))}
        </div>
        <div className={styles.foot}>
          {refusal?.code === 'already_there' && (
            <Notice tone="red" action={<Link href={listAddress(kind, { id: refusal.id })}>打开{refusal.title}</Link>}>
              {form.error?.message}
            </Notice>
          )}
          {!refusal && <Failure error={form.error} />}
          {id !== null && (
            <label className={styles.reason}>
              修改事由
              <input
                type="text"
                value={form.reason}
                maxLength={200}
                placeholder="可以不写，写了留在变更记录里"
                onChange={(event) => form.setReason(event.target.value)}
              />
            </label>
          )}
          <div className={styles.acts}>
            <ToMend form={form} focusOn={focusOn} />
            <span className="space" />
            <Button onClick={leave}>{id === null ? '先不存' : '先不改'}</Button>
            <Button type="primary" htmlType="submit" loading={form.isSaving}>
              保存
            </Button>
          </div>
        </div>
      </form>
      {refusal?.code === 'record_changed' && (
        <ConflictDialog
          conflicts={refusal.conflicts}
          title={title}
          settle={(theirs) => {
            form.forgetError()
            form.settle(theirs)
          }}
          close={form.forgetError}
        />
      )}
    </>
  )
}

/** What keeps it from being stored. A form nobody has got to yet only lacks something: that is no mistake. */
function ToMend({ form, focusOn }: { form: RecordFormState; focusOn: (field: string) => void }) {
  const { problems, fields, textOf } = form
  const isBlank = (key: string) => fields.some((field) => field.key === key && textOf(field).trim() === '')
  const wrong = problems.find(({ field }) => !isBlank(field))
  const [first] = problems
  if (!first) return null
  return (
    <button type="button" className={wrong ? styles.count : styles.blank} onClick={() => focusOn((wrong ?? first).field)}>
      {wrong ? `✕ 有 ${problems.length} 处要改` : `还有 ${problems.length} 项要填`}
    </button>
  )
}

/** Enter on a button presses it; with Shift it breaks a line of a long text. */
function goesOn({ target, shiftKey, ctrlKey }: KeyboardEvent<HTMLFormElement>): boolean {
  return !shiftKey && !ctrlKey && target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)
}

/** From one box to the next, from the last to 保存. Of 是 and 否 the chosen one is the stop, as the Tab key has it. */
function goOn(form: HTMLFormElement, from: EventTarget): void {
  const stops = [...form.querySelectorAll<HTMLElement>('input, select, textarea, button[type=submit]')].filter(
    (stop) => stop === from || !isPassedOver(stop, from),
  )
  goTo(stops[stops.findIndex((stop) => stop === from) + 1])
}

/** What stands there is chosen, so that typing replaces it, as after the Tab key. */
function goTo(stop: HTMLElement | null | undefined): void {
  stop?.focus()
  if (stop instanceof HTMLInputElement && stop.type === 'text') stop.select()
}

function isPassedOver(stop: HTMLElement, from: EventTarget): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return false
  if (from instanceof HTMLInputElement && from.name === stop.name) return true
  const group = [...document.getElementsByName(stop.name)] as HTMLInputElement[]
  return stop !== (group.find(({ checked }) => checked) ?? group[0])
}
