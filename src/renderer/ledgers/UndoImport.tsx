/** 撤销本次导入: asked once more, then everything the import made and changed is taken back in one act. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './PastImports.module.css'

interface UndoImportProps {
  actId: number
  /** the import as the question names it */
  title: string
  done?: () => void
  isSmall?: boolean
}

export function UndoImport({ isSmall = false, ...asked }: UndoImportProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button {...(isSmall ? { size: 'small' as const } : {})} danger onClick={() => setAsking(true)}>
        撤销本次导入
      </Button>
      {isAsking && <UndoDialog {...asked} close={() => setAsking(false)} />}
    </>
  )
}

function UndoDialog({ actId, title, done, close }: Omit<UndoImportProps, 'isSmall'> & { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const undo = useMutation(
    ask.acts.undo.mutationOptions({
      onSuccess: () => {
        close()
        done?.()
      },
    }),
  )
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="undo-import" onClose={close}>
      <h2 id="undo-import">撤销导入“{title}”？</h2>
      <p>这次新增的记录会去掉，改过的恢复到导入以前。后来又改过的记录若受影响，会整批不撤，并说明是哪些。</p>
      <p className="mute">原件仍留在已导入批次里；撤错了，可以再撤销一次找回来。</p>
      <Failure error={undo.error} />
      <div className={styles.choices}>
        <Button onClick={() => dialog.current?.close()} disabled={undo.isPending}>
          不撤销
        </Button>
        <Button type="primary" loading={undo.isPending} onClick={() => undo.mutate({ actId })}>
          {undo.isPending ? '正在撤销' : '撤销本次导入'}
        </Button>
      </div>
    </dialog>
  )
}
