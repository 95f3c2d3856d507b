/**
 * Choosing somebody for a seat: what is typed narrows the list, arrows choose, Enter puts in, Shift+Enter for the whole
 * week. Whoever would be in two places or without rest is asked a reason for, in place.
 */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { shortDayInChinese } from '../../shared/days.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import type { Candidate, CandidateAnswer } from '../../shared/roster/candidates.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { CandidateList } from './CandidateList.tsx'
import { PopoverFoot } from './PopoverFoot.tsx'
import { PERSON_KEYS } from './person-deeds.ts'
import { ReasonField } from './ReasonField.tsx'
import { SittingPeople } from './SittingPeople.tsx'
import type { PersonDeeds } from './SittingPeople.tsx'
import type { Place, Spot } from './cell-place.ts'
import { isFree, optionsOf, shownBands } from './seat-options.ts'
import type { Option } from './seat-options.ts'
import styles from './SeatPopover.module.css'
import { usePlaceBeside } from './use-place-beside.ts'
import type { Edit } from './use-roster-edits.ts'

interface SeatPopoverProps {
  grid: RosterGrid
  place: Place
  spot: Spot
  /** typed into the cell before this opened */
  typed: string
  make: (edit: Edit) => void
  sameAsDayBefore: () => void
  deeds: PersonDeeds
  /** back to the grid */
  close: () => void
}

export function SeatPopover({ grid, place, spot: opened, typed, make, sameAsDayBefore, deeds, close }: SeatPopoverProps) {
  // what was seen when it opened: whoever changes the cell meanwhile is told of, not taken over unseen
  const [spot] = useState(opened)
  const [text, setText] = useState(typed)
  const [chosen, setChosen] = useState(0)
  const [doubtful, setDoubtful] = useState<Candidate | null>(null)
  const [replaced, setReplaced] = useState(spot.people.length === 1 ? spot.people[0]?.id : undefined)
  const box = usePlaceBeside(place)
  const listId = useId()
  const client = useQueryClient()
  const input = { ...useAsOf(), shiftId: spot.cell.shiftId, seat: place.seat, text: text.trim(), limit: 30 }
  const options = ask.roster.candidates.queryOptions({ input })
  const question = useQuery({ ...options, placeholderData: keepPreviousData })
  const listed = optionsOf(question.data, text)

  const cell = { shiftId: spot.cell.shiftId, seat: place.seat, was: spot.people.map(({ name }) => name) }
  const finish = (edit: Edit) => {
    make(edit)
    close()
  }
  const put = (option: Option, reason?: string) => {
    const who = option.kind === 'person' ? { personId: option.candidate.personId } : { name: option.name }
    const name = option.kind === 'person' ? option.candidate.name : option.name
    finish({
      ...cell,
      does: 'assign',
      who,
      name,
      ...(replaced === undefined ? {} : { replaces: replaced }),
      ...(reason === undefined ? {} : { reason }),
    })
  }
  const pick = (option: Option, isWholeWeek: boolean) => {
    if (option.kind === 'person' && option.candidate.isInShift) return
    if (option.kind === 'person' && isWholeWeek) {
      const { personId, name } = option.candidate
      finish({ ...cell, does: 'fillWeek', personId, name, from: grid.from, to: grid.to })
    } else if (option.kind === 'person' && !isFree(option.candidate)) setDoubtful(option.candidate)
    else put(option)
  }
  /** What is listed may still answer the text before the last key. */
  const pickChosen = async (isWholeWeek: boolean) => {
    const answer: CandidateAnswer = await client.query({ ...options, staleTime: 'static' })
    const option = optionsOf(answer, text)[question.isPlaceholderData ? 0 : chosen]
    if (option) pick(option, isWholeWeek)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && listed.length > 0) setChosen((chosen + step + listed.length) % listed.length)
    else if (event.key === 'Enter') void pickChosen(event.shiftKey).catch(() => undefined)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { post, band } = spot
  const title = `${post.number ?? ''} ${post.name.replace(/卡点$/, '')}`
  const when = `${shortDayInChinese(grid.days[place.day] ?? '')} ${band.name}`
  const seatName = place.seat ? `${SEAT_SHORT_LABELS[place.seat]}人员` : '其他人员'
  return (
    <div
      ref={box}
      className={styles.popover}
      role="dialog"
      aria-label={`${title} ${when} ${seatName}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
        event.stopPropagation()
        const deed = event.ctrlKey || event.metaKey ? PERSON_KEYS[event.key.toLowerCase()] : undefined
        const person = spot.people.find(({ id }) => id === replaced) ?? spot.people[0]
        if (!deed || !person) return
        event.preventDefault()
        deed(closing(deeds, close), person)
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <div className={styles.head}>
        <p>
          <b>{title}</b>
          <span>{when}</span>
          <span>{seatName}</span>
        </p>
        <SittingPeople
          spot={spot}
          replaced={replaced}
          replace={setReplaced}
          clear={(id) => finish({ ...cell, does: 'clear', assignmentId: id })}
          deeds={closing(deeds, close)}
        />
        {!doubtful && (
          <div className={styles.field}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="7" cy="7" r="4.8" />
              <path d="M10.6 10.6L14.5 14.5" />
            </svg>
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-label="选人"
              aria-autocomplete="list"
              aria-expanded={listed.length > 0}
              aria-controls={listId}
              aria-activedescendant={listed[chosen] ? `${listId}-${chosen}` : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={30}
              placeholder="姓名、拼音首字母、电话后四位"
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setChosen(0)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
        )}
      </div>
      {doubtful ? (
        <ReasonField
          candidate={doubtful}
          confirm={(reason) => put({ kind: 'person', candidate: doubtful }, reason)}
          back={() => setDoubtful(null)}
        />
      ) : (
        <>
          <CandidateList
            listId={listId}
            bands={shownBands(question.data, text)}
            error={question.error}
            options={listed}
            chosen={chosen}
            pick={(option) => pick(option, false)}
          />
          <PopoverFoot
            fill={() => void pickChosen(true).catch(() => undefined)}
            canFill={listed[chosen]?.kind === 'person'}
            sameAsDayBefore={sameAsDayBefore}
            clear={spot.people.length === 0 ? null : () => finish({ ...cell, does: 'clear' })}
            close={close}
          />
        </>
      )}
    </div>
  )
}

/** Every deed is done from the grid, where its result shows. */
function closing(deeds: PersonDeeds, close: () => void): PersonDeeds {
  const first =
    <A extends unknown[]>(deed: (...given: A) => void) =>
    (...given: A) => {
      close()
      deed(...given)
    }
  return {
    lock: first(deeds.lock),
    setRole: first(deeds.setRole),
    move: first(deeds.move),
    absent: first(deeds.absent),
    swap: first(deeds.swap),
  }
}
