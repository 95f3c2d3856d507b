/** 查看全号: personal numbers are shown in full once somebody has said why; the reason goes to the log. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './RecordPanel.module.css'

export function MaskedNumbers({ unmask }: { unmask: (reason: string) => Promise<void> }) {
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const fieldId = useId()
  const asking = useMutation({ mutationFn: unmask })
  const isReason = reason.trim().length >= 2
  return (
    <PanelSection title="遮蔽的号码">
      {!isAsking ? (
        <Button onClick={() => setAsking(true)}>查看全号</Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (isReason) asking.mutate(reason.trim())
          }}
        >
          <label htmlFor={fieldId}>为什么要看全号（会留在变更记录里）</label>
          <div className={styles.unmask}>
            <input
              id={fieldId}
              type="text"
              value={reason}
              maxLength={200}
              autoComplete="off"
              autoFocus
              placeholder="如：电话回访、与医院核对"
              onChange={(event) => setReason(event.target.value)}
            />
            <Button htmlType="submit" disabled={!isReason} loading={asking.isPending}>
              显示
            </Button>
          </div>
          <Failure error={asking.error} />
        </form>
      )}
    </PanelSection>
  )
}
