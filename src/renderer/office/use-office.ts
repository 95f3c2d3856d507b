/** The office as every screen needs it: its status, and the moment all questions are asked as of. */
import { useQuery } from '@tanstack/react-query'
import type { Moment } from '../../shared/days.ts'
import type { OfficeStatus } from '../../shared/office/office.ts'
import { ask } from '../api.ts'

export function useOffice(): OfficeStatus | undefined {
  return useQuery(ask.office.status.queryOptions()).data
}

/**
 * Input part of every question about a moment. Named when the office looks at a set moment, so that answers of two moments
 * are never taken for each other; left out for “now”.
 */
export function useAsOf(): { asOf?: Moment } {
  const moment = useOffice()?.office.workingMoment
  return moment ? { asOf: moment } : {}
}
