/** 此刻在岗: every post with the shift that runs, narrowed by community and by trouble; one post opens beside the table. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { DUTY_TROUBLES, DUTY_TROUBLE_LABELS, hasTrouble, totalsOf } from '../../shared/attendance/on-duty.ts'
import type { DutyTrouble, OnDutyPost, OnDutyTotals } from '../../shared/attendance/on-duty.ts'
import { countText } from '../../shared/counts.ts'
import { api, ask } from '../api.ts'
import { useAsOf, useIsLookingBack } from '../office/use-office.ts'
import chips from '../roster/RosterBar.module.css'
import { Failure, Notice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { DutyPanel } from './DutyPanel.tsx'
import { DutyTable } from './DutyTable.tsx'
import styles from './Duty.module.css'
import type { PartBar } from './OnDutyView.tsx'
import { PaperButton } from './PaperButton.tsx'
import { unsignedOf, useAttendanceActs } from './use-attendance-acts.ts'

const ALL = '全部社区'

export function DutyBoard({ bar }: { bar: PartBar }) {
  const asOf = useAsOf()
  const isReadOnly = useIsLookingBack()
  const [community, setCommunity] = useState(ALL)
  const [trouble, setTrouble] = useState<DutyTrouble | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const table = useRef<HTMLTableElement>(null)
  const acts = useAttendanceActs()
  const question = useQuery({ ...ask.attendance.onDuty.queryOptions({ input: asOf }), placeholderData: keepPreviousData })
  const duty = question.data
  if (!duty) {
    const failed = <Failure error={question.error} retry={() => void question.refetch()} />
    return (
      <>
        {bar(null, null)}
        {question.error ? failed : <Waiting />}
      </>
    )
  }
  const own = duty.posts.filter((post) => community === ALL || post.community === community)
  const shown = own.filter((post) => trouble === null || hasTrouble(post, trouble))
  const totals = totalsOf(own)
  const chosen = shown.filter(({ name }) => marked.has(name))
  const communities = [...new Set(duty.posts.flatMap((post) => post.community ?? []))]
  const signAll = (posts: readonly OnDutyPost[]) => {
    const who = posts.flatMap(({ shifts }) => shifts.flatMap(({ shiftId, people }) => unsignedOf(shiftId, people)))
    if (who.length > 0 && !isReadOnly) acts.run(() => api.attendance.checkIn({ who }))
    setMarked(new Set())
  }
  return (
    <>
      {bar(
        <>
          <Select
            aria-label="社区"
            className={styles.community ?? ''}
            value={community}
            options={[ALL, ...communities].map((value) => ({ value, label: value }))}
            onChange={setCommunity}
          />
        </>,
        <>
          <Button
            disabled={isReadOnly || chosen.length === 0}
            loading={acts.isStoring}
            onClick={() => {
              signAll(chosen)
              table.current?.focus()
            }}
          >
            选中的卡点签到{chosen.length > 0 && `（${chosen.length}）`}
          </Button>
          <PaperButton label="打印签到表" order={{ ...asOf, paper: 'sign-in-street' }} />
        </>,
      )}
      <Totals totals={totals}>
        <div className={chips.chips} role="group" aria-label="只看">
          {DUTY_TROUBLES.map((one) => (
            <button
              key={one}
              type="button"
              className={chips.chip}
              aria-pressed={trouble === one}
              onClick={() => setTrouble(trouble === one ? null : one)}
            >
              {DUTY_TROUBLE_LABELS[one]} <b>{countText(own.reduce((sum, post) => sum + troubleCount(post, one), 0))}</b>
            </button>
          ))}
        </div>
      </Totals>
      <Failure error={acts.error} />
      {acts.skipped.length > 0 && (
        <Notice action={<Button onClick={acts.forget}>知道了</Button>}>
          {acts.title}；没办 {acts.skipped.length} 人：{acts.skipped.map(({ name, why }) => `${name}${why}`).join('；')}。
        </Notice>
      )}
      <div className={styles.body}>
        <DutyTable
          table={table}
          posts={shown}
          isBlank={duty.posts.length === 0}
          asOf={duty.asOf}
          open={open}
          marked={marked}
          mark={setMarked}
          choose={setOpen}
          signAll={signAll}
          hasPanel={open !== null}
        />
        {open !== null && (
          <DutyPanel
            key={open}
            post={duty.posts.find(({ name }) => name === open) ?? null}
            asOf={duty.asOf}
            close={() => setOpen(null)}
          />
        )}
      </div>
    </>
  )
}

function troubleCount(post: OnDutyPost, trouble: DutyTrouble): number {
  return trouble === 'any' ? Number(hasTrouble(post, 'any')) : totalsOf([post])[trouble]
}

function Totals({ totals, children }: { totals: OnDutyTotals; children: ReactNode }) {
  const { shifts, expected, present, left, replaced } = totals
  const facts: [string, number, (string | undefined)?][] = [
    ['当班班次', shifts],
    ['应到', expected],
    ['实到', present, styles.present],
    ['已有人顶替', replaced],
    ['已下岗', left],
  ]
  return (
    <div className={styles.totals}>
      <dl aria-label="合计">
        {facts.map(([label, value, tone]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={tone}>{countText(value)}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  )
}
