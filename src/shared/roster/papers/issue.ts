/** What every paper of a roster says of itself: which version it is, how long it holds, who made it and who saw it. */
import { momentInChinese } from '../../days.ts'
import type { RosterPost, RosterStanding, RosterWeek } from '../roster-week.ts'
import { validityInChinese } from './spans.ts'

/** 草稿（V2之后改动3处）; 版本：V2（2月9日20:00发布）　已被取代 */
export function versionInWords({ words, state }: Pick<RosterStanding, 'words' | 'state'>): string {
  return state === 'draft' ? words : `版本：${words}${state === 'superseded' ? '　已被取代' : ''}`
}

/** 有效期：2020年2月10日0:00—2月16日24:00，新版发布即止 */
export function validInWords({ from, to }: Pick<RosterWeek, 'from' | 'to'>, posts: readonly RosterPost[]): string {
  return `有效期：${validityInChinese(from, to, posts)}${UNTIL_NEXT}`
}

export const UNTIL_NEXT = '，新版发布即止'
export const CONFIDENTIAL = '内部使用　注意保密'

/** 截至2020年2月9日20:00 */
export function asOfInWords({ asOf }: Pick<RosterWeek, 'asOf'>): string {
  return `截至${momentInChinese(asOf)}`
}

/** 199 0000 0001 */
export function phoneInGroups(phone: string | null): string {
  return (phone ?? '').replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
}

/** 分包领导 段涵子 199 0000 0001; empty: nobody is known */
export function contactFact(label: string, contact: { name: string; phone: string | null } | null): string {
  return contact === null ? '' : `${label} ${contact.name} ${phoneInGroups(contact.phone)}`.trim()
}
