/** A question that must be answered before anything else: modal, closed by Esc, the first box ready for typing. */
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  close: () => void
  /** words of the button that closes without doing anything */
  leaves?: string
  /** the button that does it; null: there is nothing to do */
  does: { label: string; isDisabled?: boolean; isBusy?: boolean; act: () => void } | null
  isWide?: boolean
  children: ReactNode
}

export function Dialog({ title, close, leaves = '取消', does, isWide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    element.showModal()
    element.querySelector<HTMLElement>('[data-first]')?.focus()
    // keys pressed here are not the page's, whose listeners sit on the window
    const stay = (event: KeyboardEvent) => event.stopPropagation()
    element.addEventListener('keydown', stay)
    return () => element.removeEventListener('keydown', stay)
  }, [])
  return (
    <dialog ref={dialog} className={isWide ? styles.wide : styles.dialog} aria-labelledby={titleId} onClose={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (does && !does.isDisabled && !does.isBusy) does.act()
        }}
      >
        <h2 id={titleId}>{title}</h2>
        <div className={styles.body}>{children}</div>
        <div className={styles.acts}>
          <Button onClick={() => dialog.current?.close()}>{leaves}</Button>
          {does && (
            <Button type="primary" htmlType="submit" disabled={does.isDisabled ?? false} loading={does.isBusy ?? false}>
              {does.label}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  )
}
