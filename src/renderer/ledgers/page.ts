import { lazyPage } from '../ui/page.tsx'

export const importPage = lazyPage(
  {
    path: '/import',
    group: 'office',
    label: '台账导入',
    icon: 'M8 2v8M5 7l3 3 3-3M2 10v4h12v-4',
    keys: [
      { keys: ['Ctrl+↓'], does: '下一处待看' },
      { keys: ['Ctrl+Enter'], does: '入库' },
    ],
  },
  () => import('./ImportPage.tsx'),
)
