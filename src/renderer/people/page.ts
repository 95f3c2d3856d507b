import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const peoplePage = lazyPage(
  {
    path: '/people',
    label: '人员',
    icon: 'M5.5 3a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4M1.5 13.5c0-2.5 1.8-4.2 4-4.2s4 1.7 4 4.2M10.5 3.5a2 2 0 0 1 0 3.8M11.3 9.5c1.9 0.3 3.2 1.8 3.2 4',
    keys: LIST_KEYS,
  },
  () => import('./PeoplePage.tsx'),
)
