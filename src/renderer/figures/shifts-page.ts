import { SHIFTS } from '../lists/list-address.ts'
import { LIST_KEYS } from '../lists/list-keys.ts'
import { lazyPage } from '../ui/page.tsx'

export const shiftsPage = lazyPage(
  { path: SHIFTS, label: '班次', isUnlisted: true, icon: 'M2 3h12v11H2zM2 6.5h12', keys: LIST_KEYS },
  () => import('./ShiftsPage.tsx'),
)
