/** The statistics and notes beside the 关卡点布控图: the counted figures of the moment, and what the sheet itself must say. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { countText } from '../../shared/counts.ts'
import type { FigureCode, FigureSet } from '../../shared/figures/figures.ts'
import { percent } from '../../shared/figures/wording.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import type { StatisticsRow } from '../print/StatisticsTable.tsx'
import { isEntry } from './post-rows.ts'
import { postName } from './post-symbol.ts'

export function deploymentStatistics({ figures }: FigureSet, posts: readonly Checkpoint[]): StatisticsRow[] {
  const row = (code: FigureCode, label: string, isPart = false): StatisticsRow => {
    const { value, unit } = figures[code]
    return {
      label,
      value: unit === '%' ? percent(value) : value === null ? '—' : countText(value),
      unit: unit === '%' ? '' : unit,
      isPart,
    }
  }
  const guarded = posts.filter((post) => !isEntry(post))
  const lacking = SEATS.map((seat) => ({ seat, count: guarded.filter(({ missing }) => missing.includes(seat)).length }))
  return [
    row('checkpoints_active', '关卡点'),
    row('checkpoints_24h', '其中24小时值守', true),
    row('party_branches_on_checkpoints', '其中设临时党支部', true),
    row('city_entries_active', '入市口'),
    row('staffing_below_standard', '力量不足'),
    ...lacking
      .filter(({ count }) => count > 0)
      .map(({ seat, count }) => ({ label: `缺${SEAT_LABELS[seat]}`, value: countText(count), unit: '处', isPart: true })),
    row('staffing_compliance', '力量达标率'),
    { label: '每班值守力量', value: countText(perShift(guarded).total), unit: '人', isPart: false },
  ]
}

/** `undrawn`: posts of the table that the map does not show. */
export function deploymentNotes(posts: readonly Checkpoint[], undrawn: readonly Checkpoint[], masking: Masking): string[] {
  const { bySeat } = perShift(posts.filter((post) => !isEntry(post)))
  const seats = SEATS.map((seat) => `${SEAT_LABELS[seat]}${countText(bySeat[seat])}`).join('、')
  const names = undrawn.map((post) => [post.number, postName(post)].filter((part) => part !== null).join(' '))
  return [
    ...(undrawn.length > 0 ? [`未上图（位置待核）${undrawn.length}处：${names.join('、')}。`] : []),
    `每班值守：${seats}，依台账申报数；标准“1+1+N+物业”，无主管楼院不计物业。`,
    `${masking === 'external' ? '' : '领导为分包领导；'}力量/班依次为机关或区直＋社区＋志愿者＋物业，加框为所缺；★设临时党支部；—为未上图。`,
  ]
}

function perShift(posts: readonly Checkpoint[]) {
  const bySeat = { government: 0, community: 0, volunteer: 0, property: 0 }
  for (const { strength } of posts) for (const seat of SEATS) bySeat[seat] += strength?.[seat] ?? 0
  return { bySeat, total: SEATS.reduce((sum, seat) => sum + bySeat[seat], 0) }
}
