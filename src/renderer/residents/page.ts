import { lazyPage } from '../ui/page.tsx'

export const residentsPage = lazyPage(
  {
    path: '/residents',
    label: '居民',
    icon: 'M5 7a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M1 14c0-3 1.5-5 4-5s4 2 4 5M11 8a2 2 0 1 0 0-4M11 10c2.5 0 4 1.5 4 4',
    keys: [
      { keys: ['Ctrl+F'], does: '找人' },
      { keys: ['上页', '下页'], does: '翻页' },
      { keys: ['Ctrl+E'], does: '导出' },
      { keys: ['Enter'], does: '看这一人' },
    ],
    isUnlisted: true,
  },
  () => import('./ResidentsPage.tsx'),
)
