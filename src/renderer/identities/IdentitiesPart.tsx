/** 待确认身份: everything that could not be tied to a person or a place, answered one after the other; below it what is remembered. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import type { OpenQuestion } from '../../shared/identities/identity.ts'
import { ask } from '../api.ts'
import { listAddress } from '../lists/list-address.ts'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './Identities.module.css'
import { QuestionCard } from './QuestionCard.tsx'
import { RememberedIdentities } from './RememberedIdentities.tsx'

/** questions drawn at once */
const SHOWN = 100

export function IdentitiesPart({ canAnswer }: { canAnswer: boolean }) {
  const open = useQuery(ask.identities.open.queryOptions({ input: useAsOf() }))
  const answered = useRef<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const answer = useMutation(ask.identities.answer.mutationOptions())
  // the question just answered goes away under the keyboard: the next one takes its place
  useEffect(() => {
    if (answered.current === null || !open.data) return
    const cards = list.current?.querySelectorAll<HTMLElement>('section')
    const next = cards?.[Math.min(answered.current, cards.length - 1)]
    ;(next?.querySelector<HTMLElement>('button, input') ?? list.current)?.focus()
    answered.current = null
  }, [open.data])
  if (!open.data) return open.error ? <Failure error={open.error} retry={() => void open.refetch()} /> : <Waiting />
  const rest = open.data.length - SHOWN
  return (
    <div ref={list} className={styles.page} tabIndex={0} role="region" aria-label="待确认身份">
      <Failure error={answer.error} />
      <p className={styles.intro}>
        {open.data.length === 0
          ? '没有待确认的姓名和住址。导入时分不清是谁、对不上楼院的，会列在这里，附上候选和理由。'
          : `还有 ${countText(open.data.length)} 处认不准是谁、在哪。确认一次，写法相同、出处相同的行都照此认，以后导入也照此认；Ctrl+Z 可撤销。`}
      </p>
      {open.data.slice(0, SHOWN).map((question, index) => (
        <QuestionCard
          key={question.id}
          question={question}
          isBusy={answer.isPending}
          answer={
            canAnswer
              ? (choice) => {
                  answered.current = index
                  answer.mutate({ question: question.id, choice })
                }
              : undefined
          }
          where={<Where question={question} />}
        />
      ))}
      {rest > 0 && <p>还有 {countText(rest)} 处没有列出，先确认上面的。</p>}
      <RememberedIdentities canForget={canAnswer} />
    </div>
  )
}

function Where({ question: { source, seenIn } }: { question: OpenQuestion }) {
  const parts =
    source && [source.file, source.sheet, source.row === null ? null : `第 ${source.row} 行`].filter(Boolean).join(' ')
  return (
    <>
      {parts && <span className="mute">{parts}</span>}
      {seenIn && (
        <Link href={listAddress(seenIn.kind, { figure: seenIn.figure ?? undefined, id: seenIn.id ?? undefined })}>看这一条</Link>
      )}
    </>
  )
}
