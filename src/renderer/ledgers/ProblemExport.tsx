/** 导出问题表: the sender's own workbook back, with what is to be mended marked on it. */
import { useMutation } from '@tanstack/react-query'
import { ask } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'

interface ProblemExportProps {
  of: { previewId: string } | { actId: number }
  file: string
  isLink?: boolean
}

export function ProblemExport({ of, file, isLink = false }: ProblemExportProps) {
  const made = useMutation(ask.ledgers.problems.mutationOptions({ onSuccess: saveFile }))
  return (
    <>
      <Failure error={made.error} />
      <Button
        {...(isLink ? { type: 'link' as const, size: 'small' as const } : {})}
        aria-label={`导出问题表 ${file}`}
        title="原表不动，有问题的格标出并写上原因，另加“问题”一列，可发回填报单位"
        loading={made.isPending}
        onClick={() => made.mutate({ of, file })}
      >
        {isLink ? '问题表' : '导出问题表'}
      </Button>
    </>
  )
}
