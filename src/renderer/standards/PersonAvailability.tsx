/** What one person may not, or may only, be asked for, in their own panel: leave is three clicks away. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownPair, ShownRestriction } from '../../shared/availability/contract.ts'
import { PAIR_LABELS, isOver, restrictionInWords, spanInWords } from '../../shared/availability/restriction-words.ts'
import { ask } from '../api.ts'
import { useAsOf, useIsLookingBack, useOffice } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import { PairDialog } from './PairDialog.tsx'
import { RestrictionDialog } from './RestrictionDialog.tsx'
import styles from './Standards.module.css'

type Open = { what: 'restriction'; one: ShownRestriction | null } | { what: 'pair'; one: ShownPair | null } | null

export function PersonAvailability({ personId, name }: { personId: number; name: string }) {
  const own = useQuery(ask.availability.list.queryOptions({ input: { personId } }))
  const posts = useQuery(ask.standards.overview.queryOptions({ input: useAsOf() })).data?.posts ?? []
  const today = useOffice()?.today ?? ''
  const isLookingBack = useIsLookingBack()
  const [open, setOpen] = useState<Open>(null)
  const remove = useMutation(ask.availability.removeRestrictions.mutationOptions())
  const removePair = useMutation(ask.availability.removePair.mutationOptions())
  const restrictions = (own.data?.restrictions ?? []).filter((one) => !isOver(one, today))
  const pairs = (own.data?.pairs ?? []).filter((one) => !isOver(one, today))
  const self = { id: personId, name, unit: null }
  return (
    <PanelSection title="值班限制">
      <Failure error={own.error ?? remove.error ?? removePair.error} />
      {own.data && restrictions.length + pairs.length === 0 && <p className="mute">没有请假，也没有别的限制。</p>}
      {restrictions.map((one) => (
        <Line
          key={one.id}
          text={restrictionInWords(one, one.post)}
          remark={[spanInWords(one), one.reason].filter(Boolean).join('　')}
          isReadOnly={isLookingBack}
          change={() => setOpen({ what: 'restriction', one })}
          remove={() => remove.mutate({ ids: [one.id] })}
        />
      ))}
      {pairs.map((one) => (
        <Line
          key={one.id}
          text={`与${one.personId === personId ? one.other.name : one.person.name}${PAIR_LABELS[one.sort]}`}
          remark={[spanInWords(one), one.reason].filter(Boolean).join('　')}
          isReadOnly={isLookingBack}
          change={() => setOpen({ what: 'pair', one: seenFrom(one, personId) })}
          remove={() => removePair.mutate({ id: one.id })}
        />
      ))}
      {!isLookingBack && (
        <div className={styles.panelActs}>
          <Button onClick={() => setOpen({ what: 'restriction', one: null })}>请假、加限制</Button>
          <Button onClick={() => setOpen({ what: 'pair', one: null })}>加搭配</Button>
        </div>
      )}
      {open?.what === 'restriction' && (
        <RestrictionDialog given={open.one} people={[self]} posts={posts} today={today} close={() => setOpen(null)} />
      )}
      {open?.what === 'pair' && <PairDialog given={open.one} person={self} today={today} close={() => setOpen(null)} />}
    </PanelSection>
  )
}

interface LineProps {
  text: string
  remark: string
  isReadOnly: boolean
  change: () => void
  remove: () => void
}

function Line({ text, remark, isReadOnly, change, remove }: LineProps) {
  return (
    <p className={styles.own}>
      <span>
        {text}
        <small>{remark}</small>
      </span>
      {!isReadOnly && (
        <span className={styles.acts}>
          <button type="button" className="plain" aria-label={`修改“${text}”`} onClick={change}>
            改
          </button>
          <button type="button" className="plain" aria-label={`取消“${text}”`} onClick={remove}>
            取消
          </button>
        </span>
      )}
    </p>
  )
}

/** With the person of the panel first. */
function seenFrom(pair: ShownPair, personId: number): ShownPair {
  if (pair.personId === personId) return pair
  return { ...pair, personId: pair.otherId, otherId: pair.personId, person: pair.other, other: pair.person }
}
