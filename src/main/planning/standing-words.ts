/** How a proposal stands beside the present roster, which may fill more seats only because it goes beyond the rules. */
import { countText } from '../../shared/counts.ts'
import { BREACH_RULE_LABELS } from '../../shared/planning/breach.ts'
import type { BreachRule } from '../../shared/planning/breach.ts'
import { partsIn } from '../roster/plan/model.ts'
import type { Cells } from '../roster/plan/model.ts'
import { breachesOfPerson } from '../roster/proof/check-plan.ts'
import { ruleOf } from './empty-words.ts'
import { emptySeatsIn, isAsked } from './make-proposal.ts'
import type { OfficeModel } from './office-model.ts'

/** Rules told apart; more would be a table. */
const MOST_RULES = 3

/**
 * 现在排着的 4,368 人次里有 1,090 人次不合排班规则（不合岗位要求 948 人次、七天班数超限 142 人次），去掉这些剩 3,278 人次；
 * `standing` is the present roster without them. Empty where nothing stands against a rule.
 */
export function standingInChinese(office: OfficeModel, standing: Cells | null, { required, filled }: Asked): string {
  if (standing === null) return ''
  const now = required - missingIn(office, office.cells)
  const kept = required - missingIn(office, standing)
  if (kept >= now) return ''
  const rules = rulesAgainst(office, standing)
    .slice(0, MOST_RULES)
    .map(([rule, duties]) => `${BREACH_RULE_LABELS[rule]} ${said(duties)} 人次`)
  const why = rules.length === 0 ? '' : `（${rules.join('、')}${rules.length < MOST_RULES ? '' : '等'}）`
  const beside = [
    filled < now ? [`比现在多空 ${said(now - filled)} 个席位`] : [],
    filled > kept ? [`比剩下的多排 ${said(filled - kept)} 人次`] : ['与剩下的一样多'],
  ].flat()
  const taken = `${said(now - kept)} 人次不合排班规则${why}，去掉这些剩 ${said(kept)} 人次`
  return `。现在排着的 ${said(now)} 人次里有 ${taken}；方案${beside.join('，')}`
}

interface Asked {
  required: number
  filled: number
}

function missingIn(office: OfficeModel, cells: Cells): number {
  return emptySeatsIn(office, cells).reduce((sum, one) => sum + one.missing, 0)
}

/** Of the duties taken out, the first rule each of them breaks as it stands; most frequent first. */
function rulesAgainst(office: OfficeModel, standing: Cells): [BreachRule, number][] {
  const { model, cells } = office
  const counts = new Map<BreachRule, number>()
  cells.forEach((row, person) => {
    const out = row.flatMap((seat, slot) =>
      seat !== null && standing[person]?.[slot] !== seat && isAsked(office, seat) ? [Math.floor(slot / partsIn(model))] : [],
    )
    if (out.length === 0) return
    const breaches = breachesOfPerson(model, person, office.duties[person] ?? [])
    for (const day of out) {
      const broken = breaches.find(({ days }) => days.includes(day))
      // whoever goes only with somebody taken out
      const rule = broken ? ruleOf(broken.rule) : 'together'
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
    }
  })
  return [...counts].sort(([, a], [, b]) => b - a)
}

function said(amount: number): string {
  return countText(amount)
}
