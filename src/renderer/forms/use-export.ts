/** Filling a form and saving it; where personal numbers would be masked, it is asked first whether they should be. */
import { useMutation } from '@tanstack/react-query'
import type { FillReport, FormView } from '../../shared/forms/form.ts'
import { LIST_OUTLINES } from '../../shared/lists/outlines.ts'
import { ask } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { useAsOf } from '../office/use-office.ts'

export type Exporting = ReturnType<typeof useExport>

export function useExport(form: FormView, askFirst: () => void) {
  const asOf = useAsOf()
  const fill = useMutation(ask.forms.fill.mutationOptions({ onSuccess: ({ file }) => saveFile(file) }))
  const isMasked = form.ties.rows.some(({ list }) => LIST_OUTLINES[list].isMasked === true)
  const run = (unmaskReason?: string) =>
    fill.mutate({ id: form.id, ...asOf, ...(unmaskReason === undefined ? {} : { unmaskReason }) })
  return {
    begin: () => (isMasked ? askFirst() : run()),
    run,
    isBusy: fill.isPending,
    error: fill.error,
    said: fill.data ? saidOf(fill.data.file.name, fill.data.report) : null,
  }
}

function saidOf(name: string, { filled, rows, untied }: FillReport): string {
  const records = rows.map((one) => `第${one.row}行起${one.records}条`)
  const done = [filled.length > 0 ? `填了${filled.length}格` : '', ...records].filter(Boolean).join('，') || '没有接好的格'
  return `已导出 ${name}：${done}${untied.length > 0 ? `，${untied.length}格没有接、空着` : ''}。`
}
