/** 值班 as the shell knows it: a page looked at in several ways, each with keys of its own. */
import { lazyPage } from '../ui/page.tsx'
import type { Page } from '../ui/page.tsx'
import { addressIn } from './roster-address.ts'
import type { RosterAddress } from './roster-address.ts'

const UNDO = { keys: ['Ctrl+Z'], does: '撤销' }

const GRID_KEYS: Page['keys'] = [
  { keys: ['Tab'], does: '下一格' },
  { keys: ['Enter'], does: '选人' },
  { keys: ['Ctrl+G'], does: '下一处缺人' },
  { keys: ['Ctrl+D'], does: '同上一日' },
  { keys: ['Ctrl+M'], does: '移动' },
  { keys: ['Ctrl+L'], does: '锁定' },
  { keys: ['Ctrl+B'], does: '带班／备勤' },
  { keys: ['Ctrl+I'], does: '来不了' },
  { keys: ['F8'], does: '7／14 天' },
  { keys: ['Delete'], does: '清空' },
  UNDO,
]

const PEOPLE_KEYS: Page['keys'] = [
  { keys: ['Ctrl+F'], does: '找人' },
  { keys: ['F8'], does: '7／14 天' },
  { keys: ['Ctrl+P'], does: '打印' },
  UNDO,
]

const DUTY_KEYS: Page['keys'] = [
  { keys: ['↑', '↓'], does: '换卡点' },
  { keys: ['空格'], does: '选中' },
  { keys: ['Ctrl+A'], does: '全选' },
  { keys: ['S'], does: '全班签到' },
  { keys: ['Enter'], does: '打开' },
  { keys: ['Esc'], does: '关' },
  UNDO,
]

function keysAt({ view, part }: RosterAddress): Page['keys'] {
  if (view === 'posts') return GRID_KEYS
  if (view === 'people') return PEOPLE_KEYS
  return part === undefined ? DUTY_KEYS : [UNDO]
}

export const rosterPage = lazyPage(
  {
    path: '/roster',
    label: '值班',
    icon: 'M2 3h12v11H2zM2 6.500h12M5 1.500v3M11 1.500v3M5 9.500h2M9 9.500h2',
    badge: ({ rosterGaps }) => ({ count: rosterGaps, isToDo: true }),
    keys: GRID_KEYS,
    keysAt: (query) => keysAt(addressIn(query)),
  },
  () => import('./RosterPage.tsx'),
)
