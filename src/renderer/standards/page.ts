import { plainPage } from '../ui/page.tsx'

/** 值班规则: reached from 值班 and from 系统. */
export const DUTY_RULES_PATH = '/duty-rules'

export const dutyRulesPage = plainPage(
  {
    path: DUTY_RULES_PATH,
    label: '值班规则',
    isUnlisted: true,
    icon: 'M2 3h12v11H2zM2 6.5h12M5 9.5h6M5 11.5h4',
    keys: [{ keys: ['Ctrl+Z'], does: '撤销' }],
  },
  () => import('./DutyRulesPage.tsx'),
)
