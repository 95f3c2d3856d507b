/** What each paper would be ordered with just now: the moment of this window, what was chosen, and the roster's days. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, shortDayInChinese, weekOf } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterContents } from '../../shared/documents/contract.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import type { WindowOffice } from '../office/use-office.ts'
import type { PaperOrder } from './paper-jobs.ts'
import { useChoices } from './remembered.ts'
import type { Choices, Choose, PaperId, RosterSpan } from './remembered.ts'

export interface Orders {
  choicesOf: (id: PaperId) => Choices
  choose: (id: PaperId) => Choose
  of: (id: PaperId) => PaperOrder
  /** why a paper cannot be made now, in one sentence */
  refusalOf: (id: PaperId) => string | null
  roster: {
    days: Days
    /** undefined while it is asked for */
    contents: RosterContents | undefined
    checkpointId: number | undefined
    choosePost: (id: number | undefined) => void
    chooseDays: (days: Days) => void
  }
  /** the week of the moment, which a pack takes */
  week: Days & { contents: RosterContents | undefined }
}

export interface Days {
  from: Day
  to: Day
}

export function useOrders(office: WindowOffice): Orders {
  const asOf = useAsOf()
  const { of: choices, choose } = useChoices()
  const [own, setOwn] = useState<Days | null>(null)
  const [checkpointId, choosePost] = useState<number>()
  const week = weekOf(office.moment)
  const days = daysOf(choices.roster.span, week, own)
  const contents = useContents(days)
  const weekContents = useContents(week)
  const post = contents?.posts.find(({ id }) => id === checkpointId)?.id
  return {
    choicesOf: (id) => choices[id],
    choose,
    of: (id) => ({
      ...asOf,
      ...choices[id],
      ...(id === 'pack' ? week : days),
      ...(post === undefined ? {} : { checkpointId: post }),
    }),
    refusalOf: (id) =>
      id === 'roster' && contents?.shifts === 0 ? `${spanInChinese(days)}没有值班表，请换一段日期，或先导入值班表。` : null,
    roster: {
      days,
      contents,
      checkpointId: post,
      choosePost,
      chooseDays: (chosen) => {
        setOwn(chosen)
        choose('roster')({ span: 'own' })
      },
    },
    week: { ...week, contents: weekContents },
  }
}

/** 2月10日至2月16日 */
export function spanInChinese({ from, to }: Days): string {
  return from === to ? shortDayInChinese(from) : `${shortDayInChinese(from)}至${shortDayInChinese(to)}`
}

function useContents(days: Days): RosterContents | undefined {
  const query = useQuery({ ...ask.documents.rosterContents.queryOptions({ input: days }), placeholderData: keepPreviousData })
  return query.data
}

/** Days of one's own are not remembered: tomorrow they would be the wrong ones. */
function daysOf(span: RosterSpan, week: Days, own: Days | null): Days {
  if (span === 'own' && own) return own
  return span === 'next' ? { from: addDays(week.from, 7), to: addDays(week.to, 7) } : week
}
