import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const inspectionsPage = lazyPage(
  {
    path: '/inspections',
    label: '督查整改',
    icon: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.5 10.5L14.5 14.5M5 7l1.5 1.5L9.2 5.8',
    badge: ({ figures }) => ({ count: figures.findings_open.value ?? 0, isToDo: true }),
    keys: LIST_KEYS,
  },
  () => import('./InspectionsPage.tsx'),
)
