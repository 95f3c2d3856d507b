/** A building chosen on the map: how many are observed there and where they came from; who they are, at command level only. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ORIGIN_CLASS_LABELS } from '../../shared/cases/case.ts'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { maskName } from '../../shared/people/masking.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { ask } from '../api.ts'
import { listAddress } from '../lists/list-address.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import { ORIGIN_SYMBOLS } from '../map/symbols.ts'
import { useAsOf } from '../office/use-office.ts'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import styles from './CasePanel.module.css'
import { ORIGINS, titleOf } from './distribution.ts'
import type { ByOrigin, CasePlace } from './distribution.ts'

export function CasePanel({ place, masking, close }: { place: CasePlace; masking: Masking; close: () => void }) {
  return (
    <Panel title={titleOf(place)} subtitle={`正在居家观察 ${countText(place.total)} 人`} close={close}>
      <PanelSection title="来源">
        <OriginRows byOrigin={place.byOrigin} />
      </PanelSection>
      <PanelSection title="人员" remark={masking === 'command' ? '期满日' : '姓名留姓'}>
        <CaseNames place={place} masking={masking} />
      </PanelSection>
      <PanelSection title="全部名单">
        <Link href={listAddress('cases', { figure: 'cases_current' })}>打开正在居家观察名单</Link>
      </PanelSection>
    </Panel>
  )
}

export function OriginRows({ byOrigin }: { byOrigin: ByOrigin }) {
  return (
    <ul className={styles.rows}>
      {ORIGINS.filter((origin) => byOrigin[origin] > 0).map((origin) => (
        <li key={origin}>
          <SymbolIcon symbol={ORIGIN_SYMBOLS[origin]} />
          {ORIGIN_CLASS_LABELS[origin]}
          <span>{countText(byOrigin[origin])} 人</span>
        </li>
      ))}
    </ul>
  )
}

function CaseNames({ place, masking }: { place: CasePlace; masking: Masking }) {
  const asOf = useAsOf()
  const cases = useQuery(ask.lists.cases.queryOptions({ input: { ...asOf, figure: 'cases_current' } }))
  const here = new Set(place.buildings.map((building) => `${building.compound ?? ''}|${building.building}`))
  const rows = cases.data?.rows.filter((row) => here.has(`${row.compound ?? ''}|${row.building ?? ''}`)) ?? []
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id}>
          <SymbolIcon symbol={ORIGIN_SYMBOLS[row.originClass]} />
          {masking === 'command' ? row.name : maskName(row.name)}
          <small>{row.origin}</small>
          <span>{row.plannedEndOn ? shortDayInChinese(row.plannedEndOn) : '起始日不详'}</span>
        </li>
      ))}
    </ul>
  )
}
