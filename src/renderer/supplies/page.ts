import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const suppliesPage = lazyPage(
  { path: '/supplies', label: '物资', icon: 'M2 5l6-3 6 3v6.5l-6 3-6-3zM2 5l6 3 6-3M8 8v6.5', keys: LIST_KEYS },
  () => import('./SuppliesPage.tsx'),
)
