import { lazyPage } from '../ui/page.tsx'

export const figuresPage = lazyPage(
  {
    path: '/figures',
    isUnlisted: true,
    label: '数字与名单',
    icon: 'M2 3h12M2 8h12M2 13h12M6 1.5v13',
    keys: [],
  },
  () => import('./FiguresPage.tsx'),
)
