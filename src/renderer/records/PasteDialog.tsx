/** Pasted cells, before they are stored: how many change, which cannot be and why; then all in one act. */
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { countText } from '../../shared/counts.ts'
import { dayPart } from '../../shared/days.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './Dialog.module.css'
import { readPasted } from './paste-cells.ts'
import type { JudgedCell, PastedCell } from './paste-cells.ts'
import { useStoredValues } from './stored-values.ts'

/** More would be read by nobody. */
const MOST_SHOWN = 100

interface PasteDialogProps {
  kind: RecordKind
  changes: readonly PastedCell[]
  /** what else is to be said of the paste: cells beyond the table's edge */
  remark?: string | undefined
  close: () => void
}

export function PasteDialog({ kind, changes, remark, close }: PasteDialogProps) {
  const today = dayPart(useOffice()?.present ?? '')
  const ids = useMemo(() => [...new Set(changes.map(({ id }) => id))], [changes])
  const stored = useStoredValues(kind, ids)
  const pasted = useMemo(
    () => (stored.data ? readPasted(kind, changes, stored.data, today) : null),
    [kind, changes, stored.data, today],
  )
  const update = useMutation(ask.records.update.mutationOptions({ onSuccess: close }))
  const wrong = pasted?.cells.filter(({ problem }) => problem !== null) ?? []
  const right = pasted?.cells.filter(({ problem }) => problem === null) ?? []
  return (
    <Dialog
      title="贴入表格"
      close={close}
      does={{
        label: `改 ${countText(right.length)} 格`,
        isDisabled: right.length === 0,
        isBusy: update.isPending,
        act: () => pasted && update.mutate({ kind, changes: pasted.changes }),
      }}
      isWide
    >
      <Failure error={stored.error ?? update.error} />
      {pasted ? (
        <>
          <p>
            将改 <b>{countText(right.length)}</b> 格，<b>{countText(wrong.length)}</b> 格有问题{wrong.length > 0 && '、不会改'}
            {pasted.same > 0 && `，${countText(pasted.same)} 格本来就是这样`}。{remark}
          </p>
          <CellTable cells={[...wrong, ...right]} />
        </>
      ) : (
        <p className="mute">正在核对</p>
      )}
    </Dialog>
  )
}

function CellTable({ cells }: { cells: readonly JudgedCell[] }) {
  if (cells.length === 0) return null
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {['记录', '项目', '原来', '改为', '说明'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, MOST_SHOWN).map((cell, index) => (
            <tr key={index}>
              <th scope="row">{cell.title}</th>
              <td>{cell.label}</td>
              <td>{cell.before}</td>
              <td>{cell.after || '空'}</td>
              <td className={cell.problem ? styles.error : 'warn'}>
                {cell.problem ? `✕ ${cell.problem}` : cell.doubt && `! ${cell.doubt}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > MOST_SHOWN && <p className="mute">另有 {cells.length - MOST_SHOWN} 格没有列出。</p>}
    </>
  )
}
