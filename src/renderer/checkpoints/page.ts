import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const checkpointsPage = lazyPage(
  {
    path: '/checkpoints',
    label: '卡点',
    icon: 'M2 14V5M2 6.5l12-2.5v3L2 9.5M5 14H0.8',
    badge: ({ figures }) => ({ count: figures.staffing_below_standard.value ?? 0, isToDo: true }),
    keys: LIST_KEYS,
  },
  () => import('./CheckpointsPage.tsx'),
)
