/** 缺岗: who does not come, and why. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DutyPerson, DutyPlace } from '../../shared/attendance/duty.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import { ReasonField } from '../records/ReasonField.tsx'
import { Failure } from '../ui/Notice.tsx'

export const USUAL_ABSENCES = ['发热、身体不适', '家中有急事', '公务外出', '联系不上'] as const

interface AbsentDialogProps {
  place: DutyPlace
  who: DutyPerson
  close: () => void
}

export function AbsentDialog({ place: { shiftId }, who, close }: AbsentDialogProps) {
  const [reason, setReason] = useState('')
  const mark = useMutation(ask.attendance.markAbsent.mutationOptions({ onSuccess: close }))
  const { assignmentId } = who
  return (
    <Dialog
      title={`${who.name}缺岗`}
      close={close}
      does={{
        label: '记缺岗',
        isDisabled: reason.trim().length < 2 || assignmentId === null,
        isBusy: mark.isPending,
        act: () => assignmentId !== null && mark.mutate({ who: [{ shiftId, assignmentId }], reason: reason.trim() }),
      }}
    >
      <ReasonField reason={reason} usual={USUAL_ABSENCES} isFirst write={setReason} />
      <p className="mute">有人来顶替的，用“顶替”：班表跟着改，缺岗也记下。</p>
      <Failure error={mark.error} />
    </Dialog>
  )
}
