/** The last look before storing: what goes in, what stays out, and the one button. */
import { countText } from '../../shared/counts.ts'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'
import type { Preview } from '../../shared/ledgers/preview.ts'
import type { Progress } from '../../shared/work/work.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import styles from './ImportPage.module.css'
import { acceptedByKind } from './totals.ts'
import type { Import } from './use-import.ts'

/** Until the core says it itself. Given up so late, nobody could tell whether it was stored or not. */
const STORING: Progress = { stage: 'store', subject: null, done: 0, total: null, seconds: null }

export function CommitBar({ run, preview }: { run: Import; preview: Preview }) {
  const sheets = preview.report.files
  const accepted = acceptedByKind(sheets)
  const left = count(sheets, 'rejected') + count(sheets, 'duplicates')
  const isLookingBack = useIsLookingBack()
  const canStore = accepted.length > 0 && !run.isStoring && !run.isRevising && !isLookingBack
  useKeys({ 'ctrl+enter': () => canStore && run.commit() })
  if (run.isStoring) {
    const { progress, begunAt } = run.storing
    return (
      <div className={styles.storing}>
        <WorkProgress beginning="正在入库" progress={progress ?? STORING} begunAt={begunAt} promise="" stop={() => undefined} />
      </div>
    )
  }
  return (
    <>
      <Failure error={run.storeError} retry={run.retry} />
      <div className={styles.commit}>
        <span>
          {accepted.length === 0 ? '没有可以入库的行' : '将入库 '}
          {accepted.map(({ label, rows }, i) => (
            <span key={label}>
              {i > 0 && '、'}
              {label} <b>{countText(rows)}</b> 行
            </span>
          ))}
          {left > 0 && (
            <>
              ；不入库 <b>{countText(left)}</b> 行
            </>
          )}
        </span>
        <span className={styles.totals}>
          {preview.report.totals.map(({ kind, label, before, after }) => (
            <span key={kind}>
              {label} {countText(before)} → <b>{countText(after)}</b>
            </span>
          ))}
        </span>
        <span className="space" />
        <Button onClick={run.clear}>暂不导入</Button>
        <Button type="primary" disabled={!canStore} onClick={run.commit}>
          入库
        </Button>
      </div>
    </>
  )
}

function count(sheets: SheetReport[], what: 'rejected' | 'duplicates'): number {
  return sheets.reduce((sum, sheet) => sum + sheet[what], 0)
}
