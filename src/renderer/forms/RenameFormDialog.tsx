/** 改名: what the office itself calls a form, whatever its file is called. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { LONGEST_FORM_NAME } from '../../shared/forms/form.ts'
import type { FormView } from '../../shared/forms/form.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import styles from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'

export function RenameFormDialog({ form: { id, name }, close }: { form: FormView; close: () => void }) {
  const [written, write] = useState(name)
  const inputId = useId()
  const rename = useMutation(ask.forms.rename.mutationOptions({ onSuccess: close }))
  const wanted = written.trim()
  return (
    <Dialog
      title="给报表改名"
      close={close}
      does={{
        label: '改名',
        isDisabled: wanted === '' || wanted === name,
        isBusy: rename.isPending,
        act: () => rename.mutate({ id, name: wanted }),
      }}
    >
      <div className={styles.row}>
        <label htmlFor={inputId}>名称</label>
        <input
          id={inputId}
          className={styles.box}
          value={written}
          maxLength={LONGEST_FORM_NAME}
          autoComplete="off"
          data-first
          onChange={({ target }) => write(target.value)}
        />
      </div>
      <Failure error={rename.error} />
    </Dialog>
  )
}
