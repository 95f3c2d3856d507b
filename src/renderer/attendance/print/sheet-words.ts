/** How the papers call shifts and people, and in what order posts come. */
import type { ShiftSheet } from '../../../shared/attendance/contract.ts'
import type { DutyPerson, DutyPlace } from '../../../shared/attendance/duty.ts'
import { DUTY_ROLE_LABELS } from '../../../shared/people/duty-role.ts'
import { STAFF_CATEGORY_LABELS } from '../../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../../shared/roster/candidates.ts'

/** Shifts of one post after the other, as they come. */
export function byPost(shifts: readonly ShiftSheet[]): ShiftSheet[][] {
  return [...Map.groupBy(shifts, ({ place }) => place.checkpoint).values()]
}

/** 3号　和谐东家属院北门卡点（朝阳社区） */
export function postInChinese({ number, checkpoint, community }: DutyPlace): string {
  return `${number === null ? '' : `${number}号　`}${checkpoint}${community ? `（${community}）` : ''}`
}

/** 中班 16:00—24:00 */
export function bandInChinese({ band, start, end }: DutyPlace): string {
  return `${band} ${start.slice(11)}—${end.endsWith('T00:00') ? '24:00' : end.slice(11)}`
}

export function categoryInChinese({ category, seat, role }: DutyPerson): string {
  const own = category ? STAFF_CATEGORY_LABELS[category] : seat ? SEAT_SHORT_LABELS[seat] : ''
  return role ? `${own} ${DUTY_ROLE_LABELS[role]}` : own
}

/** What is known beside times: 缺岗：发热; 已由崔浩顶替：发热; 顶替李敏. */
export function remarkOf({ state, replacedBy, standsInFor, reason, isAmbiguous }: DutyPerson): string {
  const said = [
    state === 'absent' ? '缺岗' : '',
    replacedBy ? `由${replacedBy}顶替` : '',
    standsInFor ? `顶替${standsInFor}` : '',
    isAmbiguous ? '同名待核' : '',
    reason ?? '',
  ]
  return said.filter(Boolean).join('，')
}

export function clockOf(moment: string | null): string {
  return moment?.slice(11) ?? ''
}
