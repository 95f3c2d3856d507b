import { plainPage } from '../ui/page.tsx'

export const todayPage = plainPage(
  {
    path: '/today',
    label: '今日态势',
    icon: 'M2 14V8M6 14V3M10 14V10M14 14V6',
    keys: [
      { keys: ['↑', '↓'], does: '换一件事' },
      { keys: ['Enter'], does: '去办' },
    ],
  },
  () => import('./TodayPage.tsx'),
)
