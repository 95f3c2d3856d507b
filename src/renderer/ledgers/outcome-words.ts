/** What becomes of rows, in the words of the chips above them. */
import type { RowOutcome } from '../../shared/ledgers/ledger.ts'
import type { RowFilter } from '../../shared/ledgers/preview.ts'

export const OUTCOME_LABELS: Record<RowOutcome, string> = {
  created: '新增',
  changed: '更新',
  unchanged: '无变化',
  duplicate: '重复',
  rejected: '不能导入',
}

export const FILTER_LABELS: Record<RowFilter, string> = {
  look: '待看',
  created: '新增',
  changed: '更新',
  duplicate: '重复',
  doubtful: '有疑问',
  identity: '待确认身份',
  rejected: '不能导入',
  unchanged: '无变化',
  all: '全部',
}

export const FILTERS: RowFilter[] = [
  'look',
  'all',
  'created',
  'changed',
  'duplicate',
  'doubtful',
  'identity',
  'rejected',
  'unchanged',
]
