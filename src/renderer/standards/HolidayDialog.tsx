/** A span of days off, or worked, beyond what the calendar says. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialog from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'
import { SpanRow, readSpan } from './SpanRow.tsx'
import styles from './Standards.module.css'

export function HolidayDialog({ today, close }: { today: string; close: () => void }) {
  const [span, setSpan] = useState({ from: '', to: '' })
  const [name, setName] = useState('')
  const [isRestDay, setRestDay] = useState(true)
  const id = useId()
  const save = useMutation(ask.standards.saveHolidays.mutationOptions({ onSuccess: close }))
  const days = readSpan(span, today)
  const from = days?.from ?? null
  const given = from === null || name.trim() === '' ? null : { from, to: days?.to ?? from, name: name.trim(), isRestDay }
  return (
    <Dialog
      title="填放假或上班"
      close={close}
      does={{ label: '保存', isDisabled: given === null, isBusy: save.isPending, act: () => given && save.mutate(given) }}
    >
      <SpanRow label="日期" span={span} today={today} open={['例如 2月3日', '只一天可不填']} isFirst type={setSpan} />
      <div className={dialog.row} role="group" aria-label="这些天">
        <span>这些天</span>
        <div className={styles.inline}>
          <label>
            <input type="radio" name={id} checked={isRestDay} onChange={() => setRestDay(true)} />
            休息
          </label>
          <label>
            <input type="radio" name={id} checked={!isRestDay} onChange={() => setRestDay(false)} />
            上班
          </label>
        </div>
      </div>
      <div className={dialog.row}>
        <label htmlFor={`${id}-name`}>名称</label>
        <input
          id={`${id}-name`}
          className={dialog.box}
          maxLength={20}
          autoComplete="off"
          placeholder="例如 延长春节假期"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <Failure error={save.error} />
    </Dialog>
  )
}
