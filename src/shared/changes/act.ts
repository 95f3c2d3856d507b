/** Acts: everything that was ever done to the records, one entry in the log each. */
import * as z from 'zod'

/** `remove` puts records into the recycle bin; `undo` takes another act back. */
export const ActKind = z.enum(['import', 'edit', 'remove', 'undo', 'unmask'])
export type ActKind = z.infer<typeof ActKind>

export const ACT_KIND_LABELS: Record<ActKind, string> = {
  import: '导入',
  edit: '修改',
  remove: '删除',
  undo: '撤销',
  unmask: '查看全号',
}

/** What taking an act back is called: undoing an undo is doing again, and undoing that is undoing once more. */
export function titleOfUndoing({ kind, title }: { kind: ActKind; title: string }): string {
  const [, was, of] = (kind === 'undo' && /^(撤销|重做)：(.*)$/s.exec(title)) || []
  if (of === undefined) return `撤销：${title}`
  return was === '撤销' ? `重做：${of}` : `撤销：${of}`
}
