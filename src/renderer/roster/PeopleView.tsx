/** The span by people: who stands where on which day, for how many hours, with conflicts marked; found by pinyin. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import type { InputRef } from 'antd/es/input'
import { useDeferredValue, useRef, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import type { PersonDuty, PersonRow } from '../../shared/roster/person-week.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import barStyles from './RosterBar.module.css'
import styles from './PeopleView.module.css'
import type { Absentee } from '../planning/absentee.ts'
import { SidePanel } from '../planning/SidePanel.tsx'
import type { RosterAddress } from './roster-address.ts'

interface PeopleViewProps {
  grid: RosterGrid
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  isReadOnly: boolean
  absentee: Absentee | null
  setAbsentee: (absentee: Absentee | null) => void
}

type Only = 'idle' | 'conflicting'

export function PeopleView({ grid, address, go, isReadOnly, absentee, setAbsentee }: PeopleViewProps) {
  const { from, to } = grid
  const [text, setText] = useState('')
  const [only, setOnly] = useState<Only | undefined>()
  const asked = useDeferredValue(text.trim())
  const field = useRef<InputRef>(null)
  useKeys({ 'ctrl+f': () => field.current?.focus() })
  const question = useQuery({
    ...ask.roster.people.queryOptions({ input: { ...useAsOf(), from, to, text: asked, ...(only ? { only } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const week = question.data
  const chip = (value: Only | undefined, label: string, count: number | undefined) => (
    <button type="button" className={barStyles.chip} aria-pressed={only === value} onClick={() => setOnly(value)}>
      {label} <b>{count === undefined ? '' : countText(count)}</b>
    </button>
  )
  const open = (duty: PersonDuty) =>
    go({ view: 'posts', problem: 'all', post: duty.checkpointId ?? undefined, day: duty.day, band: duty.band, seat: undefined })
  return (
    <>
      <div className={styles.bar}>
        <Input
          ref={field}
          className={styles.search ?? ''}
          value={text}
          aria-label="找人"
          placeholder="姓名、拼音首字母、后四位"
          allowClear
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        <div className={barStyles.chips} role="group" aria-label="只看">
          {chip(undefined, '全部', week?.totals.people)}
          {chip('idle', address.days ? '两周未排' : '本周未排', week?.totals.idle)}
          {chip('conflicting', '有冲突', week?.totals.conflicting)}
        </div>
        {week && week.unknownNames > 0 && (
          <span className="warn">值班表上另有 {countText(week.unknownNames)} 个姓名没有对上花名册</span>
        )}
      </div>
      <Failure error={question.error} retry={() => void question.refetch()} />
      <div className={styles.view}>
        {week ? (
          <PeopleTable
            week={week}
            text={asked}
            open={open}
            tellAbsent={isReadOnly ? null : ({ personId, name }: PersonRow) => setAbsentee({ personId, name, shiftId: null })}
          />
        ) : (
          question.isPending && <Waiting />
        )}
        {absentee && (
          <SidePanel
            side="absence"
            grid={grid}
            posts={grid.posts}
            address={address}
            go={go}
            goTo={({ post, day, band, seat }) => {
              const found = grid.posts.find(({ name }) => name === post)
              const cell = { post: found?.id ?? undefined, day: grid.days[day], band: found?.bands[band]?.name }
              go({ view: 'posts', problem: 'all', seat: seat ?? undefined, ...cell })
            }}
            isReadOnly={isReadOnly}
            absentee={absentee}
            wish={null}
            close={() => setAbsentee(null)}
          />
        )}
      </div>
    </>
  )
}
