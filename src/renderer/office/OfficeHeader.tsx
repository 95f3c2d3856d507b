/** The header's words: whose office this is, and as of when. */
import { dayInChinese } from '../../shared/days.ts'
import { MomentControl } from './MomentControl.tsx'
import styles from './OfficeHeader.module.css'
import type { WindowOffice } from './use-office.ts'

export function OfficeHeader({ status }: { status: WindowOffice }) {
  const { streetName, commandPostName, workingMoment } = status.office
  return (
    <>
      <b className={styles.street}>{streetName}</b>
      <span className={styles.post}>{commandPostName.replace(streetName, '')}</span>
      {status.isDemo && <span className={styles.demo}>示范数据</span>}
      {workingMoment && !status.isDemo && <span className={styles.demo}>按{dayInChinese(workingMoment)}办理</span>}
      <MomentControl status={status} />
    </>
  )
}
