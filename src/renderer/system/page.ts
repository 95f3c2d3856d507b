import { lazyPage } from '../ui/page.tsx'

export const systemPage = lazyPage(
  {
    path: '/system',
    group: 'office',
    label: '系统',
    icon: 'M2 4h7M12 4h2M2 8h2M7 8h7M2 12h7M12 12h2M9 2.5v3M4 6.5v3M9 10.5v3',
    keys: [],
  },
  () => import('./SystemPage.tsx'),
)
