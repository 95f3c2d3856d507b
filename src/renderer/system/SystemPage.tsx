/** 系统: what the office looks after now and then – copies of its data, its own names and rules, and what the program is. */
import Segmented from 'antd/es/segmented'
import { Redirect, useLocation } from 'wouter'
import { BackupsPart } from '../backups/BackupsPart.tsx'
import { useOffice } from '../office/use-office.ts'
import { Bar } from '../ui/Bar.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AboutPart } from './AboutPart.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import styles from './SystemPage.module.css'

const PARTS = [
  { value: '/backups', label: '备份' },
  { value: '/office', label: '单位设置' },
  { value: '/about', label: '关于' },
]

export default function SystemPage() {
  const [location, navigate] = useLocation()
  const status = useOffice()
  const title = PARTS.find(({ value }) => value === location)?.label
  if (!title) return <Redirect to="/backups" replace />
  return (
    <>
      <Bar title="系统">
        <Segmented aria-label="看哪一项" options={PARTS} value={location} onChange={(to) => navigate(to)} />
      </Bar>
      {/* it scrolls, so the keyboard must get there */}
      <div className={styles.part} tabIndex={0} role="region" aria-label={title}>
        {location === '/backups' && <BackupsPart />}
        {location === '/office' && (status ? <SettingsPart office={status.office} /> : <Waiting />)}
        {location === '/about' && <AboutPart />}
      </div>
    </>
  )
}
