/** The office as every screen needs it: its status, and the moment this window asks all its questions as of. */
import { useQuery } from '@tanstack/react-query'
import type { Moment } from '../../shared/days.ts'
import { dayPart } from '../../shared/days.ts'
import type { OfficeStatus } from '../../shared/office/office.ts'
import { ask } from '../api.ts'
import { useWindowMoment } from './window-moment.ts'

export interface WindowOffice extends OfficeStatus {
  /** the office's own now, which `moment` and `today` leave when the window looks elsewhere */
  present: Moment
}

export function useOffice(): WindowOffice | undefined {
  const looked = useWindowMoment()
  const { data } = useQuery(ask.office.status.queryOptions())
  if (!data) return undefined
  const moment = looked ?? data.moment
  return { ...data, moment, today: dayPart(moment), present: data.moment }
}

/**
 * Input part of every question about a moment. Named when a set moment is looked at, so that answers of two moments are
 * never taken for each other; left out for the clock's “now”.
 */
export function useAsOf(): { asOf?: Moment } {
  const office = useOffice()?.office
  const moment = useWindowMoment() ?? office?.workingMoment
  return moment ? { asOf: moment } : {}
}

/**
 * Whether this window may only be looked at: it shows another moment than the office's present, or nothing can be stored
 * now because of the disk.
 */
export function useIsLookingBack(): boolean {
  const office = useOffice()
  return office !== undefined && (office.moment !== office.present || office.readOnly !== null)
}
