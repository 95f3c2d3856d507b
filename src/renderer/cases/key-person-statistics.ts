/** The statistics and the note beside the 重点人员分布图. */
import type { CaseDistribution, CommunityCases } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import { dayPart } from '../../shared/days.ts'
import type { FigureCode, FigureSet } from '../../shared/figures/figures.ts'
import type { Office } from '../../shared/office/office.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import type { Masking } from '../../shared/people/masking.ts'
import type { StatisticsRow } from '../print/StatisticsTable.tsx'

export function keyPersonStatistics(
  { figures }: FigureSet,
  { communities, buildings }: CaseDistribution,
  masking: Masking,
): StatisticsRow[] {
  const row = (code: FigureCode, label: string): StatisticsRow => {
    const { value, unit } = figures[code]
    return { label, value: value === null ? '—' : countText(value), unit, isPart: false }
  }
  const most = communities.reduce<CommunityCases | null>((a, b) => (a && a.current >= b.current ? a : b), null)
  const wuhan = communities.reduce((sum, { byOrigin }) => sum + byOrigin.wuhan, 0)
  return [
    row('cases_current', '当前居家观察'),
    row('cases_cumulative', '累计'),
    row('cases_released', '累计解除'),
    row('cases_new_today', '今日新增'),
    row('cases_released_today', '今日解除'),
    row('cases_due_release_tomorrow', '明日应解除'),
    { label: '当前湖北武汉来（返）', value: countText(wuhan), unit: '人', isPart: false },
    ...(masking === 'external'
      ? []
      : [{ label: '有观察人员楼栋', value: countText(buildings.length), unit: '栋', isPart: false }]),
    ...(most && most.current > 0
      ? [{ label: `当前最多：${most.community}`, value: countText(most.current), unit: '人', isPart: false }]
      : []),
  ]
}

/** `drawn`: people at buildings of the map; null without a map or where buildings are not drawn. */
export function keyPersonNotes(
  { figures }: FigureSet,
  { unplaced, asOf }: CaseDistribution,
  { office, drawn }: { office: Office; drawn: number | null },
): string[] {
  const [cumulative, released, current] = [figures.cases_cumulative, figures.cases_released, figures.cases_current].map(
    ({ value }) => value ?? 0,
  ) as [number, number, number]
  const sum =
    cumulative - released === current
      ? `当前＝累计－解除：${countText(cumulative)}－${countText(released)}＝${countText(current)}；`
      : ''
  const shown =
    drawn === null
      ? ''
      : `上图${countText(drawn)}人，未上图${countText(current - drawn)}人${unplaced.length > 0 ? '（住址不详，见表）' : ''}；`
  const days = ruleOn(office.rules, 'isolation_days', dayPart(asOf))
  return [
    `数据来源：居家观察人员台账（去重后）。${sum}${shown}外省指湖北、${office.homeProvince}以外，省内指${office.homeProvince}省内；观察期${days}天。`,
  ]
}
