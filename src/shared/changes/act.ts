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
