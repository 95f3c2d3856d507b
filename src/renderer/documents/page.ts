import { lazyPage } from '../ui/page.tsx'

export const documentsPage = lazyPage(
  {
    path: '/documents',
    label: '文书',
    group: 'papers',
    icon: 'M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13M6 8h5M6 11h5',
    keys: [
      { keys: ['↑', '↓'], does: '换一份' },
      { keys: ['Ctrl+P'], does: '生成这一份' },
      { keys: ['Esc'], does: '停下' },
    ],
  },
  () => import('./DocumentsPage.tsx'),
)
