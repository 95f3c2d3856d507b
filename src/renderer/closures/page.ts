import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const closuresPage = lazyPage(
  { path: '/closures', label: '关停复工', icon: 'M2 6.5V14h12V6.5M1.5 6L3 2h10l1.5 4zM6 14V9.5h4V14', keys: LIST_KEYS },
  () => import('./ClosuresPage.tsx'),
)
