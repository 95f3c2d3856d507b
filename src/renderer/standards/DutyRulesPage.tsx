/** 值班规则: what rosters are made by – how many people where, which shifts, the rules, days of rest, and who is not at hand. */
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { Link, useLocation } from 'wouter'
import type { StandardsOverview } from '../../shared/standards/contract.ts'
import { ask } from '../api.ts'
import { useAsOf, useIsLookingBack, useOffice } from '../office/use-office.ts'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AvailabilityPart } from './AvailabilityPart.tsx'
import { HolidaysPart } from './HolidaysPart.tsx'
import { PatternsPart } from './PatternsPart.tsx'
import { RulesPart } from './RulesPart.tsx'
import { StaffingPart } from './StaffingPart.tsx'
import styles from './Standards.module.css'

export interface PartProps {
  standards: StandardsOverview
  today: string
  isReadOnly: boolean
}

const STAFFING = { value: '/staffing', label: '配置标准' }
const PARTS = [
  STAFFING,
  { value: '/patterns', label: '班制' },
  { value: '/rules', label: '排班规则' },
  { value: '/holidays', label: '节假日' },
  { value: '/people', label: '人员限制' },
]
const SHOWN: Record<string, ComponentType<PartProps>> = {
  '/staffing': StaffingPart,
  '/patterns': PatternsPart,
  '/rules': RulesPart,
  '/holidays': HolidaysPart,
  '/people': AvailabilityPart,
}

export default function DutyRulesPage() {
  const [address, navigate] = useLocation()
  const standards = useQuery(ask.standards.overview.queryOptions({ input: useAsOf() }))
  const office = useOffice()
  const isLookingBack = useIsLookingBack()
  const part = PARTS.find(({ value }) => value === address) ?? STAFFING
  const Shown = SHOWN[part.value] ?? StaffingPart
  return (
    <>
      <Bar title="值班规则">
        <Segmented aria-label="看哪一项" options={PARTS} value={part.value} onChange={(to) => navigate(to)} />
        <BarEnd>
          <Link href="~/roster">回到值班</Link>
        </BarEnd>
      </Bar>
      <div className={styles.part} tabIndex={0} role="region" aria-label={part.label}>
        {standards.data && office ? (
          <Shown standards={standards.data} today={office.today} isReadOnly={isLookingBack} />
        ) : standards.error ? (
          <Failure error={standards.error} retry={() => void standards.refetch()} />
        ) : (
          <Waiting />
        )}
      </div>
    </>
  )
}
