/** What the attendance papers hold, printed and as workbooks: how they call shifts and people, and their columns. */
import { STAFF_CATEGORY_LABELS } from '../people/person.ts'
import type { Seat } from '../people/person.ts'
import { DUTY_ROLE_LABELS } from '../people/duty-role.ts'
import { SEAT_SHORT_LABELS } from '../roster/candidates.ts'
import type { ShiftSheet } from './contract.ts'
import { DUTY_STATE_LABELS } from './duty.ts'
import type { DutyPerson, DutyPlace } from './duty.ts'

export interface PaperColumn {
  head: string
  /** millimetres */
  width: number
}

export const SIGN_IN_COLUMNS: PaperColumn[] = [
  { head: '序号', width: 10 },
  { head: '姓名', width: 21 },
  { head: '类别', width: 18 },
  { head: '电话', width: 24 },
  { head: '到岗时间', width: 17 },
  { head: '到岗签名', width: 26 },
  { head: '下岗时间', width: 17 },
  { head: '下岗签名', width: 26 },
  { head: '备注', width: 25 },
]

/** What is to be remarked of somebody stands where they would have signed. */
export const STREET_COLUMNS: PaperColumn[] = [
  { head: '卡点', width: 30 },
  { head: '姓名', width: 17 },
  { head: '类别', width: 10 },
  { head: '电话', width: 21 },
  { head: '到岗', width: 10 },
  { head: '签名', width: 17.5 },
  { head: '下岗', width: 10 },
  { head: '签名', width: 17.5 },
]

/** Lines for those who come and stand in no roster. */
export const SPARE_LINES = 2

/** Shifts of one post after the other, as they come. */
export function byPost(shifts: readonly ShiftSheet[]): ShiftSheet[][] {
  return [...Map.groupBy(shifts, ({ place }) => place.checkpoint).values()]
}

/** 中班 16:00—24:00 */
export function bandInChinese({ band, start, end }: DutyPlace): string {
  return `${band} ${start.slice(11)}—${end.endsWith('T00:00') ? '24:00' : end.slice(11)}`
}

export function categoryInChinese({ category, seat, role }: DutyPerson): string {
  const own = category ? STAFF_CATEGORY_LABELS[category] : seat ? SEAT_SHORT_LABELS[seat] : ''
  return role ? `${own} ${DUTY_ROLE_LABELS[role]}` : own
}

/** 应到4人　缺社区、物业2 */
export function expectedInChinese({ people, missing }: Pick<ShiftSheet, 'people' | 'missing'>): string {
  const expected = people.filter(({ assignmentId }) => assignmentId !== null).length
  const lacking = [...Map.groupBy(missing, (seat) => seat)].map(([seat, all]) => SEAT_SHORT_LABELS[seat] + countOf(all))
  return [`应到${expected}人`, ...(lacking.length > 0 ? [`缺${lacking.join('、')}`] : [])].join('　')
}

function countOf(all: readonly Seat[]): string {
  return all.length > 1 ? String(all.length) : ''
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

/** Who came and went says so by the times; of who has not signed a paper to be filled in says nothing. */
export function situationOf(who: DutyPerson): string {
  const remark = remarkOf(who)
  return remark !== '' || who.state !== 'standby' ? remark : DUTY_STATE_LABELS.standby
}

export function clockOf(moment: string | null): string {
  return moment?.slice(11) ?? ''
}

/** Somebody of the shift, or a line for who comes: for a seat that nobody has, or for anybody. */
export type StreetLine = { who: DutyPerson } | { who: null; asked: string }

/** A post has two lines at least, so that somebody can come instead of its only one. */
export function streetLines({ people, missing }: ShiftSheet): StreetLine[] {
  const lines: StreetLine[] = [
    ...people.map((who) => ({ who })),
    ...missing.map((seat) => ({ who: null, asked: `缺${SEAT_SHORT_LABELS[seat]}` })),
  ]
  while (lines.length < 2) lines.push({ who: null, asked: '' })
  return lines
}

/** 0: what is left */
export const LOG_COLUMNS: PaperColumn[] = [
  { head: '姓名', width: 28 },
  { head: '类别', width: 28 },
  { head: '到岗', width: 26 },
  { head: '下岗', width: 26 },
  { head: '情况', width: 0 },
]
export const LOG_COUNTS = ['personsIn', 'personsOut', 'vehicles', 'abnormalTemperatures'] as const
export const LOG_TEXTS = ['incidents', 'equipment', 'supplies'] as const
