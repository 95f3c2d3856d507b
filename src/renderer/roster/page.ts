import { lazyPage } from '../ui/page.tsx'

export const rosterPage = lazyPage(
  {
    path: '/roster',
    label: '值班',
    icon: 'M2 3h12v11H2zM2 6.500h12M5 1.500v3M11 1.500v3M5 9.500h2M9 9.500h2',
    badge: ({ rosterGaps }) => ({ count: rosterGaps, isToDo: true }),
    keys: [
      { keys: ['Tab'], does: '下一格' },
      { keys: ['Enter'], does: '选人' },
      { keys: ['Ctrl+G'], does: '下一处缺人' },
      { keys: ['Ctrl+D'], does: '同上一日' },
      { keys: ['Ctrl+M'], does: '移动' },
      { keys: ['Ctrl+L'], does: '锁定' },
      { keys: ['Ctrl+I'], does: '来不了' },
      { keys: ['F8'], does: '7／14 天' },
      { keys: ['Delete'], does: '清空' },
      { keys: ['Ctrl+Z'], does: '撤销' },
    ],
  },
  () => import('./RosterPage.tsx'),
)
