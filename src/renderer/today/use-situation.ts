/** The situation of the window's moment, asked once for the page and for the numbers in the navigation. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '../api.ts'
import { useAsOf, useOffice } from '../office/use-office.ts'

const A_MINUTE = 60_000

export function useSituation() {
  const asOf = useAsOf()
  const isKnown = useOffice() !== undefined
  return useQuery({
    ...ask.situation.at.queryOptions({ input: asOf }),
    // the office says which moment is meant
    enabled: isKnown,
    placeholderData: keepPreviousData,
    // at the clock's now, deadlines pass and shifts change without anybody storing anything
    refetchInterval: asOf.asOf ? false : A_MINUTE,
  })
}
