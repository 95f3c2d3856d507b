/** Why loads are not even: of each who has clearly fewer duties or nights than another of the category, what keeps them from theirs. */
import { seatOf } from '../../shared/people/person.ts'
import type { Uneven } from '../../shared/planning/proposal.ts'
import { compile, isEligible } from '../roster/plan/compile.ts'
import { dayReasons } from '../roster/plan/explain-seats.ts'
import type { Exclusion } from '../roster/plan/explain-seats.ts'
import type { Cells } from '../roster/plan/model.ts'
import { PlanState } from '../roster/plan/plan-state.ts'
import { hindranceInChinese } from './empty-words.ts'
import type { OfficeModel } from './office-model.ts'

export interface Load {
  /** of the model's people */
  index: number
  duties: number
  nights: number
  /** seats of the model, in the span */
  seats: number[]
}

/** Differences that are nobody's concern. */
export const EVEN = { duties: 1, nights: 2 }

/** Of the people of one category: fewest first. `state` is asked for only where somebody has clearly less. */
export function unevenIn(office: OfficeModel, loads: readonly Load[], state: () => PlanState): Uneven[] {
  const most = { duties: Math.max(...loads.map((one) => one.duties)), nights: Math.max(...loads.map((one) => one.nights)) }
  const found = loads.flatMap((one) => {
    const isShort = { duties: most.duties - one.duties > EVEN.duties, nights: most.nights - one.nights > EVEN.nights }
    if (!isShort.duties && !isShort.nights) return []
    const isNight = (seat: number) => office.model.kinds[office.model.seats[seat]?.kind ?? -1]?.isNight
    const theirs = loads
      .filter((other) => (isShort.duties ? other.duties - one.duties : other.nights - one.nights) > 1)
      .flatMap(({ seats }) => (isShort.duties ? seats : seats.filter(isNight)))
    return [{ load: one, reason: reasonFor(office, one.index, theirs, state()) }]
  })
  return found
    .sort((a, b) => a.load.duties - b.load.duties || a.load.nights - b.load.nights)
    .map(({ load: { index, duties, nights }, reason }) => {
      const { id: personId = 0, name = '' } = office.people[index] ?? {}
      return { personId, name, duties, nights, reason }
    })
}

/** What most often stands between somebody and the seats of those who have more. */
function reasonFor(office: OfficeModel, index: number, theirs: readonly number[], state: PlanState): string {
  const { model } = office
  const person = model.people[index]
  const counts = new Map<Exclusion, number>()
  const known = new Map<string, Exclusion | undefined>()
  for (const seat of theirs) {
    const demand = model.seats[seat]
    if (!person || !demand) continue
    const key = `${demand.day}/${demand.kind}`
    if (!known.has(key)) known.set(key, dayReasons(state, index, demand)[0])
    const first = isEligible(person, demand) ? known.get(key) : 'not_eligible'
    if (first === undefined) return '为就近、夜班平均等要求让了步'
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  const [worst] = [...counts].sort(([, a], [, b]) => b - a)
  if (!worst) return '为就近、夜班平均等要求让了步'
  if (worst[0] !== 'not_eligible') return hindranceInChinese(worst[0])
  const isOfGate = seatOf(office.people[index]?.category ?? 'other') === 'property' && person?.onlyPlaces !== null
  return isOfGate ? '只守自己的门，那里的席位已排完' : '只能值的卡点席位已排完'
}

export function stateOf(office: OfficeModel, cells: Cells): PlanState {
  const state = new PlanState(compile(office.model))
  state.take(cells)
  return state
}
