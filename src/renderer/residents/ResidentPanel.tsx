/** One resident at the right of the register: what is known, the full numbers for a reason, and the history. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RESIDENCE_TYPE_LABELS } from '../../shared/residents/resident.ts'
import type { Resident } from '../../shared/residents/resident.ts'
import { api, ask } from '../api.ts'
import { MaskedNumbers } from '../records/MaskedNumbers.tsx'
import { Timeline } from '../records/HistoryTimeline.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Facts, Panel, PanelSection } from '../ui/Panel.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { homeOf } from './resident-columns.ts'

export function ResidentPanel({ id, close }: { id: number; close: () => void }) {
  const question = useQuery(ask.residents.get.queryOptions({ input: { id } }))
  const [unmasked, setUnmasked] = useState<Resident | null>(null)
  const shown = unmasked ?? question.data?.resident
  if (!shown || !question.data) {
    return (
      <Panel title="居民" close={close}>
        {question.error ? <Failure error={question.error} retry={() => void question.refetch()} /> : <Waiting />}
      </Panel>
    )
  }
  const unmask = async (unmaskReason: string) => setUnmasked((await api.residents.get({ id, unmaskReason })).resident)
  return (
    <Panel title={shown.name} subtitle={[shown.community, homeOf(shown)].filter(Boolean).join('　')} close={close}>
      <PanelSection title="台账所记">
        <Facts facts={factsOf(shown)} />
      </PanelSection>
      {unmasked === null && (shown.idNumber ?? shown.phone) !== null && <MaskedNumbers unmask={unmask} />}
      <Timeline entries={question.data.history} />
    </Panel>
  )
}

function factsOf(one: Resident): [string, string][] {
  const facts: [string, string | null][] = [
    ['性别', one.gender],
    ['出生日期', one.bornOn],
    ['民族', one.ethnicity],
    ['身份证号', one.idNumber && `${one.idNumber}${one.isIdNumberValid ? '' : '（有误，待核）'}`],
    ['联系电话', one.phone],
    ['社区', one.community],
    ['住处', homeOf(one)],
    ['住址', one.address],
    ['底图', one.areaId === null ? '底图上没有找到这处住址' : null],
    ['户主', one.householder],
    ['与户主关系', one.relationship],
    ['居住类型', one.residenceType && RESIDENCE_TYPE_LABELS[one.residenceType]],
    ['户籍地址', one.registeredAt],
    ['工作单位', one.workUnit],
    ['来源地', one.origin],
    ['备注', one.note],
  ]
  return facts.flatMap(([label, text]) => (text === null || text === '' ? [] : [[label, text]]))
}
