/** Which posts keep which 班制, on which days. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { StandardsPost } from '../../shared/standards/contract.ts'
import { DayKind } from '../../shared/standards/shift-pattern.ts'
import type { PatternUse, ShiftPattern } from '../../shared/standards/shift-pattern.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialog from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'
import { ClockBar } from './ClockBar.tsx'
import { postsIn, ScopeChoice } from './ScopeChoice.tsx'
import { SpanRow, readSpan, typedSpan } from './SpanRow.tsx'

export type GivenUse = Omit<PatternUse, 'id'> & { id: number | null }

export const NEW_USE: GivenUse = {
  id: null,
  patternId: -1,
  checkpointId: null,
  checkpointKind: null,
  compoundType: null,
  dayKind: null,
  from: null,
  to: null,
}

interface UseDialogProps {
  use: GivenUse
  patterns: readonly ShiftPattern[]
  posts: StandardsPost[]
  today: string
  close: () => void
}

export function UseDialog({ use, patterns, posts, today, close }: UseDialogProps) {
  const [typed, setTyped] = useState(use)
  const [span, setSpan] = useState(() => typedSpan(use))
  const id = useId()
  const save = useMutation(ask.standards.saveUse.mutationOptions({ onSuccess: close }))
  const days = readSpan(span, today)
  const pattern = patterns.find((one) => one.id === typed.patternId) ?? patterns[0]
  return (
    <Dialog
      title="给卡点定班制"
      close={close}
      isWide
      does={{
        label: '保存',
        isDisabled: days === null || pattern === undefined,
        isBusy: save.isPending,
        act: () => days && pattern && save.mutate({ ...typed, ...days, patternId: pattern.id }),
      }}
    >
      <div className={dialog.row}>
        <label htmlFor={`${id}-where`}>哪些卡点</label>
        <ScopeChoice id={`${id}-where`} place={typed} posts={posts} choose={(place) => setTyped({ ...typed, ...place })} />
      </div>
      <div className={dialog.row}>
        <label htmlFor={`${id}-days`}>哪些天</label>
        <select
          id={`${id}-days`}
          className={dialog.box}
          value={typed.dayKind ?? ''}
          onChange={({ target }) => setTyped({ ...typed, dayKind: DayKind.safeParse(target.value).data ?? null })}
        >
          <option value="">每天</option>
          <option value="workday">工作日</option>
          <option value="rest_day">周末、节假日</option>
        </select>
      </div>
      <div className={dialog.row}>
        <label htmlFor={`${id}-pattern`}>班制</label>
        <div>
          <select
            id={`${id}-pattern`}
            className={dialog.box}
            value={pattern?.id}
            onChange={({ target }) => setTyped({ ...typed, patternId: Number(target.value) })}
          >
            {patterns.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      </div>
      {pattern && <ClockBar bands={pattern.bands} />}
      <SpanRow label="日期" span={span} today={today} type={setSpan} />
      <div className={dialog.consequence}>
        <p>现有 {postsIn(posts, typed)} 处卡点在这个范围里。已经排好的班不动，以后排班照新的分。</p>
      </div>
      <Failure error={save.error} />
    </Dialog>
  )
}
