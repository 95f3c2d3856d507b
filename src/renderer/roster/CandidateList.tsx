/** The people for a seat, band by band: who is free, who may stand in, who needs a reason; each with what is against them. */
import { useEffect, useRef } from 'react'
import { countText } from '../../shared/counts.ts'
import type { CandidateBand } from '../../shared/roster/candidates.ts'
import { Failure } from '../ui/Notice.tsx'
import { isFree } from './seat-options.ts'
import type { Option } from './seat-options.ts'
import styles from './SeatPopover.module.css'

interface CandidateListProps {
  listId: string
  bands: CandidateBand[]
  error: Error | null
  options: Option[]
  chosen: number
  pick: (option: Option) => void
}

export function CandidateList({ listId, bands, error, options, chosen, pick }: CandidateListProps) {
  const firsts = bands.map((_, i) => bands.slice(0, i).reduce((sum, { people }) => sum + people.length, 0))
  const written = options.at(-1)
  return (
    // a click must not take the focus from the field, which would close the list under the hand
    <div onMouseDown={(event) => event.preventDefault()}>
      <Failure error={error} />
      <div id={listId} role="listbox" aria-label="可选的人" className={styles.list}>
        {bands.map(({ kind, title, total, people, sentence }, i) => (
          <div key={kind} role="group" aria-labelledby={`${listId}-${kind}`}>
            <h3 id={`${listId}-${kind}`} role="presentation">
              {title}
              <span>{countText(total)} 人</span>
            </h3>
            {sentence && <p role="presentation">{sentence}</p>}
            {people.map((candidate, j) => {
              const index = (firsts[i] ?? 0) + j
              const option: Option = { kind: 'person', candidate }
              return (
                <OptionRow
                  key={candidate.personId}
                  id={`${listId}-${index}`}
                  isChosen={index === chosen}
                  option={option}
                  pick={() => pick(option)}
                />
              )
            })}
            {total > people.length && (
              <p role="presentation">还有 {countText(total - people.length)} 人，打姓名或拼音首字母来找。</p>
            )}
          </div>
        ))}
        {written?.kind === 'written' && (
          <OptionRow
            id={`${listId}-${options.length - 1}`}
            isChosen={chosen === options.length - 1}
            option={written}
            pick={() => pick(written)}
          />
        )}
      </div>
    </div>
  )
}

interface OptionRowProps {
  id: string
  isChosen: boolean
  option: Option
  pick: () => void
}

function OptionRow({ id, isChosen, option, pick }: OptionRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <div ref={row} id={id} role="option" aria-selected={isChosen} className={styles.option} onClick={pick}>
      {option.kind === 'written' ? (
        <>
          <b>{option.name}</b>
          <span>花名册里没有，照写姓名</span>
        </>
      ) : (
        <Person candidate={option.candidate} />
      )}
    </div>
  )
}

function Person({ candidate }: { candidate: Extract<Option, { kind: 'person' }>['candidate'] }) {
  const { name, unit, phoneEnd, weekHours, verdict, rules } = candidate
  return (
    <>
      <b>{name}</b>
      <span>
        {[unit?.replace(/^.*街道办事处$/, '办事处'), phoneEnd && `尾号 ${phoneEnd}`, `本周 ${Math.round(weekHours * 10) / 10} 时`]
          .filter(Boolean)
          .join('　')}
      </span>
      <em className={isFree(candidate) && rules.length === 0 ? '' : styles.doubt}>{verdict}</em>
    </>
  )
}
