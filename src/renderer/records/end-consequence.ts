/** What ending records means, said before it is done: from when they leave the lists, who ends early, what cannot be. */
import { countText } from '../../shared/counts.ts'
import { dayInChinese, daysBetween } from '../../shared/days.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'

/** A list's row with what its kind knows of begin and planned end. */
export interface EndingRow {
  id: number
  name?: string | null
  plannedEndOn?: string | null
  startOn?: string | null
  from?: string | null
  closedOn?: string | null
  foundOn?: string | null
}

export interface Consequence {
  says: string[]
  /** why it cannot be done so */
  wrong: string | null
}

interface EndingOf {
  kind: RecordKind
  ending: string
  /** the chosen records, as far as the list holds them */
  rows: readonly EndingRow[]
  count: number
  on: string
  /** shifts planned at the chosen posts from that day on */
  shiftsAfter: number
}

export function consequenceOf(ending: EndingOf): Consequence {
  const { kind, count, on, shiftsAfter } = ending
  const { noun, measure } = RECORDS[kind]
  const many = count > 1 ? `这 ${countText(count)} ${measure}${noun}` : `这${measure}${noun}`
  const says = [
    kind === 'findings'
      ? `${many}从${dayInChinese(on)}起算作已整改。`
      : `${many}从${dayInChinese(on)}起不再列入现有名单；此前的名单和数字不变，可以撤销。`,
    ...earlySentence(ending),
  ]
  if (shiftsAfter > 0) says.push(`那天起还排有 ${countText(shiftsAfter)} 个班次，不会自动去掉，请到值班表处理。`)
  return { says, wrong: beforeBeginning(ending) }
}

/** 提前解除: before the observation's last day has passed. */
function earlySentence({ kind, ending, rows, on }: EndingOf): string[] {
  if (kind !== 'cases' || ending !== 'released') return []
  const early = rows.filter(({ plannedEndOn }) => plannedEndOn && on < plannedEndOn)
  const [first] = early
  if (!first?.plannedEndOn) return []
  if (rows.length > 1) return [`其中 ${countText(early.length)} 人还没有期满，记为提前解除。`]
  return [`期满日是${dayInChinese(first.plannedEndOn)}，早了 ${daysBetween(on, first.plannedEndOn)} 天，记为提前解除。`]
}

function beforeBeginning({ rows, on }: EndingOf): string | null {
  const early = rows.filter((row) => {
    const begin = beginOf(row)
    return begin !== null && on < begin.slice(0, 10)
  })
  const [first] = early
  if (!first) return null
  const begin = dayInChinese(beginOf(first) ?? '')
  return rows.length === 1
    ? `这一天早于开始的${begin}，请改日期。`
    : `有 ${countText(early.length)} 条开始得比这一天晚，请改日期或分开处理。`
}

function beginOf({ startOn, from, closedOn, foundOn }: EndingRow): string | null {
  return startOn ?? closedOn ?? foundOn ?? from ?? null
}
