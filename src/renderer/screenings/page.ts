import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const screeningsPage = lazyPage(
  { path: '/screenings', label: '入户排查', icon: 'M2 7.5L8 2l6 5.5M4 6.5V14h8V6.5M7 14v-3.5h2V14', keys: LIST_KEYS },
  () => import('./ScreeningsPage.tsx'),
)
