/** Leave or another restriction of one person or several, with the duties that would then stand in its way. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { PlannedDuty, ShownRestriction } from '../../shared/availability/contract.ts'
import { NEEDS_POST, NEEDS_VALUE, RESTRICTION_LABELS } from '../../shared/availability/restriction-words.ts'
import { RestrictionKind } from '../../shared/availability/restriction.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { StandardsPost } from '../../shared/standards/contract.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialog from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'
import { PersonFinder } from './PersonFinder.tsx'
import type { Found } from './PersonFinder.tsx'
import { nameOfPost } from './ScopeChoice.tsx'
import { SpanRow, readSpan, typedSpan } from './SpanRow.tsx'

interface RestrictionDialogProps {
  /** the one to change; null: a new one */
  given: ShownRestriction | null
  /** for whom; empty: they are looked for here */
  people: Found[]
  posts: StandardsPost[]
  today: string
  close: () => void
}

const MOST = { week_shifts: 21, week_hours: 168 }

export function RestrictionDialog({ given, people, posts, today, close }: RestrictionDialogProps) {
  const [who, setWho] = useState(people)
  const [kind, setKind] = useState<RestrictionKind>(given?.kind ?? 'leave')
  const [value, setValue] = useState(given?.value == null ? '' : String(given.value))
  const [post, setPost] = useState(given?.checkpointId ?? posts[0]?.id ?? null)
  const [reason, setReason] = useState(given?.reason ?? '')
  const [span, setSpan] = useState(() => typedSpan(given ?? { from: today, to: today }))
  const id = useId()
  const options = { onSuccess: close }
  const restrict = useMutation(ask.availability.restrict.mutationOptions(options))
  const update = useMutation(ask.availability.updateRestriction.mutationOptions(options))
  const days = readSpan(span, today)
  const number = Number(value)
  const isNumbered = NEEDS_VALUE.has(kind)
  const isWrong =
    isNumbered && !(value.trim() !== '' && number > 0 && number <= (kind === 'week_shifts' ? MOST.week_shifts : MOST.week_hours))
  const said = days && {
    kind,
    value: isNumbered ? number : null,
    checkpointId: NEEDS_POST.has(kind) ? post : null,
    reason: reason.trim() || null,
    ...days,
  }
  const personIds = who.map((one) => one.id)
  const duties = useQuery({
    ...ask.availability.duties.queryOptions({ input: { personIds, from: days?.from ?? today, to: days?.to ?? null } }),
    enabled: kind === 'leave' && personIds.length > 0 && days !== null,
  })
  const save = () => {
    if (!said) return
    if (given) update.mutate({ id: given.id, ...said })
    else restrict.mutate({ personIds, ...said })
  }
  return (
    <Dialog
      title={given ? `修改${given.person.name}的限制` : people.length > 0 ? `${severalOf(people)}：请假、加限制` : '请假、加限制'}
      close={close}
      does={{
        label: '保存',
        isDisabled: !said || isWrong || who.length === 0,
        isBusy: restrict.isPending || update.isPending,
        act: save,
      }}
    >
      {people.length === 0 && <PersonFinder label="谁" chosen={who} choose={setWho} />}
      <div className={dialog.row}>
        <label htmlFor={`${id}-kind`}>限制</label>
        <select
          id={`${id}-kind`}
          className={dialog.box}
          value={kind}
          onChange={({ target }) => setKind(RestrictionKind.safeParse(target.value).data ?? 'leave')}
        >
          {RestrictionKind.options.map((one) => (
            <option key={one} value={one}>
              {RESTRICTION_LABELS[one]}
            </option>
          ))}
        </select>
      </div>
      {isNumbered && (
        <div className={dialog.row}>
          <label htmlFor={`${id}-value`}>最多</label>
          <input
            id={`${id}-value`}
            className={dialog.box}
            inputMode="decimal"
            placeholder={kind === 'week_shifts' ? '任意 7 天里几班' : '任意 7 天里几小时'}
            value={value}
            onChange={({ target }) => setValue(target.value)}
          />
        </div>
      )}
      {NEEDS_POST.has(kind) && (
        <div className={dialog.row}>
          <label htmlFor={`${id}-post`}>卡点</label>
          <select
            id={`${id}-post`}
            className={dialog.box}
            value={post ?? ''}
            onChange={({ target }) => setPost(Number(target.value))}
          >
            {posts.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOfPost(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      <SpanRow label="日期" span={span} today={today} open={['一直', '长期']} isFirst={people.length > 0} type={setSpan} />
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
      {duties.data && duties.data.length > 0 && (
        <div className={dialog.consequence} aria-live="polite">
          <p>{dutiesSaid(duties.data, who.length > 1)}</p>
        </div>
      )}
      <Failure error={restrict.error ?? update.error} />
    </Dialog>
  )
}

const TOLD = 4

function dutiesSaid(duties: PlannedDuty[], areSeveral: boolean): string {
  const told = duties.slice(0, TOLD).map((duty) => {
    const what = `${shortDayInChinese(duty.day)}${duty.name}在${duty.checkpoint}`
    return areSeveral ? `${duty.person}${what}` : what
  })
  return `其间已排 ${String(duties.length)} 班：${told.join('，')}${duties.length > TOLD ? '等' : ''}。请假后要在值班表上另找人。`
}

function severalOf(people: Found[]): string {
  return (people[0]?.name ?? '') + (people.length > 1 ? `等 ${String(people.length)} 人` : '')
}
