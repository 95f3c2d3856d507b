/** A change between two versions as an office would tell it: 2月12日 白班 东门卡点：王强换下李伟（调往西门卡点夜班）. */
import { shortDayInChinese } from '../../../shared/days.ts'
import { DUTY_ROLE_LABELS } from '../../../shared/people/duty-role.ts'
import { SEAT_SHORT_LABELS } from '../../../shared/roster/candidates.ts'
import type { Mover, PublishedPerson, VersionChange } from '../../../shared/roster/version.ts'

type Change = Omit<VersionChange, 'words'>
type Place = Change['shift']

export function changeInWords({ shift, kind, joined, left, turned }: Change): string {
  const come = joined.map((mover) => moverInWords(mover, shift, '由', '调来'))
  const go = left.map((mover) => moverInWords(mover, shift, '调往', ''))
  return `${placeInWords(shift)}：${whatHappened(kind, come, go, turned).join('；')}`
}

function whatHappened(kind: Change['kind'], come: string[], go: string[], turned: Change['turned']): string[] {
  if (kind === 'added') return [`新设此班${come.length > 0 ? `，${come.join('、')}` : ''}`]
  if (kind === 'removed') return [`取消此班${go.length > 0 ? `，原排${go.join('、')}` : ''}`]
  const turns = turned.map(({ name, was, is }) => `${name}由${was}改为${is}`)
  if (come.length === 1 && go.length === 1) return [`${come.join('')}换下${go.join('')}`, ...turns]
  const moves = [come.length > 0 ? `增加${come.join('、')}` : '', go.length > 0 ? `减去${go.join('、')}` : '']
  return [...moves.filter(Boolean), ...turns]
}

function moverInWords({ name, other }: Mover, shift: Place, before: string, after: string): string {
  return other ? `${name}（${before}${otherInWords(other, shift)}${after}）` : name
}

/** Only what differs is said of the other shift. */
function otherInWords(other: Place, { day, checkpoint }: Place): string {
  const when = other.day === day ? '' : shortDayInChinese(other.day)
  const where = other.checkpoint === checkpoint ? '本卡点' : other.checkpoint
  return `${when}${where}${other.name}`
}

function placeInWords({ day, name, checkpoint }: Place): string {
  return [shortDayInChinese(day), name, checkpoint].filter(Boolean).join(' ')
}

/** 带班（机关）; 其他 for whoever sits in no seat of the standard. */
export function standingInWords({ seat, role }: Pick<PublishedPerson, 'seat' | 'role'>): string {
  if (role === 'standby') return DUTY_ROLE_LABELS.standby
  const place = seat ? SEAT_SHORT_LABELS[seat] : '其他'
  return role ? `${DUTY_ROLE_LABELS[role]}（${place}）` : place
}
