/** A 配置标准 as it is typed, and read back. What a stored one asks beyond the form's boxes stays as it is. */
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import type { Standard, StandardAsk } from '../../shared/standards/standard.ts'
import type { Place } from './ScopeChoice.tsx'
import { readSpan, typedSpan } from './SpanRow.tsx'
import type { TypedSpan } from './SpanRow.tsx'
import { clockIn, countIn } from './typed.ts'

export interface TypedStandard {
  place: Place
  isAllDay: boolean
  bandStart: string
  bandEnd: string
  counts: Record<Seat | 'leader' | 'skilled', string>
  skill: string
  span: TypedSpan
  /** asks the form has no box for */
  others: StandardAsk[]
}

const MOST = 20

export function typedStandard(standard: Standard): TypedStandard {
  const { asks, bandStart, bandEnd, checkpointId, checkpointKind, compoundType } = standard
  const seated = (seat: Seat) => asks.find((one) => one.seat === seat && isPlain(one))
  const leader = asks.find(({ seat, role, skill }) => seat === null && role === 'leader' && skill === null)
  const skilled = asks.find(({ seat, role, skill }) => seat === null && role === null && skill !== null)
  const inBoxes = new Set([...SEATS.map(seated), leader, skilled])
  const text = (one: StandardAsk | undefined) => (one ? String(one.required) : '')
  return {
    place: { checkpointId, checkpointKind, compoundType },
    isAllDay: bandStart === null,
    bandStart: bandStart ?? '',
    bandEnd: bandEnd ?? '',
    counts: {
      government: text(seated('government')),
      community: text(seated('community')),
      volunteer: text(seated('volunteer')),
      property: text(seated('property')),
      leader: text(leader),
      skilled: text(skilled),
    },
    skill: skilled?.skill ?? '',
    span: typedSpan(standard),
    others: asks.filter((one) => !inBoxes.has(one)),
  }
}

/** Either the standard, or the sentence that says what is still wanting. */
export function readStandard(
  typed: TypedStandard,
  ids: number[],
  today: string,
): { standard: Standard; problem: null } | { standard: null; problem: string } {
  const wanting = (problem: string) => ({ standard: null, problem })
  const [bandStart, bandEnd] = typed.isAllDay ? [null, null] : [clockIn(typed.bandStart), clockIn(typed.bandEnd)]
  if (!typed.isAllDay && (bandStart === null || bandEnd === null)) return wanting('请填时段的起止，写成 20:00 的样子。')
  const span = readSpan(typed.span, today)
  if (!span) return wanting('日期认不出来，写成 2月10日 的样子。')
  const asks: StandardAsk[] = [...typed.others]
  for (const seat of SEATS) {
    const required = countIn(typed.counts[seat], MOST)
    if (required === undefined) return wanting('人数应是 0 到 20 的整数。')
    if (required !== null) asks.push({ seat, role: null, skill: null, required })
  }
  const [leader, skilled] = [countIn(typed.counts.leader, MOST), countIn(typed.counts.skilled, MOST)]
  if (leader === undefined || skilled === undefined) return wanting('人数应是 0 到 20 的整数。')
  if (leader !== null) asks.push({ seat: null, role: 'leader', skill: null, required: leader })
  if (skilled !== null) {
    if (typed.skill.trim() === '') return wanting('请写明是哪种特长，与人员名单上的写法一致。')
    asks.push({ seat: null, role: null, skill: typed.skill.trim(), required: skilled })
  }
  if (asks.length === 0) return wanting('请至少写一类要几人。')
  return { standard: { ids, ...typed.place, bandStart, bandEnd, ...span, asks }, problem: null }
}

function isPlain({ role, skill }: StandardAsk): boolean {
  return role === null && skill === null
}
