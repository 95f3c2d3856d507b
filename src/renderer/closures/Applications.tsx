/** What the business of a closure asked for and how it stands, in the closure's panel; nothing where it never asked. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { momentInChinese } from '../../shared/days.ts'
import { REOPENING_RESULT_LABELS } from '../../shared/reopenings/reopening.ts'
import type { Reopening } from '../../shared/reopenings/reopening.ts'
import { ask } from '../api.ts'
import { listAddress } from '../lists/list-address.ts'
import { useAsOf } from '../office/use-office.ts'
import { Facts, PanelSection } from '../ui/Panel.tsx'

export function Applications({ closureId, isClosed }: { closureId: number; isClosed: boolean }) {
  const applications = useQuery(ask.reopenings.ofClosure.queryOptions({ input: { ...useAsOf(), closureId } })).data ?? []
  return applications.map((application) => (
    <PanelSection
      key={application.id}
      title="复工申请"
      remark={<Link href={listAddress('reopenings', { id: application.id })}>打开申请</Link>}
    >
      <Facts facts={factsOf(application)} />
      {isClosed && application.result === 'approved' && <p className="warn">核验已通过，这里还没有登记复工。</p>}
    </PanelSection>
  ))
}

function factsOf({ result, appliedOn, verifiedOn, verifiedBy, staffCount, opinion }: Reopening): [string, string][] {
  const facts: [string, string | null][] = [
    ['核验结果', REOPENING_RESULT_LABELS[result]],
    ['申请日期', appliedOn && momentInChinese(appliedOn)],
    ['核验', [verifiedOn && momentInChinese(verifiedOn), verifiedBy].filter(Boolean).join('　')],
    ['复工人数', staffCount === null ? null : `${staffCount} 人`],
    ['意见', opinion],
  ]
  return facts.flatMap(([name, text]): [string, string][] => (text ? [[name, text]] : []))
}
