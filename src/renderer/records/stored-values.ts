/** What stands stored of many records before all of them are changed at once. */
import { useQuery } from '@tanstack/react-query'
import type { FieldValues } from '../../shared/records/field.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { api } from '../api.ts'

export interface StoredValues {
  id: number
  title: string
  values: FieldValues
}

export function useStoredValues(kind: RecordKind, ids: readonly number[]) {
  return useQuery({
    queryKey: ['stored-values', kind, ids],
    queryFn: (): Promise<StoredValues[]> => api.records.values({ kind, ids: [...ids] }),
    gcTime: 0,
  })
}
