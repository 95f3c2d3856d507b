/** The last look before storing: what goes in, what stays out, and the one button. */
import Button from 'antd/es/button'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import styles from './ImportPage.module.css'
import { acceptedByKind } from './totals.ts'
import type { Import, Preview } from './use-import.ts'

export function CommitBar({ run, preview }: { run: Import; preview: Preview }) {
  const sheets = preview.report.files
  const accepted = acceptedByKind(sheets)
  const left = count(sheets, 'rejected') + count(sheets, 'duplicates')
  const canStore = accepted.length > 0 && !run.isStoring
  useKeys({ 'ctrl+enter': () => canStore && run.commit() })
  return (
    <>
      <Failure error={run.storeError} retry={run.retry} />
      <div className={styles.commit}>
        <span>
          {accepted.length === 0 ? '没有可以入库的行' : '将入库 '}
          {accepted.map(({ label, rows }, i) => (
            <span key={label}>
              {i > 0 && '、'}
              {label} <b>{rows.toLocaleString('zh-CN')}</b> 行
            </span>
          ))}
          {left > 0 && (
            <>
              ；不入库 <b>{left.toLocaleString('zh-CN')}</b> 行
            </>
          )}
        </span>
        <span className={styles.promise}>一次入库，全成或全不成</span>
        <span className="space" />
        <Button onClick={run.clear} disabled={run.isStoring}>
          暂不导入
        </Button>
        <Button type="primary" disabled={!canStore} loading={run.isStoring} onClick={run.commit}>
          {run.isStoring ? '正在入库' : '入库'}
        </Button>
      </div>
    </>
  )
}

function count(sheets: SheetReport[], what: 'rejected' | 'duplicates'): number {
  return sheets.reduce((sum, sheet) => sum + sheet[what], 0)
}
