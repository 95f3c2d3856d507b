/** Asking for a swap: whose duty is taken for one's own, or who takes it over and gives none. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useDeferredValue, useId, useState } from 'react'
import { shortDayInChinese } from '../../shared/days.ts'
import type { PersonDuty, PersonRow } from '../../shared/roster/person-week.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { spotAt } from '../roster/cell-place.ts'
import { placeOfShift } from '../roster/shift-places.ts'
import { Failure } from '../ui/Notice.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './Planning.module.css'
import type { SwapWish } from './swap-wish.ts'

interface SwapFormProps {
  wish: SwapWish
  grid: RosterGrid
  done: () => void
}

interface Chosen {
  person: PersonRow
  /** null: takes over and gives none */
  duty: PersonDuty | null
}

const MOST = 6

export function SwapForm({ wish, grid: { from, to, ...grid }, done }: SwapFormProps) {
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const asked = useDeferredValue(text.trim())
  const [nameId, reasonId] = [useId(), useId()]
  const found = useQuery({
    ...ask.roster.people.queryOptions({ input: { ...useAsOf(), from, to, text: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const send = useMutation(ask.planning.askSwap.mutationOptions({ onSuccess: done }))
  const place = placeOfShift(grid, wish.shiftId, null)
  const spot = place && spotAt(grid.posts, place)
  const rows = asked === '' ? [] : (found.data?.rows.filter(({ personId }) => personId !== wish.personId).slice(0, MOST) ?? [])
  return (
    <PanelSection title={`${wish.name}要换班`}>
      {place && spot && (
        <p>
          换出：{shortDayInChinese(grid.days[place.day] ?? '')} {spot.band.name} {spot.post.number}{' '}
          {spot.post.name.replace(/卡点$/, '')}
        </p>
      )}
      <div className={styles.field}>
        <label htmlFor={nameId}>与谁换</label>
        <input
          id={nameId}
          type="text"
          autoFocus
          autoComplete="off"
          placeholder="姓名、拼音首字母、后四位"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(null)
          }}
        />
      </div>
      <ul className={styles.list}>
        {rows.map((person) => (
          <li key={person.personId}>
            <b>{person.name}</b> <span className="mute">{person.unit}</span>
            <p className={styles.choices}>
              {[...person.duties, null].map((duty) => (
                <button
                  key={duty?.shiftId ?? 0}
                  type="button"
                  aria-pressed={chosen?.person.personId === person.personId && chosen.duty?.shiftId === duty?.shiftId}
                  onClick={() => setChosen({ person, duty })}
                >
                  {duty ? `${shortDayInChinese(duty.day)}${duty.band} ${duty.number ?? ''}` : '只顶班，不还'}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {asked !== '' && found.data && rows.length === 0 && <p className="mute">没有找到“{asked}”。</p>}
      <div className={styles.field}>
        <label htmlFor={reasonId}>原因</label>
        <input
          id={reasonId}
          type="text"
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <p className={styles.buttons}>
        <Button
          type="primary"
          disabled={!chosen}
          loading={send.isPending}
          onClick={() =>
            chosen &&
            send.mutate({
              shiftId: wish.shiftId,
              personId: wish.personId,
              otherShiftId: chosen.duty?.shiftId ?? null,
              otherPersonId: chosen.person.personId,
              ...(reason.trim() ? { reason: reason.trim() } : {}),
            })
          }
        >
          提出换班
        </Button>
        <Button onClick={done}>不换了</Button>
      </p>
      <Failure error={send.error} />
    </PanelSection>
  )
}
