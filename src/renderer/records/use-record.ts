/** One record as a panel shows it: the present one from the core, another moment's from the list of that moment. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '../../shared/records/contract.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { api, ask } from '../api.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { viewOfRow } from './row-values.ts'
import { useListRows } from './use-list-rows.ts'

export interface ShownRecord {
  view: RecordView | undefined
  isPending: boolean
  error: unknown
  retry: () => void
  /** shows personal numbers in full from now on; the reason goes to the log */
  unmask: (reason: string) => Promise<void>
}

export function useRecord(kind: RecordKind, id: number): ShownRecord {
  const isLookingBack = useIsLookingBack()
  const [full, setFull] = useState<RecordView | null>(null)
  const present = useQuery({ ...ask.records.get.queryOptions({ input: { kind, id } }), enabled: !isLookingBack })
  const past = usePastView(kind, id, isLookingBack)
  const asked = isLookingBack ? past : present
  const view = isLookingBack ? past.data : withFullNumbers(present.data, full)
  return {
    view,
    isPending: asked.isPending,
    error: asked.error,
    retry: () => void asked.refetch(),
    unmask: async (unmaskReason) => setFull(await api.records.get({ kind, id, unmaskReason })),
  }
}

/** Asking for full numbers is noted each time, so a later change is laid over them without asking again. */
function withFullNumbers(view: RecordView | undefined, full: RecordView | null): RecordView | undefined {
  if (!view || !full) return view
  const known = view.masked.filter((key) => full.values[key] !== undefined)
  const numbers = Object.fromEntries(known.map((key) => [key, full.values[key] ?? null]))
  return { ...view, values: { ...view.values, ...numbers }, masked: view.masked.filter((key) => !known.includes(key)) }
}

function usePastView(kind: RecordKind, id: number, isAsked: boolean) {
  const list = useListRows(kind, isAsked)
  const row = list.rows?.find((one) => one.id === id)
  return { ...list, data: row && viewOfRow(kind, row) }
}
