/** The header's words: whose office this is, and as of when. */
import type { OfficeStatus } from '../../shared/office/office.ts'
import { MomentControl } from './MomentControl.tsx'
import styles from './OfficeHeader.module.css'

export function OfficeHeader({ status }: { status: OfficeStatus }) {
  const { streetName, commandPostName } = status.office
  return (
    <>
      <b className={styles.street}>{streetName}</b>
      <span className={styles.post}>{commandPostName.replace(streetName, '')}</span>
      {status.isDemo && <span className={styles.demo}>示范数据</span>}
      <MomentControl status={status} />
    </>
  )
}
