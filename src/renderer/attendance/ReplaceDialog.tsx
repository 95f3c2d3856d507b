/** 顶替: who comes, chosen from the same candidates as in the roster, why the other does not, and whether they are there yet. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import type { DutyPerson, DutyPlace } from '../../shared/attendance/duty.ts'
import { countText } from '../../shared/counts.ts'
import type { Candidate } from '../../shared/roster/candidates.ts'
import { ask } from '../api.ts'
import { useAsOf, useOffice } from '../office/use-office.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialogStyles from '../records/Dialog.module.css'
import { ReasonField } from '../records/ReasonField.tsx'
import { Failure } from '../ui/Notice.tsx'
import { USUAL_ABSENCES } from './AbsentDialog.tsx'
import styles from './DutyPanel.module.css'

interface ReplaceDialogProps {
  place: DutyPlace
  who: DutyPerson
  close: () => void
}

const MOST = 12

export function ReplaceDialog({ place, who, close }: ReplaceDialogProps) {
  const [text, setText] = useState('')
  const [reason, setReason] = useState(who.reason ?? '')
  const [chosen, setChosen] = useState<Candidate | null>(null)
  const [conflictReason, setConflictReason] = useState('')
  const [isThere, setThere] = useState(false)
  const present = useOffice()?.present ?? ''
  const replace = useMutation(ask.attendance.replace.mutationOptions({ onSuccess: close }))
  const ids = { text: useId(), conflict: useId() }
  const needsReason = (chosen?.against.length ?? 0) > 0
  const isRunning = place.start <= present && present < place.end
  const isReady = chosen !== null && reason.trim().length >= 2 && (!needsReason || conflictReason.trim().length >= 2)
  const act = () => {
    if (!chosen || who.assignmentId === null) return
    replace.mutate({
      shiftId: place.shiftId,
      assignmentId: who.assignmentId,
      personId: chosen.personId,
      reason: reason.trim(),
      ...(needsReason && { conflictReason: conflictReason.trim() }),
      ...(isThere && isRunning && { arrivedAt: present }),
    })
  }
  return (
    <Dialog
      title={`谁来顶替${who.name}`}
      close={close}
      isWide
      does={{ label: chosen ? `${chosen.name}顶替${who.name}` : '顶替', isDisabled: !isReady, isBusy: replace.isPending, act }}
    >
      <ReasonField reason={reason} usual={USUAL_ABSENCES} isFirst write={setReason} />
      <div className={dialogStyles.row}>
        <label htmlFor={ids.text}>来的人</label>
        <div>
          <input
            id={ids.text}
            type="text"
            className={dialogStyles.box}
            value={text}
            placeholder="姓名、拼音首字母、后四位"
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <Candidates place={place} who={who} text={text} chosen={chosen} choose={setChosen} />
        </div>
      </div>
      {needsReason && (
        <div className={dialogStyles.row}>
          <label htmlFor={ids.conflict}>仍要排入的原因</label>
          <input
            id={ids.conflict}
            type="text"
            className={dialogStyles.box}
            value={conflictReason}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setConflictReason(event.target.value)}
          />
        </div>
      )}
      {isRunning && (
        <label className={styles.check}>
          <input type="checkbox" checked={isThere} onChange={(event) => setThere(event.target.checked)} />
          已经到岗，一并签到
        </label>
      )}
      <Failure error={replace.error} />
    </Dialog>
  )
}

interface CandidatesProps {
  place: DutyPlace
  who: DutyPerson
  text: string
  chosen: Candidate | null
  choose: (candidate: Candidate) => void
}

function Candidates({ place: { shiftId }, who: { seat }, text, chosen, choose }: CandidatesProps) {
  const asked = useDeferredValue(text.trim())
  const name = useId()
  const input = { ...useAsOf(), shiftId, seat, limit: MOST, ...(asked !== '' && { text: asked }) }
  const question = useQuery({ ...ask.roster.candidates.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <div className={styles.candidates} role="radiogroup" aria-label="可来的人">
      <Failure error={question.error} />
      {question.data?.bands
        .filter(({ total, sentence }) => total > 0 || sentence !== null)
        .map(({ kind, title, total, people, sentence }) => (
          <div key={kind}>
            <h3>
              {title} <span>{countText(total)} 人</span>
            </h3>
            {sentence && <p className="mute">{sentence}</p>}
            {people
              .filter(({ isInShift }) => !isInShift)
              .map((one) => (
                <label key={one.personId}>
                  <input type="radio" name={name} checked={chosen?.personId === one.personId} onChange={() => choose(one)} />
                  <b>{one.name}</b>
                  <span>
                    {[one.unit, one.phoneEnd && `尾号 ${one.phoneEnd}`, `本周 ${Math.round(one.weekHours * 10) / 10} 时`]
                      .filter(Boolean)
                      .join('　')}
                  </span>
                  <em className={one.against.length > 0 ? 'warn' : 'mute'}>{one.verdict}</em>
                </label>
              ))}
          </div>
        ))}
    </div>
  )
}
