/** One question of who or where is meant: those who may be, likeliest first, others by what is typed, somebody new, or none. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { countText } from '../../shared/counts.ts'
import { IDENTITY_SUBJECT_LABELS, NONE_LABELS } from '../../shared/identities/identity.ts'
import type { IdentityCandidate, IdentityChoice, IdentityQuestion } from '../../shared/identities/identity.ts'
import { STAFF_CATEGORY_LABELS, StaffCategory } from '../../shared/people/person.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './Identities.module.css'

interface QuestionCardProps {
  question: IdentityQuestion
  /** asked of rows that are not stored yet */
  previewId?: string
  /** left out where nothing may be changed */
  answer?: ((choice: IdentityChoice) => void) | undefined
  isBusy: boolean
  /** where the rows came from and stand */
  where?: ReactNode
}

export function QuestionCard({ question, previewId, answer, isBusy, where }: QuestionCardProps) {
  const { subject, said, context, why, rows, candidates } = question
  const choose = (choice: IdentityChoice) => !isBusy && answer?.(choice)
  return (
    <section className={styles.card} aria-label={`${said}${context ? ` ${context}` : ''}`} onKeyDown={moveByArrows}>
      <div className={styles.head}>
        <h3>{said}</h3>
        <span>{context}</span>
        <span className="mute">
          {IDENTITY_SUBJECT_LABELS[subject]}，{countText(rows)} 行
        </span>
        <span className="space" />
        {where}
      </div>
      <p>{why}。</p>
      {answer && (
        <>
          <Candidates candidates={candidates} choose={choose} />
          <div className={styles.others}>
            {subject !== 'register' && <OtherCandidates question={question} previewId={previewId} choose={choose} />}
            {subject === 'roster' && <NewPerson said={said} choose={choose} />}
            <Button size="small" onClick={() => choose({ kind: 'none' })}>
              {NONE_LABELS[subject]}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

type Choose = (choice: IdentityChoice) => void

function Candidates({ candidates, choose }: { candidates: IdentityCandidate[]; choose: Choose }) {
  return (
    <ul className={styles.candidates}>
      {candidates.map(({ target, name, note, reasons }) => (
        <li key={target}>
          <button type="button" onClick={() => choose({ kind: 'is', target })}>
            <span className="unseen">认作 </span>
            <b>{name}</b> <span>{note}</span> <small>{reasons.join('、')}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}

const SOUGHT_BY: Record<IdentityQuestion['subject'], string> = {
  roster: '姓名、单位、尾号',
  reading: '姓名、社区、尾号',
  register: '姓名、单位、尾号',
  business: '店名、地址、尾号',
  place: '小区、楼栋、单元',
  building: '楼号',
  unit: '单元号',
}

interface OtherCandidatesProps {
  question: IdentityQuestion
  previewId: string | undefined
  choose: Choose
}

function OtherCandidates({ question: { id, subject, said, candidates }, previewId, choose }: OtherCandidatesProps) {
  const [text, setText] = useState('')
  const typed = text.trim()
  const found = useQuery({
    ...ask.identities.find.queryOptions({ input: { question: id, text: typed, ...(previewId !== undefined && { previewId }) } }),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
  })
  const known = new Set(candidates.map(({ target }) => target))
  const others = typed === '' ? [] : (found.data ?? []).filter(({ target }) => !known.has(target))
  return (
    <div className={styles.search}>
      <Input
        size="small"
        type="search"
        aria-label={`给“${said}”另找`}
        placeholder={`另找：${SOUGHT_BY[subject]}`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Failure error={found.error} />
      {others.length > 0 && <Candidates candidates={others} choose={choose} />}
      {typed !== '' && found.data && others.length === 0 && <span className="mute">没有别的</span>}
    </div>
  )
}

function NewPerson({ said, choose }: { said: string; choose: Choose }) {
  const [category, setCategory] = useState<StaffCategory>('volunteer')
  return (
    <span className={styles.newPerson}>
      <select
        aria-label={`“${said}”是新的人，类别`}
        value={category}
        onChange={(event) => setCategory(StaffCategory.parse(event.target.value))}
      >
        {StaffCategory.options.map((each) => (
          <option key={each} value={each}>
            {STAFF_CATEGORY_LABELS[each]}
          </option>
        ))}
      </select>
      <Button size="small" onClick={() => choose({ kind: 'new', category })}>
        是新的人，录入花名册
      </Button>
    </span>
  )
}

/** Up and down go from one candidate to the next. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by || !(event.target instanceof HTMLButtonElement)) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')]
  const at = buttons.indexOf(event.target)
  if (at < 0) return
  buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)]?.focus()
  event.preventDefault()
}
