/** A field of a form: its label at the left, its box, and under it what is wrong or what somebody else made of it. */
import type { ReactNode } from 'react'
import type { Field, FieldProblem } from '../../shared/records/field.ts'
import { FieldInput } from './FieldInput.tsx'
import type { FieldInputProps } from './FieldInput.tsx'
import styles from './RecordForm.module.css'

interface FieldRowProps extends Omit<FieldInputProps, 'isWrong' | 'describedBy'> {
  problems: readonly FieldProblem[]
  /** what else is to be said about what was typed: when an observation ends, who changed it meanwhile */
  remark: ReactNode
}

export function FieldRow({ problems, remark, ...input }: FieldRowProps) {
  const { id, field } = input
  const isWrong = problems.some(({ severity }) => severity === 'error')
  const notes = problems.length > 0 || Boolean(field.hint) || Boolean(remark)
  return (
    <div className={isWrong ? styles.wrong : styles.row}>
      <Label id={id} field={field} />
      <div className={styles.cell}>
        <FieldInput {...input} isWrong={isWrong} describedBy={notes ? `${id}-notes` : undefined} />
        {notes && (
          <div id={`${id}-notes`} className={styles.notes}>
            {problems.map(({ severity, message }) => (
              <p key={message} className={severity === 'error' ? styles.error : 'warn'}>
                <span aria-hidden="true">{severity === 'error' ? '✕ ' : '! '}</span>
                {message}
              </p>
            ))}
            {remark && <p className="mute">{remark}</p>}
            {field.hint && problems.length === 0 && <p className="mute">{field.hint}</p>}
          </div>
        )}
      </div>
    </div>
  )
}

function Label({ id, field }: { id: string; field: Field }) {
  // the star is drawn by the style sheet: the box says by itself that it is required
  const className = field.isRequired ? `${styles.label ?? ''} ${styles.required ?? ''}` : styles.label
  if (field.type === 'yes_no') {
    return (
      <span id={`${id}-label`} className={className}>
        {field.label}
      </span>
    )
  }
  return (
    <label htmlFor={id} className={className}>
      {field.label}
    </label>
  )
}
