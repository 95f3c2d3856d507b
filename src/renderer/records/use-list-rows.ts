/** The rows of a record's own list at this window's moment, from the same answer its list page shows. */
import { useQuery } from '@tanstack/react-query'
import type { RecordKind } from '../../shared/records/record.ts'
import { api, ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'

export interface ListRow {
  id: number
}

export function useListRows(kind: RecordKind, isAsked = true) {
  const input = useAsOf()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ask.lists[kind].queryKey({ input }),
    queryFn: async (): Promise<{ rows: readonly ListRow[] }> => api.lists[kind](input),
    enabled: isAsked,
  })
  return { rows: data?.rows, error, isPending, refetch }
}
