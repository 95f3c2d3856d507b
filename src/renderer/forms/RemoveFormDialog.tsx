/** 删除 a form: its ties go with it, and both can be brought back. */
import { useMutation } from '@tanstack/react-query'
import type { FormView } from '../../shared/forms/form.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import styles from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'

interface RemoveFormDialogProps {
  form: FormView
  close: () => void
  done: () => void
}

export function RemoveFormDialog({ form, close, done }: RemoveFormDialogProps) {
  const remove = useMutation(ask.forms.remove.mutationOptions({ onSuccess: done }))
  return (
    <Dialog
      title={`删除上级报表“${form.name}”？`}
      close={close}
      does={{ label: '删除', isBusy: remove.isPending, act: () => remove.mutate({ id: form.id }) }}
    >
      <div className={styles.consequence}>
        <p>接好的 {form.tied} 处一并删去；可以撤销，也可以到“系统—回收站”里恢复。</p>
      </div>
      <Failure error={remove.error} />
    </Dialog>
  )
}
