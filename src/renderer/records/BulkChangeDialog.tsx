/** 批量修改: one field, one value, for all chosen records in one act; says beforehand how many change. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { dayPart } from '../../shared/days.ts'
import { checkField, fieldText, readField } from '../../shared/records/field.ts'
import type { Field } from '../../shared/records/field.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { bulkChange } from './bulk-change.ts'
import type { BulkChange } from './bulk-change.ts'
import { Dialog } from './Dialog.tsx'
import styles from './Dialog.module.css'
import { FieldRow } from './FieldRow.tsx'
import { useStoredValues } from './stored-values.ts'
import { useSuggestions } from './use-suggestions.ts'

interface BulkChangeDialogProps {
  kind: RecordKind
  ids: number[]
  close: () => void
}

const NO_VALUES = {}

export function BulkChangeDialog({ kind, ids, close }: BulkChangeDialogProps) {
  const { fields, noun, measure } = RECORDS[kind]
  const bulkFields = fields.filter(({ isBulk }) => isBulk)
  const today = dayPart(useOffice()?.present ?? '')
  const [key, setKey] = useState(bulkFields[0]?.key ?? '')
  const [text, setText] = useState('')
  const stored = useStoredValues(kind, ids)
  const update = useMutation(ask.records.update.mutationOptions({ onSuccess: close }))
  const suggestions = useSuggestions(NO_VALUES)
  const fieldId = useId()
  const field = bulkFields.find((one) => one.key === key)
  if (!field) return null

  const to = readField(field, text, today)
  const problems = text === '' && field.isRequired ? [] : checkField(field, to)
  const isWrong = problems.some(({ severity }) => severity === 'error') || (text === '' && field.isRequired === true)
  const change = stored.data && bulkChange(stored.data, key, to)
  return (
    <Dialog
      title={`批量修改：${countText(ids.length)} ${measure}${noun}`}
      close={close}
      does={{
        label: change && !isWrong ? `改 ${countText(change.changes.length)} 条` : '修改',
        isDisabled: isWrong || !change || change.changes.length === 0,
        isBusy: update.isPending,
        act: () => change && update.mutate({ kind, changes: change.changes }),
      }}
    >
      <div className={styles.row}>
        <label htmlFor={`${fieldId}-which`}>改哪一项</label>
        <select
          id={`${fieldId}-which`}
          className={styles.box}
          value={key}
          data-first
          onChange={(event) => {
            setKey(event.target.value)
            setText('')
          }}
        >
          {bulkFields.map((one) => (
            <option key={one.key} value={one.key}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <FieldRow
        key={key}
        id={fieldId}
        field={field}
        text={text}
        masked={null}
        today={today}
        suggestions={suggestions(field)}
        problems={problems}
        remark={null}
        type={setText}
      />
      {change && !isWrong && <Outcome field={field} to={fieldText(field, to)} change={change} />}
      <Failure error={stored.error ?? update.error} />
    </Dialog>
  )
}

function Outcome({ field, to, change: { changes, same, replaced } }: { field: Field; to: string; change: BulkChange }) {
  const parts = [
    to === ''
      ? `将把 ${countText(changes.length)} 条的“${field.label}”清空`
      : `将把 ${countText(changes.length)} 条的“${field.label}”改为“${to}”`,
    replaced > 0 && to !== '' ? `其中 ${countText(replaced)} 条原来写的是别的` : null,
    same > 0 ? `另有 ${countText(same)} 条已经是这样` : null,
  ]
  return (
    <div className={styles.consequence} aria-live="polite">
      <p>{parts.filter(Boolean).join('，')}。</p>
    </div>
  )
}
