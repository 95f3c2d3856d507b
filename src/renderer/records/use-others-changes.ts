/** What others did to a record since its form was opened, for a notice above the form. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HistoryEntry } from '../../shared/records/contract.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { ask } from '../api.ts'

export interface OthersChange {
  actId: number
  by: string
  /** 机关人数由1改为0 */
  said: string
}

export function useOthersChanges(kind: RecordKind, id: number): { changes: OthersChange[]; seen: (actId: number) => void } {
  const entries = useQuery(ask.records.history.queryOptions({ input: { kind, id } })).data
  const [seenTo, setSeenTo] = useState<number | null>(null)
  if (entries && seenTo === null) setSeenTo(latest(entries))
  const newer = entries?.filter(({ actId }) => seenTo !== null && actId > seenTo) ?? []
  return { changes: newer.map(inWords), seen: setSeenTo }
}

function latest(entries: readonly HistoryEntry[]): number {
  return Math.max(0, ...entries.map(({ actId }) => actId))
}

function inWords({ actId, by, title, fields }: HistoryEntry): OthersChange {
  const said = fields.map(({ label, before, after }) => `${label}由“${before || '空'}”改为“${after || '空'}”`).join('，')
  return { actId, by, said: said || title }
}
