/** A stored record being changed: what was brought back and who changed it meanwhile stand above its form. */
import { useState } from 'react'
import { dayPart } from '../../shared/days.ts'
import type { RecordView } from '../../shared/records/contract.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { useOffice } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { DraftValues } from './draft.ts'
import { BroughtBack } from './BroughtBack.tsx'
import { RecordForm } from './RecordForm.tsx'
import { useOthersChanges } from './use-others-changes.ts'

interface RecordEditingProps {
  kind: RecordKind
  view: RecordView
  begun: (DraftValues & { at: string }) | null
  leave: () => void
}

export function RecordEditing({ kind, view, begun, leave }: RecordEditingProps) {
  const { id, title, values, masked } = view
  const present = useOffice()?.present
  const others = useOthersChanges(kind, id)
  // as it was at the opening: what is kept from then on is no news to whoever types it
  const [brought, setBrought] = useState(begun)
  if (!present) return null
  return (
    <RecordForm
      // a draft thrown away begins the form anew
      key={String(brought === null)}
      kind={kind}
      id={id}
      title={title}
      stored={{ values, masked }}
      today={dayPart(present)}
      begun={brought?.entries ?? {}}
      saved={leave}
      leave={leave}
      notices={
        <>
          {brought && <BroughtBack kind={kind} id={id} at={brought.at} dropped={() => setBrought(null)} />}
          {others.changes.map(({ actId, by, said }) => (
            <Notice key={actId} action={<Button onClick={() => others.seen(actId)}>知道了</Button>}>
              {by}刚改了这一条：{said}。您填的都还在。
            </Notice>
          ))}
        </>
      }
    />
  )
}
