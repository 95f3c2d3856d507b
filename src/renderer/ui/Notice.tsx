/** One sentence beside what was tried: red edge when it could not be done, amber when it only wants to be known. */
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Notice.module.css'
import { sentenceOf } from './refusal.ts'

export function Notice({
  tone = 'amber',
  children,
  action,
}: {
  tone?: 'amber' | 'red'
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={tone === 'red' ? styles.red : styles.amber} role={tone === 'red' ? 'alert' : 'status'}>
      <span>{children}</span>
      {action}
    </div>
  )
}

/** A failed question or act; nothing when there is no error. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  if (!error) return null
  return (
    <Notice tone="red" action={retry && <Button onClick={retry}>再试</Button>}>
      {sentenceOf(error)}
    </Notice>
  )
}
