import { lazyPage } from '../ui/page.tsx'

export const formsPage = lazyPage(
  {
    path: '/forms',
    label: '上级报表',
    group: 'papers',
    icon: 'M2 2.5h12v11H2zM2 6h12M2 9.5h12M6 6v7.5M8 11.5l1.5 1.5L13 9.8',
    keys: [
      { keys: ['方向键'], does: '换格' },
      { keys: ['Enter'], does: '选填什么' },
      { keys: ['N'], does: '下一处待确认' },
      { keys: ['Delete'], does: '不填这格' },
      { keys: ['Ctrl+S'], does: '导出' },
    ],
  },
  () => import('./FormsPage.tsx'),
)
