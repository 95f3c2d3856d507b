/** 发布: who made it, who looked it over, what the proof finds; hard breaches want a reason before the sheet goes on the walls. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterState } from '../../shared/roster/versions-contract.ts'
import { ask } from '../api.ts'
import { seatName } from '../office/seat.ts'
import { Dialog } from '../records/Dialog.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './Versions.module.css'

interface PublishDialogProps {
  from: Day
  to: Day
  state: RosterState
  close: () => void
}

const SHOWN = 200

export default function PublishDialog({ from, to, state, close }: PublishDialogProps) {
  const { version } = state
  const [preparedBy, setPreparedBy] = useState(version?.preparedBy ?? seatName())
  const [reviewedBy, setReviewedBy] = useState(version?.reviewedBy ?? '')
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const proof = useQuery(ask.planning.verify.queryOptions({ input: { from, to, limit: SHOWN } }))
  const publish = useMutation(ask.versions.publish.mutationOptions({ onSuccess: close }))
  const hard = proof.data?.hard ?? 0
  const isReasonLacking = hard > 0 && reason.trim().length < 2
  const given = Object.entries({ preparedBy, reviewedBy, note, reason }).flatMap(([key, value]) =>
    value.trim() ? [[key, value.trim()]] : [],
  )
  return (
    <Dialog
      title={`发布${shortDayInChinese(from)}—${shortDayInChinese(to)}值班表`}
      close={close}
      isWide
      does={{
        label: '发布',
        isDisabled: !proof.data || isReasonLacking,
        isBusy: publish.isPending,
        act: () => publish.mutate({ from, to, ...(Object.fromEntries(given) as object) }),
      }}
    >
      <p className="mute">
        {version ? `现行 V${version.number}，改动 ${countText(state.changes)} 处。` : '这几天还没有发布过。'}
        发布后打印的值班表写明版次；再改就是草稿，再发布是下一版。
      </p>
      <div className={styles.fields}>
        <Field label="制表" value={preparedBy} write={setPreparedBy} most={30} hint="不写则留签字线" />
        <Field label="审核" value={reviewedBy} write={setReviewedBy} most={30} hint="不写则留签字线" isFirst />
        <Field label="说明" value={note} write={setNote} most={200} hint="可不写" />
      </div>
      <Failure error={proof.error} retry={() => void proof.refetch()} />
      {proof.data ? (
        <>
          <p className={hard > 0 ? styles.doubt : undefined} role="status">
            {proof.data.sentence}
          </p>
          {proof.data.breaches.length > 0 && (
            <ul className={styles.breaches} aria-label="核对出的问题" tabIndex={0}>
              {proof.data.breaches.map((one) => (
                <li key={`${one.rule} ${one.sentence}`}>
                  <b className={one.isHard ? styles.hard : 'mute'}>{one.isHard ? '必须' : '尽量'}</b> {one.sentence}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        proof.isPending && <p className="mute">正在核对</p>
      )}
      {hard > 0 && (
        <div className={styles.fields}>
          <Field label="仍要发布的原因" value={reason} write={setReason} most={200} hint="有硬性问题，须写明原因" />
        </div>
      )}
      <Failure error={publish.error} />
    </Dialog>
  )
}

interface FieldProps {
  label: string
  value: string
  most: number
  hint?: string
  isFirst?: boolean
  write: (text: string) => void
}

function Field({ label, value, most, hint, isFirst = false, write }: FieldProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={most}
        placeholder={hint}
        value={value}
        data-first={isFirst || undefined}
        onChange={(event) => write(event.target.value)}
      />
    </>
  )
}
