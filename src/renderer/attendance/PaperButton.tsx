/** A paper of attendance being made, to print or as a workbook: the button waits, and the file is saved as soon as it is there. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import type { PaperOrder } from '../../shared/attendance/contract.ts'
import type { PaperFormat } from '../../shared/documents/document.ts'
import { api } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { Failure } from '../ui/Notice.tsx'

interface PaperButtonProps {
  label: string
  order: PaperOrder
  isMain?: boolean
  /** the workbook is offered elsewhere */
  isPrintOnly?: boolean
}

export function PaperButton({ label, order, isMain = false, isPrintOnly = false }: PaperButtonProps) {
  const make = useMutation({
    mutationFn: async (format: PaperFormat) => saveFile(await api.attendance.paper({ ...order, format })),
  })
  const busy = (format: PaperFormat) => make.isPending && make.variables === format
  return (
    <>
      <Button type={isMain ? 'primary' : 'default'} loading={busy('pdf')} onClick={() => make.mutate('pdf')}>
        {label}
      </Button>
      {!isPrintOnly && (
        <Button aria-label={`${label}，存成工作簿`} loading={busy('xlsx')} onClick={() => make.mutate('xlsx')}>
          工作簿
        </Button>
      )}
      <Failure error={make.error} />
    </>
  )
}
