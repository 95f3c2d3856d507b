/** Two people who must, or must not, stand together. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ShownPair } from '../../shared/availability/contract.ts'
import { PAIR_LABELS } from '../../shared/availability/restriction-words.ts'
import { PairSort } from '../../shared/availability/restriction.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialog from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'
import { PersonFinder } from './PersonFinder.tsx'
import type { Found } from './PersonFinder.tsx'
import { SpanRow, readSpan, typedSpan } from './SpanRow.tsx'
import styles from './Standards.module.css'

interface PairDialogProps {
  given: ShownPair | null
  /** one of the two; null: both are looked for */
  person: Found | null
  today: string
  close: () => void
}

export function PairDialog({ given, person, today, close }: PairDialogProps) {
  const [one, setOne] = useState(person ? [person] : [])
  const [other, setOther] = useState<Found[]>(given ? [given.other] : [])
  const [sort, setSort] = useState<PairSort>(given?.sort ?? 'apart')
  const [reason, setReason] = useState(given?.reason ?? '')
  const [span, setSpan] = useState(() => (given ? typedSpan(given) : { from: '', to: '' }))
  const id = useId()
  const save = useMutation(ask.availability.savePair.mutationOptions({ onSuccess: close }))
  const days = readSpan(span, today)
  const [first] = one
  const [second] = other
  const pair = days && first && second && { personId: first.id, otherId: second.id, sort, reason: reason.trim() || null, ...days }
  return (
    <Dialog
      title={person ? `${person.name}的搭配` : '新增搭配'}
      close={close}
      does={{
        label: '保存',
        isDisabled: !pair,
        isBusy: save.isPending,
        act: () => pair && save.mutate({ id: given?.id ?? null, ...pair }),
      }}
    >
      {!person && <PersonFinder label="谁" chosen={one} isSingle choose={setOne} />}
      <PersonFinder
        label={person ? '和谁' : '另一位'}
        chosen={other}
        without={one.map((each) => each.id)}
        isSingle
        choose={setOther}
      />
      <div className={dialog.row} role="group" aria-label="搭配">
        <span>搭配</span>
        <div className={styles.inline}>
          {PairSort.options.map((each) => (
            <label key={each}>
              <input type="radio" name={id} checked={sort === each} onChange={() => setSort(each)} />
              {PAIR_LABELS[each]}
            </label>
          ))}
        </div>
      </div>
      <SpanRow label="日期" span={span} today={today} open={['一直', '长期']} type={setSpan} />
      <div className={dialog.row}>
        <label htmlFor={`${id}-reason`}>原因</label>
        <input
          id={`${id}-reason`}
          className={dialog.box}
          maxLength={200}
          autoComplete="off"
          placeholder="可不填"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <Failure error={save.error} />
    </Dialog>
  )
}
