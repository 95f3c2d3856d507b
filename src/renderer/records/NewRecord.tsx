/** A record that is not stored yet. */
import { useMemo, useState } from 'react'
import { dayPart } from '../../shared/days.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { useOffice } from '../office/use-office.ts'
import { BroughtBack } from './BroughtBack.tsx'
import { newTitle } from './draft.ts'
import type { DraftValues } from './draft.ts'
import { RecordForm } from './RecordForm.tsx'

interface NewRecordProps {
  kind: RecordKind
  begun: (DraftValues & { at: string }) | null
  close: () => void
  created: (id: number) => void
}

export function NewRecord({ kind, begun, close, created }: NewRecordProps) {
  const present = useOffice()?.present
  // as it was at the opening: what is kept from then on is no news to whoever types it
  const [brought, setBrought] = useState(begun)
  const today = dayPart(present ?? '')
  const stored = useMemo(() => ({ values: RECORDS[kind].initial(today), masked: [] }), [kind, today])
  if (!present) return null
  return (
    <RecordForm
      key={String(brought === null)}
      kind={kind}
      id={null}
      title={newTitle(kind)}
      stored={stored}
      today={today}
      begun={brought?.entries ?? {}}
      saved={(id) => (id === null ? close() : created(id))}
      leave={close}
      notices={brought && <BroughtBack kind={kind} id={null} at={brought.at} dropped={() => setBrought(null)} />}
    />
  )
}
