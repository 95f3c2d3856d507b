/** 删除: into the recycle bin, with a reason. For what never should have been written; what is over is ended instead. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './Dialog.module.css'
import { ReasonField } from './ReasonField.tsx'
import { reasonsForRemoval } from './usual-reasons.ts'

interface RemoveDialogProps {
  kind: RecordKind
  ids: number[]
  close: () => void
  /** the records are gone */
  done?: () => void
}

export function RemoveDialog({ kind, ids, close, done }: RemoveDialogProps) {
  const { noun, measure, endings } = RECORDS[kind]
  const [reason, setReason] = useState('')
  const remove = useMutation(ask.records.remove.mutationOptions({ onSuccess: done ?? close }))
  const many = ids.length > 1 ? `${countText(ids.length)} ${measure}${noun}` : `这${measure}${noun}`
  return (
    <Dialog
      title={`删除${many}？`}
      close={close}
      does={{
        label: '放进回收站',
        isDisabled: reason.trim() === '',
        isBusy: remove.isPending,
        act: () => remove.mutate({ kind, ids, reason: reason.trim() }),
      }}
    >
      <div className={styles.consequence}>
        <p>以往各日的名单和数字里也不再有{ids.length > 1 ? '它们' : '它'}；可以撤销，也可以到“系统—回收站”里恢复。</p>
        {endings[0] && (
          <p>
            如果只是{endings.map(({ label }) => label).join('、')}，请不要删除，用“{endings[0].label}”，历史才对得上。
          </p>
        )}
      </div>
      <ReasonField reason={reason} usual={reasonsForRemoval()} isFirst write={setReason} />
      <Failure error={remove.error} />
    </Dialog>
  )
}
