/** What was made out of the form's labels, to be agreed to or not. */
import type { FormView } from '../../shared/forms/form.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './FormsPage.module.css'
import type { TiesHand } from './use-ties.ts'

interface ProposedProps {
  form: FormView
  ties: TiesHand
  next: () => void
}

export function Proposed({ form: { proposals }, ties, next }: ProposedProps) {
  const all = [...proposals.cells, ...proposals.rows]
  const certain = all.filter(({ isCertain }) => isCertain).length
  if (all.length === 0) return null
  return (
    <Notice
      action={
        <span className={styles.choices}>
          {certain > 0 && (
            <Button disabled={ties.isBusy} onClick={ties.acceptCertain}>
              接受有把握的 {certain} 处
            </Button>
          )}
          {certain < all.length && (
            <Button disabled={ties.isBusy} onClick={ties.acceptAll}>
              全部接受
            </Button>
          )}
          <Button onClick={next}>逐处看</Button>
          <Button disabled={ties.isBusy} onClick={ties.dismissAll}>
            都不用
          </Button>
        </span>
      }
    >
      照栏目认出 {all.length} 处，虚线框里是现在会填的数；接受了才算数。
    </Notice>
  )
}
