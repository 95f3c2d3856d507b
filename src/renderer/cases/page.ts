import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const casesPage = lazyPage(
  {
    path: '/cases',
    label: '重点人员',
    icon: 'M8 2.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M2.5 14c0-3 2.3-5 5.5-5s5.5 2 5.5 5',
    badge: ({ figures }) => ({ count: figures.cases_current.value ?? 0, isToDo: false }),
    keys: LIST_KEYS,
  },
  () => import('./CasesPage.tsx'),
)
