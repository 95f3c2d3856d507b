/** A paper of attendance being made: the button waits, and the file is saved as soon as it is there. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import type { PaperOrder } from '../../shared/attendance/contract.ts'
import { api } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { Failure } from '../ui/Notice.tsx'

export function PaperButton({ label, order, isMain = false }: { label: string; order: PaperOrder; isMain?: boolean }) {
  const print = useMutation({ mutationFn: async () => saveFile(await api.attendance.paper(order)) })
  return (
    <>
      <Button type={isMain ? 'primary' : 'default'} loading={print.isPending} onClick={() => print.mutate()}>
        {label}
      </Button>
      <Failure error={print.error} />
    </>
  )
}
