/** What the keyboard does on every list, for the status bar. */
import type { Page } from '../ui/page.tsx'

export const LIST_KEYS: Page['keys'] = [
  { keys: ['↑', '↓'], does: '换行' },
  { keys: ['空格'], does: '选中' },
  { keys: ['Enter'], does: '打开' },
  { keys: ['Ctrl+F'], does: '在名单里找' },
  { keys: ['Ctrl+C'], does: '复制' },
  { keys: ['Ctrl+V'], does: '贴入' },
  { keys: ['Ctrl+E'], does: '导出' },
]
