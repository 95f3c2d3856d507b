/** 系统: what the office looks after now and then – its data, names, rules, areas and words, what was done, and the program. */
import type { ComponentType } from 'react'
import { Link, useLocation } from 'wouter'
import { AreasPart } from '../areas/AreasPart.tsx'
import { BackupsPart } from '../backups/BackupsPart.tsx'
import { useOffice } from '../office/use-office.ts'
import { DUTY_RULES_PATH } from '../standards/page.ts'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { WordsPart } from '../words/WordsPart.tsx'
import { AboutPart } from './AboutPart.tsx'
import { BinPart } from './BinPart.tsx'
import { LogPart } from './LogPart.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import styles from './SystemPage.module.css'

const BACKUPS = { value: '/backups', label: '备份' }
const PARTS = [
  BACKUPS,
  { value: '/office', label: '单位设置' },
  { value: '/areas', label: '区域与底图' },
  { value: '/words', label: '类别与同义词' },
  { value: '/log', label: '日志' },
  { value: '/bin', label: '回收站' },
  { value: '/about', label: '关于' },
]

/** Parts that fill the page and scroll in themselves. */
const WHOLE: Partial<Record<string, ComponentType>> = {
  '/areas': AreasPart,
  '/words': WordsPart,
  '/log': LogPart,
  '/bin': BinPart,
}

export default function SystemPage() {
  const [address, navigate] = useLocation()
  const status = useOffice()
  const { value: location, label: title } = PARTS.find(({ value }) => value === address) ?? BACKUPS
  const Whole = WHOLE[location]
  return (
    <>
      <Bar title="系统">
        <Segmented aria-label="看哪一项" options={PARTS} value={location} onChange={(to) => navigate(to)} />
        <BarEnd>
          <Link href={`~${DUTY_RULES_PATH}`}>值班规则</Link>
        </BarEnd>
      </Bar>
      {Whole ? (
        <div className={styles.whole} role="region" aria-label={title}>
          <Whole />
        </div>
      ) : (
        // it scrolls, so the keyboard must get there
        <div className={styles.part} tabIndex={0} role="region" aria-label={title}>
          {location === '/backups' && <BackupsPart />}
          {location === '/office' && (status ? <SettingsPart office={status.office} /> : <Waiting />)}
          {location === '/about' && <AboutPart />}
        </div>
      )}
    </>
  )
}
