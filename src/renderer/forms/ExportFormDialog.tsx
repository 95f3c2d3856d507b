/** Before a form with personal numbers is filled: masked, or in full for a reason that is kept. */
import { useState } from 'react'
import { Dialog } from '../records/Dialog.tsx'
import styles from '../records/Dialog.module.css'
import { ReasonField } from '../records/ReasonField.tsx'
import type { Exporting } from './use-export.ts'

const USUAL_REASONS = ['上级报表需要', '与公安、医院核对']

export function ExportFormDialog({ exporting, close }: { exporting: Exporting; close: () => void }) {
  const [isFull, setFull] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title="导出报表"
      close={close}
      does={{
        label: '导出',
        isDisabled: isFull && reason.trim().length < 2,
        isBusy: exporting.isBusy,
        act: () => {
          exporting.run(isFull ? reason.trim() : undefined)
          close()
        },
      }}
    >
      <div className={styles.row}>
        <span>证号、电话</span>
        <div className={styles.endings}>
          {[false, true].map((full) => (
            <label key={String(full)}>
              <input
                type="radio"
                name="numbers"
                checked={isFull === full}
                data-first={(!full && !isFull) || undefined}
                onChange={() => setFull(full)}
              />
              {full ? '全号' : '遮蔽'}
            </label>
          ))}
        </div>
      </div>
      {isFull && (
        <>
          <ReasonField reason={reason} usual={USUAL_REASONS} write={setReason} />
          <p className="mute">事由会留在日志里，导出的报表请注意保管。</p>
        </>
      )}
    </Dialog>
  )
}
