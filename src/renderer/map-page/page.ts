import { lazyPage } from '../ui/page.tsx'

export const mapPage = lazyPage(
  {
    path: '/map',
    label: '地图',
    icon: 'M1.5 3.5L6 2l4 1.5L14.5 2v10.5L10 14l-4-1.5L1.5 14zM6 2v10.5M10 3.5V14',
    keys: [
      { keys: ['方向键'], does: '平移、换卡点' },
      { keys: ['＋', '－'], does: '缩放' },
      { keys: ['F'], does: '看全图' },
      { keys: ['Enter'], does: '打开选中的卡点' },
      { keys: ['Ctrl+P'], does: '打印本图' },
    ],
  },
  () => import('./MapPage.tsx'),
)
